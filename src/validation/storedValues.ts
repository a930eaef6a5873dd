// Writes of some fields of a document alone: what is stored in the others is no reason to refuse them, although their
// fields refuse it today, such as a link from before a rule.
import type { PayloadRequest, SanitizedCollectionConfig, Validate } from 'payload'

import { traverseFields } from 'payload'

/** Of each request the fields that it writes. */
const written = new WeakMap<PayloadRequest, string[]>()

/** @param fields at the top of the document */
export async function writeAlone<Result>(
  req: PayloadRequest,
  fields: string[],
  write: () => Promise<Result>,
): Promise<Result> {
  written.set(req, fields)
  try {
    return await write()
  } finally {
    written.delete(req)
  }
}

/** At start: fields have their validation then, and plugins after ours have added theirs. */
export function acceptStoredValues({ fields }: SanitizedCollectionConfig): void {
  traverseFields({
    callback: ({ field }) => {
      if ('validate' in field && field.validate) {
        field.validate = unlessStored(field.validate as Validate) as (typeof field)['validate']
      }
    },
    fields,
  })
}

function unlessStored(validate: Validate): Validate {
  return (value, options) => {
    const names = written.get(options.req)
    const isStored = names !== undefined && !names.includes(String(options.path[0]))
    return isStored ? true : validate(value, options)
  }
}
