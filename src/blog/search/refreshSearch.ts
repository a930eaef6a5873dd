// Writes the search index: of each article on the blog only what readers may see of it.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { toPlainText } from 'offprint-reader/document'

import type { Names } from '../../database/names.ts'
import type { ID } from '../../types.ts'
import type { WordsRow } from '../postRow.ts'

import { type Database, databaseOf, poolOf } from '../../database/connection.ts'
import { configurationOf } from '../../domain/search/languages.ts'
import { separateMarks, wordsOf } from '../../domain/search/separateMarks.ts'
import { touchPosts } from '../changes/recordPosts.ts'
import { readWords } from '../readPosts.ts'
import { excerptIn } from '../storedValues.ts'

/** Matches in the title rank first, then those in the note, then those in the text. */
interface SearchParts {
  note: string
  text: string
  title: string
}

/** In the transaction of the change; articles that are not on the blog have no row, and get none. */
export async function refreshSearch(req: PayloadRequest, articles: ID[]): Promise<void> {
  const written = await writeSearch(await databaseOf(req), articles)
  if (written.length > 0) {
    await touchPosts(req, { articles: written })
  }
}

/** @returns those that are on the blog. */
async function writeSearch(database: Database, articles: ID[]): Promise<ID[]> {
  const { execute, names } = database
  const posts = articles.length > 0 ? await readWords(database, articles) : []
  const values = posts.map((row) => {
    const { configuration, whole, words } = indexOf(row, names)
    return sql`(${row.id}::${names.id}, ${configuration}::text, ${whole}, ${words})`
  })
  if (values.length > 0) {
    await execute(
      sql`insert into ${names.own('search')} as known (republication_id, configuration, whole, words)
        values ${sql.join(values, sql`, `)}
        on conflict (republication_id) do update set configuration = excluded.configuration,
          whole = excluded.whole, words = excluded.words
        where known.whole is distinct from excluded.whole
          or known.configuration is distinct from excluded.configuration`,
    )
  }
  return posts.map(({ article_id: article }) => article)
}

/** Of these articles on the blog, those that search knows, but not as they are now. For doctor. */
export async function findStale(database: Database, articles: ID[]): Promise<ID[]> {
  const { execute, names } = database
  const stale: ID[] = []
  for (const row of articles.length > 0 ? await readWords(database, articles) : []) {
    const { configuration, whole, words } = indexOf(row, names)
    const { rows } = await execute(
      sql`select 1 from ${names.own('search')} where republication_id = ${row.id}::${names.id}
        and (configuration, whole, words) is distinct from (${configuration}::text, ${whole}, ${words})`,
    )
    if (rows.length > 0) {
      stale.push(row.id)
    }
  }
  return stale
}

function indexOf(row: WordsRow, names: Names): { configuration: SQL; whole: string; words: SQL } {
  const { note, text, title } = partsOf(row)
  const configuration = names.configuration(configurationOf(row.language))
  const weighed = (part: string, weight: string) =>
    sql`setweight(to_tsvector(${configuration}, ${wordsOf(part)}), ${weight}::"char")`
  return {
    configuration,
    whole: [title, note, text].filter(Boolean).join('\n\n'),
    words: sql`${weighed(title, 'A')} || ${weighed(note, 'B')} || ${weighed(text, 'C')}`,
  }
}

/**
 * Of longer texts only so much is indexed, in characters: the database takes a megabyte of distinct words and their
 * positions, in any script.
 */
const longest = { note: 40_000, text: 250_000, title: 500 }

function partsOf(row: WordsRow): SearchParts {
  const shown = row.mode === 'full' ? toPlainText(row.body) : (excerptIn(row) ?? '')
  const standfirst = (row.standfirst ?? []).join('\n')
  return {
    note: searchable(toPlainText(row.note), longest.note),
    text: searchable([standfirst, shown].filter(Boolean).join('\n\n'), longest.text),
    title: searchable(row.title, longest.title),
  }
}

function searchable(text: string, most: number): string {
  return separateMarks(text.slice(0, most))
}

const batch = 100

/** @returns how many were added. */
export async function fillSearch(
  payload: Payload,
  database: Database = poolOf(payload),
): Promise<number> {
  const { execute, names } = database
  let filled = 0
  for (;;) {
    const { rows } = await execute<{ article: ID }>(
      sql`select r.article_id as article from ${names.table('republications')} r
        where not exists (select 1 from ${names.own('search')} s where s.republication_id = r.id)
        order by r.id limit ${batch}`,
    )
    if (rows.length === 0) {
      return filled
    }
    await writeSearch(
      database,
      rows.map(({ article }) => article),
    )
    filled += rows.length
  }
}
