// What the rules ask of the texts of articles, remembered by the versions of their rows: texts are long.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { LRUCache } from 'lru-cache'

import type { Database } from '../database/connection.ts'
import type { ID } from '../types.ts'
import type { TextFacts } from '../workflow/articleFacts.ts'

import { listOf } from '../database/ids.ts'
import { remembered } from '../processState.ts'
import { textFacts } from '../workflow/articleFacts.ts'

export interface VersionedRow {
  id: ID
  text_version: string
}

/** The column `text_version` of an article `a` and its note `n`: PostgreSQL changes one of the two with every write. */
export const textVersion = sql`a.ctid::text || a.xmin::text || coalesce(n.ctid::text || n.xmin::text, '') as text_version`

/** Several times as many as one list has. */
const mostTexts = 5000

/** How many texts are in memory at once. */
const atOnce = 50

export async function readTexts(
  { db }: Pick<Payload, 'db'>,
  database: Database,
  rows: VersionedRow[],
): Promise<(row: VersionedRow) => TextFacts> {
  const cache = remembered(db, 'text-facts', newCache)
  const unknown = rows.filter((row) => !cache.has(keyOf(row))).map(({ id }) => id)
  const read = new Map<ID, TextFacts>()
  for (let from = 0; from < unknown.length; from += atOnce) {
    for (const row of await readRows(database, unknown.slice(from, from + atOnce))) {
      const facts = textFacts(row.body, row.note_body)
      cache.set(keyOf(row), facts)
      read.set(row.id, facts)
    }
  }
  return (row) => cache.get(keyOf(row)) ?? read.get(row.id) ?? noTexts
}

function newCache(): LRUCache<string, TextFacts> {
  return new LRUCache({ max: mostTexts })
}

/** Of an article that was deleted in between. */
const noTexts: TextFacts = { brokenFootnotes: [], hasBody: false, hasNote: false }

function keyOf({ id, text_version }: VersionedRow): string {
  return `${id}/${text_version}`
}

async function readRows(
  { execute, names }: Database,
  ids: ID[],
): Promise<({ body: unknown; note_body: unknown } & VersionedRow)[]> {
  const { rows } = await execute<{ body: unknown; note_body: unknown } & VersionedRow>(
    sql`select a.id, a.body, n.body as note_body, ${textVersion}
      from ${names.table('articles')} a left join ${names.table('notes')} n on n.article_id = a.id
      where a.id = any(${listOf(ids)}::${names.ids})`,
  )
  return rows
}
