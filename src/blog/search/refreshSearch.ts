// Keeps what search looks through: of each article on the blog what readers are shown of it, and no more.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/lock.ts'
import type { PostRow } from '../postRow.ts'

import { databaseOf } from '../../database/lock.ts'
import { toPlainText } from '../../richtext/toPlainText.ts'
import { excerptIn } from '../excerptIn.ts'
import { readOfArticles } from '../readPosts.ts'
import { setApart, wordsOf } from './apart.ts'
import { configurationOf } from './languages.ts'

/** What is found first by its title, then by its note, then by its text. */
interface SearchParts {
  note: string
  text: string
  title: string
}

/** In the transaction of the change; articles that are not on the blog have no row, and get none. */
export async function refreshSearch(
  req: PayloadRequest,
  articles: string[],
  mediaTable: string,
): Promise<void> {
  await writeSearch(await databaseOf(req), articles, mediaTable)
}

export async function writeSearch(
  database: Database,
  articles: string[],
  mediaTable: string,
): Promise<void> {
  if (articles.length === 0) {
    return
  }
  for (const row of await readOfArticles(database, articles, mediaTable)) {
    const { note, text, title } = partsOf(row)
    const configuration = configurationOf(row.language)
    const whole = [title, note, text].filter(Boolean).join('\n\n')
    const weighed = (part: string, weight: string) =>
      sql`setweight(to_tsvector(${configuration}::regconfig, ${wordsOf(part)}), ${weight}::"char")`
    await database.execute(
      sql`insert into offprint_search (republication_id, configuration, whole, words)
        values (${row.id}::uuid, ${configuration}, ${whole},
          ${weighed(title, 'A')} || ${weighed(note, 'B')} || ${weighed(text, 'C')})
        on conflict (republication_id) do update set configuration = excluded.configuration,
          whole = excluded.whole, words = excluded.words
        where offprint_search.whole is distinct from excluded.whole
          or offprint_search.configuration is distinct from excluded.configuration`,
    )
  }
}

/**
 * Longer texts than this are found by their beginning: the database takes a megabyte of distinct words and where they
 * stand, whatever their script. In characters.
 */
const longest = { note: 40_000, text: 250_000, title: 500 }

function partsOf(row: PostRow): SearchParts {
  const shown = row.mode === 'full' ? toPlainText(row.body) : (excerptIn(row) ?? '')
  const standfirst = (row.standfirst ?? []).join('\n')
  return {
    note: readable(toPlainText(row.note), longest.note),
    text: readable([standfirst, shown].filter(Boolean).join('\n\n'), longest.text),
    title: readable(row.title, longest.title),
  }
}

function readable(text: string, most: number): string {
  return setApart(text.slice(0, most))
}
