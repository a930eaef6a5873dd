// Looks at the shape of what is to be written, before anything reads it: stock Payload falls over it with 500.
import type { CollectionBeforeOperationHook, SanitizedCollectionConfig } from 'payload'

import { isTooDeep, MAX_LEVELS } from '../document/isTooDeep.ts'
import { InvalidRequest } from '../errors.ts'

type Field = SanitizedCollectionConfig['flattenedFields'][number]
type Values = Record<string, unknown>

/**
 * A group that is null is one whose fields are all emptied.
 * @throws InvalidRequest where there is no object of fields at all: no body, or one in a form that nobody reads;
 * and naming the field that is nested too deep.
 */
export const readData: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  const { data } = args as { data?: unknown }
  if ((operation !== 'create' && operation !== 'update') || isFileAlone(data, collection)) {
    return args
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new InvalidRequest('The body is an object of fields, as JSON or as a form.')
  }
  refuseTooDeep(data as Values)
  const emptied = emptiedGroups(collection.flattenedFields, data as Values)
  if (Object.keys(emptied).length === 0) {
    return args
  }
  const filled = { ...data, ...emptied }
  // A bulk write knows by its data that it is the request's own operation, and not one within it.
  if (req.data === data) {
    req.data = filled
  }
  return { ...args, data: filled }
}

/** Before Payload copies it, which it does down the stack. */
function refuseTooDeep(data: Values): void {
  const field = Object.keys(data).find((name) => isTooDeep(data[name]))
  if (field !== undefined) {
    const most = `at most ${MAX_LEVELS} lists and objects within each other can be stored.`
    throw new InvalidRequest(`"${field}" is nested too deep: ${most}`, field)
  }
}

function isFileAlone(data: unknown, { upload }: SanitizedCollectionConfig): boolean {
  return data === undefined && Boolean(upload)
}

function emptiedGroups(fields: Field[], data: Values): Values {
  const emptied = fields.flatMap((field) =>
    field.type === 'group' && data[field.name] === null
      ? [[field.name, emptyGroup(field.flattenedFields)] as const]
      : [],
  )
  return Object.fromEntries(emptied)
}

function emptyGroup(fields: Field[]): Values {
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      field.type === 'group' ? emptyGroup(field.flattenedFields) : null,
    ]),
  )
}
