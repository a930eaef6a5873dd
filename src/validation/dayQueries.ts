// Comparisons of fields that hold a day mean days: `where[publishedAt][less_than_equal]=2026-05-03`, on every API.
import type {
  CollectionBeforeOperationHook,
  FlattenedField,
  Payload,
  SanitizedCollectionConfig,
} from 'payload'

import { configOf } from '../database/configOf.ts'
import { isDayField } from '../domain/isDayField.ts'
import { isObject } from '../domain/isObject.ts'
import { toStoredDay } from '../domain/storedDay.ts'

type Fields = FlattenedField[]
type Values = Record<string, unknown>

/** Operators that compare with one value; `in` and `not_in` take a list. */
const ofOne = new Set([
  'equals',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'not_equals',
])
const ofMany = new Set(['in', 'not_in'])

const mostNested = 10

/** Runs after the query was checked. Nothing is copied where no day is compared. */
export const readDays: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  const { joins, where } = args as { joins?: false | Values; where?: unknown }
  const { payload } = req
  const fields = collection.flattenedFields
  const changes = {
    ...(where ? changed('where', where, inDays(payload, fields, where, 0)) : {}),
    ...(joins ? changed('joins', joins, joinsInDays(payload, collection, joins)) : {}),
  }
  return Object.keys(changes).length > 0 ? { ...args, ...changes } : args
}

function changed(name: string, before: unknown, after: unknown): Values {
  return before === after ? {} : { [name]: after }
}

function joinsInDays(
  payload: Payload,
  { joins: known }: SanitizedCollectionConfig,
  joins: Values,
): Values {
  const targets = Object.entries(known).flatMap(([slug, all]) =>
    all.map(({ joinPath }) => [joinPath, fieldsOf(payload, slug)] as const),
  )
  return mapped(joins, (join, path) => {
    const fields = targets.find(([joinPath]) => joinPath === path)?.[1]
    return fields && isObject(join) && join.where
      ? mapped(join, (value, name) =>
          name === 'where' ? inDays(payload, fields, value, 0) : value,
        )
      : join
  })
}

/** A condition with its days as they are stored. What is no condition is left to whoever refuses it. */
function inDays(payload: Payload, fields: Fields, where: unknown, depth: number): unknown {
  if (!isObject(where) || depth > mostNested) {
    return where
  }
  return mapped(where, (value, path) => {
    if (/^(?:and|or)$/i.test(path)) {
      const part = (one: unknown) => inDays(payload, fields, one, depth + 1)
      return Array.isArray(value)
        ? mappedList(value, part)
        : isObject(value)
          ? mapped(value, part)
          : value
    }
    const names = path.replaceAll('__', '.').split('.')
    return isObject(value) && isDay(payload, fields, names) ? mapped(value, operandInDays) : value
  })
}

function operandInDays(operand: unknown, operator: string): unknown {
  if (ofOne.has(operator)) {
    return toStoredDay(operand)
  }
  if (!ofMany.has(operator)) {
    return operand
  }
  const list: unknown = typeof operand === 'string' ? operand.split(',') : operand
  return Array.isArray(list) ? list.map(toStoredDay) : toStoredDay(list)
}

/** Follows a path through groups, rows and relations. A version carries its document under `version`. */
function isDay(payload: Payload, fields: Fields, [name, ...rest]: string[]): boolean {
  const field = fields.find((one) => one.name === name)
  if (!field) {
    return (
      (name === 'version' || name === 'parent') && rest.length > 0 && isDay(payload, fields, rest)
    )
  }
  if (rest.length === 0) {
    return isDayField(field)
  }
  if ('flattenedFields' in field) {
    return isDay(payload, field.flattenedFields, rest)
  }
  const to =
    'relationTo' in field ? field.relationTo : 'collection' in field ? field.collection : null
  return typeof to === 'string' && isDay(payload, fieldsOf(payload, to), rest)
}

function fieldsOf(payload: Payload, slug: string): Fields {
  return configOf(payload, slug).flattenedFields
}

/** The same object where nothing in it changed. */
function mapped(values: Values, change: (value: unknown, name: string) => unknown): Values {
  const entries = Object.entries(values).map(
    ([name, value]) => [name, change(value, name)] as const,
  )
  return entries.some(([name, value]) => value !== values[name])
    ? Object.fromEntries(entries)
    : values
}

function mappedList(list: unknown[], change: (value: unknown) => unknown): unknown[] {
  const changes = list.map(change)
  return changes.some((value, index) => value !== list[index]) ? changes : list
}
