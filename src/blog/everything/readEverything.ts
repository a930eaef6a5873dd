// Everything that somebody wrote: what is on the blog, and of articles that staff have listed what their outlet shows.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { Names } from '../../database/names.ts'
import type { Article, ID } from '../../types.ts'
import type { Entry } from '../post.ts'
import type { PostCursor } from '../readPosts.ts'

import { poolOf } from '../../database/connection.ts'
import { instant } from '../../database/rules.ts'
import { dayOf } from '../../domain/days.ts'
import { addressOfPath } from '../../domain/paths.ts'
import { articlesOnBlog } from '../readPosts.ts'
import { webAddressOf } from '../storedValues.ts'

export interface EntryRow extends Record<string, unknown> {
  /** Null of what is not on the blog. */
  article_id: ID | null
  /** When it appeared at the outlet, else on the blog; of what is undated, when it was stored. */
  at: string
  is_undated: boolean
  /** Made of what is shown: it orders those of one day, and says nothing else. */
  key: string
  language: null | string
  outlet: null | string
  outlet_url: null | string
  path: null | string
  /** By which the list is sorted. */
  place: string
  precision: Article['publishedAtPrecision']
  published_at: null | string
  title: string
  total: number
}

export interface EntryPage {
  entries: Entry[]
  next: null | PostCursor
  total: number
}

/** The latest first, by the date at the outlet where it is known, else by that on the blog; then what is undated. */
export async function listEverything(
  payload: Payload,
  { cursor, limit }: { cursor?: PostCursor | undefined; limit: number },
): Promise<EntryPage> {
  const rows = await readEntries(poolOf(payload), { cursor, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    entries: shown.map(toEntry),
    next: last ? { id: last.key, key: last.place } : null,
    total: rows[0]?.total ?? 0,
  }
}

interface Asked {
  cursor?: PostCursor | undefined
  limit: number
  /** A condition on article `a`. */
  which?: SQL
}

export async function readEntries(
  { execute, names }: Database,
  { cursor, limit, which = sql`true` }: Asked,
): Promise<EntryRow[]> {
  const after = cursor
    ? sql`where (e.place, e.key) < (${cursor.key}::timestamptz, cast(${cursor.id} as uuid))`
    : sql``
  const { rows } = await execute<EntryRow>(
    sql`with entry as (select *, cast(md5(concat_ws(' ', title, outlet, outlet_url, path)) as uuid) as key,
        case when is_undated then moment - interval '${afterAllYears}' else moment end as place
      from (${onBlog(names)} and ${which} union all ${listed(names)} and ${which}) one)
    select e.article_id, e.path, e.title, e.language, e.outlet, e.outlet_url, e.precision, e.key, e.is_undated,
      ${instant('e.published_at')} as published_at, ${instant('e.moment')} as at, ${instant('e.place')} as place,
      (select count(*)::int from entry) as total
    from entry e ${after} order by e.place desc, e.key desc limit ${limit}`,
  )
  return rows
}

/** Whole cycles of the calendar: a cursor stays a date, and no article is as old. */
const afterAllYears = sql.raw('1600 years')

function onBlog(names: Names): SQL {
  const isKnown = sql`a.published_at_precision <> 'unknown' and o.is_own is not true`
  return sql`select a.id as article_id, r.path, a.title, a.language,
      case when o.is_own is not true then o.name end as outlet,
      case when o.is_own is not true then a.outlet_url end as outlet_url,
      case when ${isKnown} then a.published_at end as published_at,
      a.published_at_precision::text as precision,
      coalesce(case when ${isKnown} then a.published_at end, r.republished_at) as moment,
      (${isKnown} and a.published_at is not null) is not true and r.republished_at_precision = 'unknown' as is_undated
    ${articlesOnBlog(names)} left join ${names.table('outlets')} o on o.id = a.outlet_id
    where r.path is not null`
}

/**
 * The one exception to the rule that nothing of an article is public that is not on the blog, and these columns are all
 * of it. What appeared on the blog first and was taken down appeared nowhere else.
 */
function listed({ table }: Names): SQL {
  return sql`select null, null, a.title, null, o.name, a.outlet_url, a.published_at,
      a.published_at_precision::text, a.published_at, false
    from ${table('articles')} a join ${table('outlets')} o on o.id = a.outlet_id and o.is_own is not true
    where a.listed and a.stage = 'published-at-outlet' and a.outlet_url ~* '^https?://.'
      and a.published_at_precision <> 'unknown'
      and (a.published_at at time zone 'utc')::date <= (now() at time zone 'utc')::date`
}

export function toEntry(row: EntryRow): Entry {
  const { language, outlet, path, title } = row
  const publishedOn = dayOf(row.published_at)
  return {
    language: path === null ? null : language || 'en',
    outlet,
    path: path === null ? null : addressOfPath(path),
    precision: publishedOn ? row.precision : 'unknown',
    publishedOn,
    title,
    url: webAddressOf(row.outlet_url),
    year: row.is_undated ? null : new Date(row.at).getUTCFullYear(),
  }
}
