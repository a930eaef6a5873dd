// Reads what happens to articles in a span of days: at their outlets, by their terms and schedules, on the blog.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../database/names.ts'
import type { ID } from '../types.ts'
import type { Filter } from './conditions.ts'

import { databaseOf } from '../database/connection.ts'
import { areFilled, fillFor } from '../facts/fillFacts.ts'
import { dueSQL, groupedArticles } from '../facts/groups.ts'
import { filterOf } from './findArticles.ts'
import { readSearch } from './matching.ts'

/** In the order of a day. */
export const entryKinds = [
  'held',
  'scheduled',
  'deadline',
  'free',
  'snoozed',
  'outlet',
  'blog',
] as const
export type EntryKind = (typeof entryKinds)[number]

export interface CalendarEntry {
  /** `YYYY-MM-DD` in the time zone of the site. */
  day: string
  id: ID
  kind: EntryKind
  outlet: null | string
  title: string
}

export type CalendarQuery = {
  /** First and last day. */
  from: string
  to: string
} & Pick<Filter, 'assignee' | 'author' | 'outlet' | 'own' | 'q' | 'today'>

interface Row {
  [column: string]: unknown
  entries: CalendarEntry[] | null
  is_filled: boolean
}

export async function readCalendar(
  req: PayloadRequest,
  query: CalendarQuery,
): Promise<CalendarEntry[]> {
  const database = await databaseOf(req)
  const search = query.q ? await readSearch(database, query.q) : null
  const of = filterOf(database.names, query, search)
  const row = await fillFor(req, async () => {
    const { rows } = await database.execute<Row>(
      calendarQuery(database.names, of, query, areFilled(database)),
    )
    return rows[0]
  })
  return row?.entries ?? []
}

function calendarQuery(
  names: Names,
  of: SQL,
  { from, to, today }: CalendarQuery,
  isFilled: ReturnType<typeof areFilled>,
): SQL {
  const { own, table } = names
  const ofArticles = Object.entries(dayOfKind).map(
    ([kind, day]) =>
      sql`select ${kind}::text as kind, ${day} as day, id, title, outlet_name from known`,
  )
  const kinds = sql.join([...ofArticles, deadlines(names)], sql` union all `)
  return sql`with known as materialized (
      select g.id, g.title, g.outlet_name, g.in_group, g.missing, g.precision, g.published_on, g.free_from,
        ${dueSQL(sql`s.scheduled_on`, today)} as due,
        (r.republished_at at time zone 'utc')::date as republished_on,
        (a.snoozed_until at time zone 'utc')::date as snoozed_until
      from (${groupedArticles(names, { of, today })}) g join ${table('articles')} a on a.id = g.id
        left join ${own('schedules')} s on s.article_id = g.id
        left join ${table('republications')} r on r.article_id = g.id and r.republished_at_precision <> 'unknown')
    select ${isFilled} as is_filled,
      (select jsonb_agg(jsonb_build_object('kind', kind, 'day', day, 'id', id, 'title', coalesce(title, ''), 'outlet', outlet_name)
          order by day, array_position(${`{${entryKinds.join(',')}}`}::text[], kind), lower(title), id)
        from (${kinds}) one where day between ${from}::date and ${to}::date) as entries`
}

/** Until when an outlet is to answer: each letter once, with the first of its articles and how many others it is about. */
function deadlines({ table }: Names): SQL {
  return sql`select 'deadline' as kind, (l.deadline at time zone 'utc')::date as day,
      (array_agg(k.id order by lower(k.title), k.id))[1] as id,
      (array_agg(k.title order by lower(k.title), k.id))[1]
        || case when count(*) > 1 then ' (+' || count(*) - 1 || ')' else '' end as title,
      min(k.outlet_name) as outlet_name
    from ${table('permissionRequests')} l
      join ${table('permissionRequests', 'articles')} r on r._parent_id = l.id
      join known k on k.id = r.article_id
    where l.kind::text = 'permission' and l.status::text = 'sent' and l.deadline is not null group by l.id`
}

/** Null where it does not happen. What is free on the day on which it appears is not named twice. */
const dayOfKind: Record<Exclude<EntryKind, 'deadline'>, SQL> = {
  blog: sql`republished_on`,
  free: sql`case when in_group in ('ready', 'needs-work', 'waiting', 'free-soon') and not 'held-back' = any(missing) then nullif(free_from, published_on) end`,
  held: sql`case when in_group = 'held' then due end`,
  outlet: sql`case when precision = 'day' then published_on end`,
  scheduled: sql`case when in_group = 'scheduled' then due end`,
  snoozed: sql`case when in_group = 'snoozed' then snoozed_until end`,
}
