// The code of a refusal stands behind its sentence where a file is imported: the plugin keeps the sentence alone.
import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'

import type { Refusal } from '../../types.ts'

import { isFromFile } from '../../editing/fromFile.ts'

type Hook = (args: { req: PayloadRequest }) => unknown

/** Every hook may refuse. */
export function nameCodes({ hooks }: Pick<SanitizedCollectionConfig, 'hooks'>): void {
  const lists = hooks as unknown as Record<string, Hook[] | undefined>
  for (const name of ['beforeOperation', 'beforeValidate', 'beforeChange', 'afterChange']) {
    lists[name] = lists[name]?.map(naming)
  }
}

function naming(hook: Hook): Hook {
  return async (args) => {
    try {
      return await hook(args)
    } catch (error) {
      if (isFromFile(args.req) && error instanceof Error) {
        error.message = withCodes(error)
      }
      throw error
    }
  }
}

function withCodes({ data, message }: { data?: { code?: string; refusals?: Refusal[] } } & Error) {
  const codes = data?.refusals?.map(({ code }) => code) ?? (data?.code ? [data.code] : [])
  const named = ` [${[...new Set(codes)].join(', ')}]`
  return codes.length === 0 || message.endsWith(named) ? message : message + named
}
