// What null empties: stock Payload, and code that reads its documents, throws on a list or a group that is null.
import type { SanitizedCollectionConfig } from 'payload'

import { isObject } from '../domain/isObject.ts'

type Field = SanitizedCollectionConfig['flattenedFields'][number]
type Values = Record<string, unknown>

/**
 * The data with an empty list for a list of texts or relations that is null, and with null for each field of a group
 * that is. Rows are emptied by `[]` alone: null in their place is a fault.
 */
export function emptied(fields: Field[], data: Values): Values {
  const changed = fields.flatMap((field) => {
    const value = data[field.name]
    const now = emptiedValue(field, value)
    return now === value ? [] : [[field.name, now] as const]
  })
  return changed.length > 0 ? { ...data, ...Object.fromEntries(changed) } : data
}

function emptiedValue(field: Field, value: unknown): unknown {
  if (value === null && 'hasMany' in field && field.hasMany === true) {
    return []
  }
  switch (field.type) {
    case 'array':
      return Array.isArray(value) ? rowsOf(field.flattenedFields, value) : value
    case 'group':
    case 'tab':
      return value === null
        ? emptyGroup(field.flattenedFields)
        : isObject(value)
          ? emptied(field.flattenedFields, value)
          : value
    default:
      return value
  }
}

function rowsOf(fields: Field[], rows: unknown[]): unknown[] {
  const now = rows.map((row) => (isObject(row) ? emptied(fields, row) : row))
  return now.some((row, index) => row !== rows[index]) ? now : rows
}

function emptyGroup(fields: Field[]): Values {
  return Object.fromEntries(
    fields.map((field) => {
      const hasRows = field.type === 'array' || field.type === 'blocks'
      return [field.name, hasRows ? [] : emptiedValue(field, null)]
    }),
  )
}
