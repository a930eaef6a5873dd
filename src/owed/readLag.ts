// How late articles are on the blog: days from the outlet to the blog, what was owed at the ends of months, and what holds
// articles now.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../database/names.ts'
import type { ID, RefusalCode } from '../types.ts'

import { databaseOf } from '../database/connection.ts'
import { addDays } from '../domain/days.ts'
import { addMonths } from '../domain/months.ts'
import { type AuthorFilter, signedBy } from '../facts/authorFilter.ts'
import { areFilled, fillFor } from '../facts/fillFacts.ts'
import { groupedArticles } from '../facts/groups.ts'

/** Days from the outlet to the blog: half of the articles took `low` to `high` days. */
export interface LagRow {
  articles: number
  high: number
  /** Of the outlet or author; null of a year, and of all. */
  id: ID | null
  low: number
  median: number
  name: string
}

export interface OwedOn {
  count: number
  /** `YYYY-MM-DD` */
  day: string
}

export interface Lag {
  all: LagRow | null
  author: LagRow[]
  /** What articles lack that are not ready, by how many lack it. */
  holds: { articles: number; code: RefusalCode }[]
  outlet: LagRow[]
  /** At the ends of the last twelve months, and today. */
  owed: OwedOn[]
  /** Of the day on the blog, the latest first. */
  year: LagRow[]
}

export interface LagQuery {
  author: AuthorFilter
  /** `YYYY-MM-DD` in the time zone of the site. */
  today: string
}

interface Row {
  [column: string]: unknown
  holds: Lag['holds'] | null
  is_filled: boolean
  owed: null | OwedOn[]
  rows: ({ by: 'all' | 'author' | 'outlet' | 'year' } & LagRow)[] | null
}

export async function readLag(req: PayloadRequest, query: LagQuery): Promise<Lag> {
  const days = monthEnds(query.today)
  const row = await readRow(req, query, days)
  const of = (by: 'author' | 'outlet' | 'year') =>
    (row?.rows ?? []).filter((one) => one.by === by).map(({ by: _, ...rest }) => rest)
  const all = row?.rows?.find(({ by }) => by === 'all')
  return {
    all: all ? { ...all, id: null, name: '' } : null,
    author: of('author'),
    holds: row?.holds ?? [],
    outlet: of('outlet'),
    owed: row?.owed ?? [],
    year: of('year').toSorted((one, other) => Number(other.name) - Number(one.name)),
  }
}

/** For a line of the mail. */
export interface Pace {
  /** Days from the outlet to the blog, of what went there in the last 90 days; null if nothing did. */
  median: null | number
  /** How many articles were owed thirty days ago, and are today. */
  owed: { before: number; now: number }
}

export async function readPace(req: PayloadRequest, query: LagQuery): Promise<Pace> {
  const { today } = query
  const days = [addDays(today, -30), today]
  const row = await readRow(req, query, days, addDays(today, -90))
  const countOn = (day: string) => row?.owed?.find((one) => one.day === day)?.count ?? 0
  return {
    median: row?.rows?.find(({ by }) => by === 'all')?.median ?? null,
    owed: { before: countOn(days[0] ?? ''), now: countOn(today) },
  }
}

function readRow(req: PayloadRequest, query: LagQuery, days: string[], since = '0001-01-01') {
  return fillFor(req, async () => {
    const database = await databaseOf(req)
    const { rows } = await database.execute<Row>(
      sql`with ${posts(database.names, query, since)}, ${groups(database.names, query)}
        select ${areFilled(database)} as is_filled, (${lags(database.names)}) as rows,
          (${owedOn(days, query.today)}) as owed, (${holds}) as holds`,
    )
    return rows[0]
  })
}

function monthEnds(today: string): string[] {
  const ends = Array.from({ length: 12 }, (_, n) =>
    addDays(`${addMonths(today.slice(0, 7), n - 11)}-01`, -1),
  )
  return [...ends, today]
}

/** What is on the blog, where both days are known. */
function posts({ table, ...names }: Names, { author }: LagQuery, since: string): SQL {
  return sql`posts as materialized (
    select a.id, a.outlet_id, extract(year from r.day)::int as year, r.day - a.day as days
    from (select *, (published_at at time zone 'utc')::date as day from ${table('articles')}
        where published_at_precision = 'day') a
      join (select article_id, (republished_at at time zone 'utc')::date as day from ${table('republications')}
        where republished_at_precision <> 'unknown') r on r.article_id = a.id
    where a.day is not null and r.day >= ${since}::date and ${signedBy({ table, ...names }, author)})`
}

function lags({ table }: Names): SQL {
  const figures = sql`count(*)::int as articles,
    percentile_cont(0.25) within group (order by days) as low,
    percentile_cont(0.5) within group (order by days) as median,
    percentile_cont(0.75) within group (order by days) as high`
  return sql`select jsonb_agg(to_jsonb(one) order by articles desc, lower(name)) from (
    select 'all' as by, null::text as id, '' as name, ${figures} from posts having count(*) > 0
    union all select 'outlet', o.id::text, o.name, ${figures} from posts
      join ${table('outlets')} o on o.id = posts.outlet_id group by o.id, o.name
    union all select 'author', p.id::text, p.name, ${figures} from posts
      join ${table('articles', 'byline')} b on b._parent_id = posts.id
      join ${table('authors')} p on p.id = b.author_id group by p.id, p.name
    union all select 'year', null, year::text, ${figures} from posts group by year) one`
}

/** The groups of today, with what has ended the wait of each article since. */
function groups(names: Names, { author, today }: LagQuery): SQL {
  const { table } = names
  return sql`known as materialized (
    select g.missing, g.in_group, g.kind = 'owed' as is_owed,
      coalesce(case when g.free_from <= ${today}::date then g.free_from when g.is_permitted then g.granted_on end,
        case when g.kind = 'owed' then coalesce(g.published_on, a.created_at::date) end) as since,
      (r.republished_at at time zone 'utc')::date as republished_on,
      (a.waived_at at time zone 'utc')::date as waived_on
    from (${groupedArticles(names, { of: signedBy(names, author), today })}) g
      join ${table('articles')} a on a.id = g.id
      left join ${table('republications')} r on r.article_id = g.id and r.republished_at_precision <> 'unknown')`
}

/**
 * By the terms of today: what was free on that day, and was waived or on the blog only afterwards, or is owed still. Nobody
 * knows when an article was snoozed: those that are now are left out, and today is what the dashboard shows.
 */
function owedOn(days: string[], today: string): SQL {
  return sql`select jsonb_agg(jsonb_build_object('day', day, 'count', (
      select count(*)::int from known where case when day = ${today}::date then is_owed
        else since <= day and (is_owed or republished_on > day or waived_on > day and in_group = 'waived') end)) order by day)
    from unnest(${`{${days.join(',')}}`}::date[]) day`
}

const holds = sql`select jsonb_agg(to_jsonb(one) order by articles desc, code) from (
  select code, count(*)::int as articles from known, unnest(missing) code
  where in_group in ('needs-work', 'waiting', 'free-soon', 'held') group by code) one`
