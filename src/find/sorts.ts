// The orders of a list of articles, and cursors that say where a page of it ended.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../database/names.ts'
import type { ID } from '../types.ts'

import { articleGroups } from '../facts/groups.ts'

export const sortNames = [
  'relevance',
  'title',
  'outlet',
  'author',
  'group',
  'missing',
  'freeFrom',
  'publishedAt',
  'owedDays',
  'updatedAt',
] as const
export type SortName = (typeof sortNames)[number]

export interface Sort {
  isDescending: boolean
  name: SortName
}

type KeyType = 'bigint' | 'float4' | 'text'

interface Key {
  isDescending: boolean
  type: KeyType
  value: SQL
}

export interface Cursor {
  id: ID
  keys: string[]
}

/** As it is asked for: `-title` is from Z to A. What is best stands first anyway. */
export function readSort(text: string): null | Sort {
  const isDescending = text.startsWith('-')
  const name = sortNames.find((one) => one === (isDescending ? text.slice(1) : text))
  return name ? { name, isDescending } : null
}

/** Of `g` (see `groupedArticles`), its article `a`, outlet `o`, words `s`. What has no value comes last in both directions. */
export function keysOf({ name, isDescending }: Sort, rank: SQL): Key[] {
  const key = (value: SQL, type: KeyType, down = isDescending): Key => ({
    type,
    isDescending: down,
    value,
  })
  const number = (value: SQL, down = isDescending) => nullsLast(key(value, 'bigint', down), sql`0`)
  const text = (value: SQL) => nullsLast(key(sql`left(lower(${value}), 100)`, 'text'), sql`''`)
  const published = (down: boolean) => number(sql`(g.published_on - '1970-01-01'::date)`, down)
  const keys: Record<SortName, () => Key[]> = {
    author: () => text(sql`g.author_name`),
    freeFrom: () => number(sql`(g.free_from - '1970-01-01'::date)`),
    group: () => [
      key(sql`array_position(${`{${articleGroups.join(',')}}`}::text[], g.in_group)`, 'bigint'),
      key(sql`(g.sort_day - '1970-01-01'::date)`, 'bigint', false),
    ],
    missing: () => text(sql`g.missing[1]`),
    outlet: () => text(sql`g.outlet_name`),
    owedDays: () => number(sql`g.owed_days`),
    publishedAt: () => published(isDescending),
    relevance: () => [key(rank, 'float4', true), ...published(true)],
    title: () => text(sql`g.title`),
    updatedAt: () => [key(sql`(extract(epoch from g.updated_at) * 1000)`, 'bigint')],
  }
  return keys[name]()
}

function nullsLast(key: Key, nothing: SQL): Key[] {
  const isNull: Key = {
    type: 'bigint',
    isDescending: false,
    value: sql`(${key.value} is null)::int`,
  }
  return [isNull, { ...key, value: sql`coalesce(${key.value}, ${nothing})` }]
}

/** Columns `key0`, `key1` … */
export function keyColumns(keys: Key[]): SQL {
  return sql.join(
    keys.map(({ type, value }, n) => sql`(${value})::${sql.raw(type)} as ${sql.raw(`key${n}`)}`),
    sql`, `,
  )
}

export function orderBy(keys: Key[]): SQL {
  return sql.raw(
    [...keys.map((key, n) => `key${n} ${key.isDescending ? 'desc' : 'asc'}`), 'id'].join(', '),
  )
}

/** A condition of what follows the cursor. */
export function after(keys: Key[], { id, keys: values }: Cursor, names: Names): SQL {
  return keys.reduceRight<SQL>(
    (rest, { type, isDescending }, n) => {
      const [column, value] = [sql.raw(`key${n}`), sql`${values[n]}::${sql.raw(type)}`]
      return sql`(${column} ${sql.raw(isDescending ? '<' : '>')} ${value} or (${column} = ${value} and ${rest}))`
    },
    sql`id > ${id}::${names.id}`,
  )
}

export function toCursor(sort: Sort, { id, keys }: Cursor): string {
  return Buffer.from(JSON.stringify([sortText(sort), id, ...keys])).toString('base64url')
}

/** What the database can read. */
const isValid: Record<KeyType, (value: string) => boolean> = {
  bigint: (value) => /^-?\d{1,15}$/.test(value),
  float4: (value) => /^\d{1,3}(?:\.\d{1,20})?(?:e-[1-3]?\d)?$/.test(value) && Number(value) < 100,
  text: (value) => !value.includes('\0') && value.isWellFormed(),
}

/** Null for anything that `toCursor` does not make of a list in this order. */
export function readCursor(
  text: string,
  sort: Sort,
  readID: (value: unknown) => ID | null,
): Cursor | null {
  const [name, given, ...values] = parsed(text)
  const id = readID(given)
  const keys = keysOf(sort, sql`0`)
  const isOurs =
    name === sortText(sort) &&
    values.length === keys.length &&
    keys.every(({ type }, n) => typeof values[n] === 'string' && isValid[type](values[n]))
  return isOurs && id !== null ? { id, keys: values as string[] } : null
}

function sortText({ name, isDescending }: Sort): string {
  return isDescending ? `-${name}` : name
}

function parsed(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return Array.isArray(value) ? value : []
  } catch (error) {
    if (error instanceof SyntaxError) {
      return []
    }
    throw error
  }
}
