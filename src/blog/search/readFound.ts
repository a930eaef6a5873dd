// What a search finds on the blog: the best first, each with the words around what was found.
import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../workflow/lock.ts'
import type { SummaryRow } from '../postRow.ts'
import type { PostCursor, PostFilter } from '../readPosts.ts'

import { escapeHTML } from '../../document/escapeHTML.ts'
import { summaryColumns } from '../postRow.ts'
import { narrowed, onBlog } from '../readPosts.ts'
import { plainQuestion, putTogether } from './apart.ts'

export interface FoundRow extends SummaryRow {
  extract: string
  /** As text: a cursor must name it to the last bit. */
  rank: string
}

interface Question {
  cursor?: PostCursor
  filter: PostFilter
  limit: number
  q: string
}

/** Each language on the blog reads the question by its own dictionary. */
export async function readFound(
  database: Database,
  { cursor, filter, limit, q }: Question,
): Promise<FoundRow[]> {
  const after = cursor
    ? sql`and (ts_rank(s.words, query), r.id) < (${cursor.key}::float4, ${cursor.id}::uuid)`
    : sql``
  const headline = sql.raw(
    `'StartSel=\u0002, StopSel=\u0003, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "'`,
  )
  const { rows } = await database.execute<FoundRow & Record<string, unknown>>(
    sql`with recursive known as (
        (select configuration from offprint_search order by configuration limit 1)
        union all
        select (select s.configuration from offprint_search s
          where s.configuration > known.configuration order by s.configuration limit 1)
        from known where known.configuration is not null),
      asked as (select string_agg('(' || one.query || ')', ' | ')::tsquery as query
        from (select websearch_to_tsquery(configuration::regconfig, ${plainQuestion(q)})::text as query
          from known where configuration is not null) one where one.query <> ''),
      found as materialized (
        select ${sql.raw(summaryColumns)}, s.whole, s.configuration, query,
          ts_rank(s.words, query) as score
        ${onBlog} join offprint_search s on s.republication_id = r.id cross join asked
        where s.words @@ query ${narrowed(filter)} ${after}
        order by ts_rank(s.words, query) desc, r.id desc limit ${limit})
      select *, score::text as rank,
        ts_headline(configuration::regconfig, whole, query, ${headline}) as extract
      from found order by score desc, id desc`,
  )
  return rows
}

/** HTML: text, with what was found in `mark`. */
export function markedExtract(extract: string): string {
  return escapeHTML(putTogether(extract))
    .replaceAll('\u0002', '<mark>')
    .replaceAll('\u0003', '</mark>')
}
