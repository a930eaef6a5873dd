// Refuses operators that the database cannot answer, before it is asked.
import type { CollectionBeforeOperationHook } from 'payload'

import { RequestUnusable } from '../errors.ts'

const known = new Set([
  'contains',
  'equals',
  'exists',
  'greater_than',
  'greater_than_equal',
  'in',
  'less_than',
  'less_than_equal',
  'like',
  'not_equals',
  'not_in',
  'not_like',
])

const reads = new Set(['count', 'countVersions', 'read', 'readDistinct'])

/** @throws RequestUnusable naming the operator: stock Payload answers 500. */
export const checkQuery: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { where } = args as { where?: unknown }
  if (reads.has(operation) && req.payloadAPI !== 'local' && where) {
    refuseUnknown(where, 0)
  }
  return args
}

function refuseUnknown(where: unknown, depth: number): void {
  if (!isObject(where) || depth > 10) {
    throw new RequestUnusable('"where" is an object of fields and operators.', 'where')
  }
  for (const [key, value] of Object.entries(where)) {
    if (/^(?:and|or)$/i.test(key)) {
      const parts: unknown[] = Array.isArray(value) ? value : Object.values(value ?? {})
      parts.forEach((one) => refuseUnknown(one, depth + 1))
    } else {
      refuseOperators(key, value)
    }
  }
}

function refuseOperators(field: string, value: unknown): void {
  const operators = isObject(value) ? Object.keys(value) : []
  const unknown = operators.find((operator) => !known.has(operator))
  if (operators.length === 0 || unknown) {
    throw new RequestUnusable(`"${unknown ?? ''}" is not an operator for "${field}".`, field)
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
