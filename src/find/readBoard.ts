// Reads the board: articles in the columns of their stage and readiness, all of them counted.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../database/names.ts'
import type { ID } from '../types.ts'
import type { FindQuery } from './conditions.ts'
import type { FoundArticle } from './readFound.ts'

import { databaseOf } from '../database/connection.ts'
import { addDays } from '../domain/days.ts'
import { areFilled, fillFor } from '../facts/fillFacts.ts'
import { articleGroups, dueSQL, groupedArticles } from '../facts/groups.ts'
import { type BoardColumn, boardColumns, columnOfGroup, recentDays } from './boardColumns.ts'
import { filterOf } from './findArticles.ts'
import { readSearch } from './matching.ts'
import { readFound } from './readFound.ts'

export type BoardQuery = {
  /** Of each column. */
  limit: number
} & Pick<FindQuery, 'assignee' | 'author' | 'outlet' | 'own' | 'q' | 'today'>

export interface BoardCard extends FoundArticle {
  /** On the blog since, `YYYY-MM-DD`. */
  republishedOn: null | string
}

export interface Column {
  cards: BoardCard[]
  name: BoardColumn
  /** How many there are, listed or not. */
  total: number
}

interface Row {
  [column: string]: unknown
  counts: { in_column: BoardColumn; total: number }[] | null
  is_filled: boolean
  placed: ({ id: ID; in_column: BoardColumn } & Pick<BoardCard, 'republishedOn'>)[] | null
}

export async function readBoard(req: PayloadRequest, query: BoardQuery): Promise<Column[]> {
  const database = await databaseOf(req)
  const search = query.q ? await readSearch(database, query.q) : null
  const of = filterOf(database.names, query, search)
  const row = await fillFor(req, async () => {
    const { rows } = await database.execute<Row>(
      boardQuery(database.names, of, query, areFilled(database)),
    )
    return rows[0]
  })
  const placed = row?.placed ?? []
  const found = await readFound(req, database, { listed: placed, search: null })
  const byId = new Map(found.map((one) => [one.id, one]))
  const cardOf = ({ id, republishedOn }: (typeof placed)[number]) => {
    const article = byId.get(id)
    return article ? [{ ...article, republishedOn }] : []
  }
  return boardColumns.map((name) => ({
    name,
    cards: placed.filter(({ in_column }) => in_column === name).flatMap(cardOf),
    total: row?.counts?.find(({ in_column }) => in_column === name)?.total ?? 0,
  }))
}

function boardQuery(
  names: Names,
  of: SQL,
  { limit, today }: BoardQuery,
  isFilled: ReturnType<typeof areFilled>,
): SQL {
  const { own, table } = names
  const since = sql`${addDays(today, -recentDays)}::date`
  return sql`with sorted as materialized (
      select g.id, g.in_group, g.missing, g.free_from, g.free_since, g.owed_days, g.upgrade_from, g.sort_day, g.title,
        g.updated_at, ${inColumn} as in_column, ${dueSQL(sql`s.scheduled_on`, today)} as due,
        (r.republished_at at time zone 'utc')::date as republished_on,
        (a.snoozed_until at time zone 'utc')::date as snoozed_until
      from (${groupedArticles(names, { of, today })}) g join ${table('articles')} a on a.id = g.id
        left join ${own('schedules')} s on s.article_id = g.id
        left join ${table('republications')} r on r.article_id = g.id and r.republished_at_precision <> 'unknown'
      where g.in_group <> 'on-blog' or r.republished_at >= ${since}),
    placed as (select *, row_number() over (partition by in_column order by ${orderInColumn}) as place from sorted)
    select ${isFilled} as is_filled,
      (select jsonb_agg(one) from (select in_column, count(*)::int as total from sorted group by 1) one) as counts,
      (select jsonb_agg(to_jsonb(one) order by place) from (select id, in_column, in_group, missing, free_from, free_since,
          owed_days, upgrade_from, due, republished_on as "republishedOn", place
        from placed where place <= ${limit}::int) one) as placed`
}

const inColumn = sql.raw(
  `case g.in_group ${articleGroups.map((group) => `when '${group}' then '${columnOfGroup[group]}'`).join(' ')} end`,
)

/** What is to be done first: the held, what is free soon, what has been free the longest. Drafts and posts: the latest. */
const orderInColumn = sql.raw(`
  array_position(array['held', 'free-soon', 'snoozed'], in_group) nulls last,
  case in_column when 'scheduled' then due when 'deferred' then snoozed_until when 'waiting' then free_from end nulls last,
  case when in_column in ('drafts', 'on-blog') then -extract(epoch from coalesce(republished_on, updated_at)) end,
  sort_day, title, id`)
