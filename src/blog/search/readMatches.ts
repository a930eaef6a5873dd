// Reads the posts that match a search, the best first, each with the words around the match.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'
import { escapeHTML } from 'offprint-reader/document'

import type { Database } from '../../database/connection.ts'

import { parseSearch, type SearchQuery } from '../../domain/search/parseSearch.ts'
import { matchMarks, removeSeparators } from '../../domain/search/separateMarks.ts'
import { itemColumns, type ItemRow } from '../postRow.ts'
import { filtered, onBlogWithNote, type PostCursor, type PostFilter } from '../readPosts.ts'

export interface MatchRow extends ItemRow {
  extract: string
  /** As text: a cursor must name it to the last bit. */
  rank: string
}

interface SearchInput {
  cursor?: PostCursor
  filter: PostFilter
  limit: number
  q: string
}

/**
 * Each language on the blog has its own dictionary. Any of the words is marked: of alternatives `ts_headline` tries
 * every combination, and twenty-five words in eight languages took all memory of the database.
 */
export async function readMatches(
  { execute, names }: Database,
  { cursor, filter, limit, q }: SearchInput,
): Promise<MatchRow[]> {
  const query = parseSearch(q)
  if (query.exact === '') {
    return []
  }
  const { anyWord, exact } = query
  const search = names.own('search')
  const after = cursor
    ? sql`and (ts_rank(s.words, ranked), r.id) < (${cursor.key}::float4, ${cursor.id}::${names.id})`
    : sql``
  const headline = sql.raw(
    `'StartSel=${matchMarks.start}, StopSel=${matchMarks.stop}, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "'`,
  )
  const { rows } = await execute<MatchRow & Record<string, unknown>>(
    sql`with recursive known as (
        (select configuration from ${search} order by configuration limit 1)
        union all
        select (select s.configuration from ${search} s
          where s.configuration > known.configuration order by s.configuration limit 1)
        from known where known.configuration is not null),
      asked as (select string_agg('(' || one.query || ')', ' | ')::tsquery as query,
          string_agg('(' || one.ranked || ')', ' | ')::tsquery as ranked
        from (select websearch_to_tsquery(configuration::regconfig, ${exact})::text as query,
            websearch_to_tsquery(configuration::regconfig, ${rankedOf(query)})::text as ranked
          from known where configuration is not null) one where one.query <> '' and one.ranked <> ''),
      found as materialized (
        select ${itemColumns(names)}, s.whole || '' as whole, s.configuration, query,
          ts_rank(s.words, ranked) as score
        ${onBlogWithNote(names)} join ${search} s on s.republication_id = r.id cross join asked
        where s.words @@ query ${filtered(names, filter)} ${after}
        order by ts_rank(s.words, ranked) desc, r.id desc limit ${limit})
      select found.*, score::text as rank, ts_headline(configuration::regconfig,
          coalesce(near.text, ${partWith(sql`any_word`)}, substr(whole, 1, ${part.length}::int)),
          any_word, ${headline}) as extract
      from found
        cross join lateral (select websearch_to_tsquery(configuration::regconfig, ${anyWord}) as any_word offset 0) wide
        cross join lateral (select ${partWith(sql`query`)} as text offset 0) near
      order by score desc, id desc`,
  )
  return rows
}

/**
 * Where the words around a match are looked for, in characters: a long text takes PostgreSQL seconds, the more of the
 * words it has. The first `most` are looked at, in parts that overlap.
 */
const part = { length: 1500, most: 60_000, step: 1300 }

/**
 * The first part of the text in which the query finds something; it begins with a whole word. The series is
 * already in order: `order by` would make the database look at every part.
 */
function partWith(query: SQL): SQL {
  return sql`(select text from generate_series(0, least(length(whole), ${part.most}::int) / ${part.step}::int) n
    cross join lateral (select case when n = 0 then substr(whole, 1, ${part.length}::int)
      else regexp_replace(substr(whole, n * ${part.step}::int, ${part.length}::int), '^\\S*\\s+', '') end as text) one
    where to_tsvector(configuration::regconfig, text) @@ ${query}
    limit 1)`
}

/** To rank many words by how near they are to each other takes seconds: then each counts by itself. */
function rankedOf({ anyWord, exact, words }: SearchQuery): string {
  return words > 2 ? anyWord : exact
}

/** HTML: the text, with the matches in `mark`. */
export function markedExtract(extract: string): string {
  return escapeHTML(removeSeparators(extract))
    .replaceAll(matchMarks.start, '<mark>')
    .replaceAll(matchMarks.stop, '</mark>')
}
