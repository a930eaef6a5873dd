// Stores the words of what an article is called: title, outlet, authors, topics, series; and its addresses.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../database/names.ts'
import type { ID } from '../types.ts'

import { type Database, transactionOf } from '../database/connection.ts'
import { listOf } from '../database/ids.ts'
import { addressKey } from '../domain/search/addressKey.ts'
import { configurationOf } from '../domain/search/languages.ts'
import { separateMarks } from '../domain/search/separateMarks.ts'
import { titleKey } from '../domain/search/titleKey.ts'
import { type DerivedRows, textsOf, writeRows } from './derivedRows.ts'
import { lockThese, vectorOf } from './refreshTexts.ts'

/** In the transaction of the change. */
export async function refreshNames(req: PayloadRequest, articles: ID[]): Promise<void> {
  await writeNames(await transactionOf(req), articles)
}

const atOnce = 200

/** Sets of articles, for an outlet or an author that is called otherwise may have thousands. */
export async function writeNames(database: Database, articles: ID[]): Promise<void> {
  for (let from = 0; from < articles.length; from += atOnce) {
    const ids = articles.slice(from, from + atOnce)
    await lockThese(database, ids)
    await writeRows(database, await deriveFromNames(database, ids))
  }
}

export async function deriveFromNames(database: Database, ids: ID[]): Promise<DerivedRows> {
  const rows = await readNames(database, ids)
  return {
    columns: ['configuration', 'head', 'named', 'keys'],
    rows: rows.map((row) => namesRow(row, database.names)),
    table: 'article_search',
  }
}

interface NameRow {
  [column: string]: unknown
  authors: null | string[]
  doi: null | string
  id: ID
  language: null | string
  outlet: null | string[]
  outlet_issue: null | string
  outlet_url: null | string
  printed: null | string[]
  series: null | string
  slug: null | string
  title: null | string
  topics: null | string[]
}

async function readNames({ execute, names }: Database, ids: ID[]): Promise<NameRow[]> {
  const { table } = names
  const lines = (path: string) => sql`(select array_agg(t.text order by t."order")
    from ${table('articles', 'texts')} t where t.parent_id = a.id and t.path = ${path} and t.text is not null)`
  const { rows } = await execute<NameRow>(
    sql`select a.id, a.title, a.slug, a.language, a.doi, a.series, a.outlet_url, a.outlet_issue,
        ${lines('topics')} as topics, ${lines('bylineText')} as printed,
        (select array_agg(p.name order by b._order) from ${table('articles', 'byline')} b
          join ${table('authors')} p on p.id = b.author_id where b._parent_id = a.id) as authors,
        (select array_remove(array[o.name, o.acronym] || array(select t.text from ${table('outlets', 'texts')} t
          where t.parent_id = o.id and t.path = 'aliases' order by t."order"), null)
          from ${table('outlets')} o where o.id = a.outlet_id) as outlet
      from ${table('articles')} a where a.id = any(${listOf(ids)}::${names.ids})`,
  )
  return rows
}

/** In characters, of what is in them besides a title. */
const longest = { named: 8000, title: 500 }

function namesRow(row: NameRow, names: Names): SQL {
  const { id, slug, doi, language, outlet_issue, outlet_url, series, title } = row
  const configuration = configurationOf(language)
  const called = [...(row.outlet ?? []), ...(row.authors ?? []), ...(row.topics ?? []), series]
  const lines = [...called, outlet_issue, ...(row.printed ?? []), doi, outlet_url].filter(Boolean)
  const separated = separateMarks((title ?? '').slice(0, longest.title))
  const named = separateMarks([...new Set(lines)].join(' · ').slice(0, longest.named))
  const addresses = [outlet_url, doi, slug].flatMap((one) => (one ? [addressKey(one)] : []))
  const keys = [...addresses, titleKey(title ?? '')].filter((key) => key !== null)
  const weighed = (text: string, weight: 'A' | 'B') =>
    sql`setweight(${vectorOf(names, configuration, text)}, ${weight}::"char")`
  return sql`(${id}::${names.id}, ${configuration}::text,
    ${weighed(separated, 'A')} || ${weighed(named, 'B')}, ${named}::text, ${textsOf(keys)})`
}
