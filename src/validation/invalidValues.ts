// Compares what is to be written with the types of its fields. Payload's own validations take some values of another
// type for valid: then its hooks, ours or the database throw, or the value is lost silently.
import type { CollectionSlug, Payload, SanitizedCollectionConfig } from 'payload'

import type { Sentence } from '../translations/languages.ts'

import { isID } from '../database/ids.ts'
import { isObject } from '../domain/isObject.ts'
import { isDate, isNumeric, isStorable, parsed } from './valueTypes.ts'

type Fields = SanitizedCollectionConfig['flattenedFields']
type Field = Fields[number]
type FieldOf<Type extends Field['type']> = Extract<Field, { type: Type }>
type Values = Record<string, unknown>

export interface ValueFault {
  path: string
  sentence: Sentence
}

/** What is wrong with the value, or what is within it; null where nothing is. */
type Found = null | Sentence | ValueFault[]
type Check<Type extends Field['type']> = (
  value: unknown,
  field: FieldOf<Type>,
  at: { path: string; payload: Payload },
) => Found

/**
 * Everything that is of the wrong type. Null empties a field, but not rows; whether it may be empty is for its own
 * validation. Payload takes numbers and yes or no as texts too, since forms send them so.
 */
export function valueFaults(
  payload: Payload,
  fields: Fields,
  data: Values,
  prefix = '',
): ValueFault[] {
  return fields.flatMap((field) => {
    const value = data[field.name]
    const isComputed = 'virtual' in field && typeof field.virtual === 'string'
    if (value === undefined || isComputed) {
      return []
    }
    const path = prefix + field.name
    const found = problemOf(value, field, { path, payload })
    return typeof found === 'string' ? [{ path, sentence: found }] : (found ?? [])
  })
}

function problemOf(value: unknown, field: Field, at: { path: string; payload: Payload }): Found {
  if (value === null) {
    return faultOfNull(field)
  }
  const check = checks[field.type] as Check<Field['type']> | undefined
  return check?.(value, field, at) ?? null
}

/** Payload empties a field by null, but throws on rows that are null. */
function faultOfNull({ type }: Field): null | Sentence {
  return type === 'array' || type === 'blocks' ? 'invalid-rows' : null
}

const checks: { [Type in Field['type']]?: Check<Type> } = {
  array: (value, { flattenedFields }, at) =>
    rowsOf(value, at.path, (row, prefix) =>
      valueFaults(at.payload, withRowID(flattenedFields), row, prefix),
    ),
  blocks: (value, field, at) =>
    rowsOf(value, at.path, (row, prefix) => {
      const block = blockOf(row.blockType, field, at.payload)
      return block
        ? valueFaults(at.payload, withRowID(block.flattenedFields), row, prefix)
        : [{ path: `${prefix}blockType`, sentence: 'invalid-choice' }]
    }),
  checkbox: (value) =>
    typeof value === 'boolean' || ['', 'false', 'true'].includes(value as string)
      ? null
      : 'invalid-checkbox',
  code: textFault,
  date: (value) => (isDate(value) ? null : 'invalid-date'),
  email: textFault,
  group: groupFault,
  json: (value) => (isStorable(value) ? null : 'invalid-characters'),
  number: (value, { hasMany }) =>
    hasMany
      ? manyFault(value, (one) => (isNumeric(one) ? null : 'invalid-number'))
      : isNumeric(value) || (typeof value === 'string' && value.trim() === '')
        ? null
        : 'invalid-number',
  point: (value) =>
    Array.isArray(value) && value.length === 2 && value.every(isNumeric) ? null : 'invalid-point',
  radio: textFault,
  relationship: relationFault,
  richText: (value) =>
    !isObject(value) && !isObject(parsed(value))
      ? 'invalid-document'
      : isStorable(value)
        ? null
        : 'invalid-characters',
  select: (value, { hasMany }) => (hasMany ? manyFault(value, textFault) : textFault(value)),
  tab: groupFault,
  text: (value, { hasMany }) => (hasMany ? manyFault(value, textFault) : textFault(value)),
  textarea: textFault,
  upload: relationFault,
}

function textFault(value: unknown): null | Sentence {
  if (typeof value !== 'string') {
    return 'invalid-text'
  }
  return isStorable(value) ? null : 'invalid-characters'
}

function manyFault(value: unknown, faultOfOne: (one: unknown) => null | Sentence): null | Sentence {
  if (!Array.isArray(value)) {
    return 'invalid-list'
  }
  const faults = value.map(faultOfOne)
  return faults.find((fault) => fault !== null) ?? null
}

function groupFault(
  value: unknown,
  { flattenedFields }: FieldOf<'group' | 'tab'>,
  { path, payload }: { path: string; payload: Payload },
): Found {
  return isObject(value)
    ? valueFaults(payload, flattenedFields, value, `${path}.`)
    : 'invalid-group'
}

/** Forms send the count of rows instead of none. */
function rowsOf(
  value: unknown,
  path: string,
  faultsOf: (row: Values, prefix: string) => ValueFault[],
): Found {
  if (value === 0 || value === '0') {
    return null
  }
  if (!Array.isArray(value)) {
    return 'invalid-rows'
  }
  return value.flatMap((row: unknown, index) =>
    isObject(row)
      ? faultsOf(row, `${path}.${index}.`)
      : [{ path: `${path}.${index}`, sentence: 'invalid-group' as const }],
  )
}

/** Rows carry an id, which Payload would make a text of whatever it is. */
function withRowID(fields: Fields): Fields {
  return fields.some(({ name }) => name === 'id') ? fields : [...fields, rowID]
}

const rowID: FieldOf<'text'> = { name: 'id', type: 'text' }

function blockOf(type: unknown, { blockReferences, blocks }: FieldOf<'blocks'>, payload: Payload) {
  const known = (blockReferences ?? blocks).find(
    (one) => (typeof one === 'string' ? one : one.slug) === type,
  )
  const shared = payload.blocks as Record<string, (typeof blocks)[number] | undefined>
  return typeof known === 'string' ? shared[known] : known
}

/** What Payload takes for no relation. */
const noRelation = new Set<unknown>(['', 'none', 'null'])

function relationFault(
  value: unknown,
  { hasMany, relationTo }: FieldOf<'relationship' | 'upload'>,
  { payload }: { payload: Payload },
): null | Sentence {
  if (noRelation.has(value)) {
    return null
  }
  const isOne = (one: unknown) => isRelation(payload, one, relationTo)
  if (hasMany) {
    return manyFault(value, (one) => (isOne(one) ? null : 'invalid-relation'))
  }
  return isOne(value) ? null : 'invalid-relation'
}

function isRelation(payload: Payload, value: unknown, relationTo: string | string[]): boolean {
  if (typeof relationTo === 'string') {
    return isIDOf(payload, isObject(value) ? value.id : value, relationTo)
  }
  if (!isObject(value) || !relationTo.includes(value.relationTo as string)) {
    return false
  }
  const { value: related } = value
  return isIDOf(payload, isObject(related) ? related.id : related, value.relationTo as string)
}

function isIDOf(payload: Payload, value: unknown, slug: string): boolean {
  const { customIDType } = payload.collections[slug as CollectionSlug] ?? {}
  if (customIDType === 'number') {
    return isNumeric(value)
  }
  return customIDType === 'text' ? textFault(value) === null && value !== '' : isID(payload, value)
}
