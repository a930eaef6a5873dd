// Validates the shape of incoming data before anything reads it: stock Payload answers 500 to malformed data.
import type {
  CollectionBeforeOperationHook,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'

import { isTooDeep, maxLevels } from 'offprint-reader/document'

import { InvalidRequest, InvalidValue } from '../errors.ts'
import { translatorFor } from '../translations/translator.ts'
import { emptied } from './emptyValues.ts'
import { type ValueFault, valueFaults } from './invalidValues.ts'

type Values = Record<string, unknown>

/**
 * When a document was made and changed is never what a person says it is.
 *
 * A group that is null is one whose fields are all emptied, and a list of texts or relations that is null has no items.
 * @throws InvalidRequest where there is no object of fields at all: no body, or one in a form that nobody reads;
 * and naming the field that is nested too deep.
 */
export const readData: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  const { data, overrideAccess } = args as { data?: unknown; overrideAccess?: boolean }
  if ((operation !== 'create' && operation !== 'update') || isFileAlone(data, collection)) {
    return args
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new InvalidRequest('The body must be an object of fields, as JSON or as a form.')
  }
  refuseTooDeep(req, data as Values)
  const filled = emptied(
    collection.flattenedFields,
    overrideAccess ? (data as Values) : withoutTimestamps(data as Values, operation),
  )
  if (filled === data) {
    return args
  }
  // A bulk write knows by its data that it is the request's own operation, and not one within it.
  if (req.data === data) {
    req.data = filled
  }
  return { ...args, data: filled }
}

/** Payload sets `updatedAt` of an update itself; that of a form says what it is based on. */
function withoutTimestamps(data: Values, operation: 'create' | 'update'): Values {
  const dropped = operation === 'create' ? ['createdAt', 'updatedAt'] : ['createdAt']
  return dropped.some((name) => name in data)
    ? Object.fromEntries(Object.entries(data).filter(([name]) => !dropped.includes(name)))
    : data
}

/**
 * For collections whose fields we know to be written so.
 * @throws InvalidValue naming every field whose value is of another type.
 */
export const checkValues: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  req,
}) => {
  const { data } = args as { data?: unknown }
  if ((operation === 'create' || operation === 'update') && data !== undefined) {
    const faults = valueFaults(req.payload, collection.flattenedFields, data as Values)
    refuseFaults(req, [...faults, ...faultsOfPassword(collection, data as Values)])
  }
  return args
}

function refuseFaults(req: PayloadRequest, faults: ValueFault[]): void {
  if (faults.length > 0) {
    const translate = translatorFor(req)
    throw new InvalidValue(
      faults
        .slice(0, mostTold)
        .map(({ path, sentence }) => ({ message: translate(sentence), path })),
    )
  }
}

/** Of a list of a million faults the first ones say enough. */
const mostTold = 50

/** No field: Payload takes it out of the data. */
function faultsOfPassword({ auth }: SanitizedCollectionConfig, { password }: Values): ValueFault[] {
  const isWrong = Boolean(auth) && password !== undefined && password !== null
  return isWrong && typeof password !== 'string'
    ? [{ path: 'password', sentence: 'invalid-text' }]
    : []
}

/** Before Payload copies it, which it does down the stack. */
function refuseTooDeep(req: PayloadRequest, data: Values): void {
  const path = Object.keys(data).find((name) => isTooDeep(data[name]))
  if (path !== undefined) {
    const message = translatorFor(req)('invalid-depth', { levels: String(maxLevels) })
    throw new InvalidRequest(message, path)
  }
}

function isFileAlone(data: unknown, { upload }: SanitizedCollectionConfig): boolean {
  return data === undefined && Boolean(upload)
}
