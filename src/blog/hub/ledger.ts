// Of which changes the hub was notified: which feeds have changed, and which of them is next.
import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { Answer } from '../../webhooks/send.ts'

import { instant, partsOfSeries } from '../../database/rules.ts'
import { nextTry } from '../../webhooks/nextTry.ts'
import { textsColumn } from '../postRow.ts'
import { feedsOf, type Listed } from './feedsOf.ts'

/** A feed shows a post once its transition cannot be undone any more: until then a hub would fetch what it has. */
export const usualDelay = 31_000

/** Between two pings of a feed: all that changes meanwhile goes with the second one. */
const pause = sql`interval '1 minute'`

/** Twice as long as a hub may take. */
const leaseTime = sql`interval '30 seconds'`

/** The hub is not notified of what happened before it was named. */
const longestAgo = sql`interval '1 hour'`

/** Nothing is to be told of the feed `known`: of one with tries, because they were given up. */
const isSettled = sql`known.notified >= known.position`

/** @param options.delay in milliseconds */
export async function noteChanges(
  { execute, names }: Database,
  { delay, everything }: { delay: number; everything: boolean },
): Promise<void> {
  const feeds = names.own('websub_feeds')
  const { rows } = await execute<{ position: string } & Listed & Record<string, unknown>>(sql`
    with known as (select coalesce(max(position), 0) as position from ${feeds}),
    fresh as (select ev.position, ev.article_id, ev.at, ev.public from ${names.own('events')} ev, known
      where (ev.public or ${everything} and exists (select 1 from ${names.table('articles')} l
          where l.id = ev.article_id and l.listed and l.stage = 'published-at-outlet'))
        and ev.position > known.position and ev.at > now() - ${longestAgo}),
    settled as (select * from fresh where position < coalesce((select min(position) from fresh
      where at > now() - make_interval(secs => ${delay / 1000}::float8)), 9223372036854775807))
    select s.position, s.is_public, o.slug as outlet, r.note_id is not null as has_note,
      ${textsColumn(names, 'topics')} as topics,
      (select jsonb_agg(u.slug) from ${names.table('articles', 'byline')} b
        join ${names.table('authors')} u on u.id = b.author_id
        where b._parent_id = a.id and u.slug is not null) as authors,
      (select jsonb_agg(l.slug) from ${partsOfSeries(names)} p
        join ${names.table('series')} l on l.id = p.series_id
        where p.article_id = a.id and l.slug is not null) as series
    from (select max(position) as position, bool_or(public) as is_public, article_id from settled group by article_id) s
      left join ${names.table('articles')} a on a.id = s.article_id
      left join ${names.table('republications')} r on r.article_id = a.id
      left join ${names.table('outlets')} o on o.id = a.outlet_id`)
  const changed = new Map<string, bigint>()
  for (const row of rows) {
    for (const path of feedsOf(row, everything)) {
      const position = BigInt(row.position)
      changed.set(path, position > (changed.get(path) ?? 0n) ? position : (changed.get(path) ?? 0n))
    }
  }
  if (changed.size > 0) {
    const values = [...changed].map(([path, position]) => sql`(${path}, ${`${position}`}::bigint)`)
    await execute(sql`
      insert into ${feeds} as known (path, position) values ${sql.join(values, sql`, `)}
      on conflict (path) do update set position = greatest(known.position, excluded.position),
        tries = case when ${isSettled} then 0 else known.tries end,
        next_at = case when ${isSettled} then greatest(now(), known.notified_at + ${pause}) else known.next_at end`)
  }
}

export interface Due {
  firstAt: Date
  now: Date
  path: string
  position: string
  tries: number
}

/** Null where the hub knows of everything, or another process notifies it. */
export async function takeFeed({ execute, names }: Database): Promise<Due | null> {
  const feeds = names.own('websub_feeds')
  const { rows } = await execute<
    { first_at: string; now: string } & Pick<Due, 'path' | 'position' | 'tries'> &
      Record<string, unknown>
  >(sql`
    update ${feeds} set until = clock_timestamp() + ${leaseTime}, first_at = coalesce(first_at, now())
    where path = (select path from ${feeds}
      where notified < position and next_at <= now() and until <= now()
      order by next_at, path limit 1 for update skip locked)
    returning path, position::text as position, tries, ${instant('first_at')} as first_at, ${instant('now()')} as now`)
  const [found] = rows
  return found ? { ...found, firstAt: new Date(found.first_at), now: new Date(found.now) } : null
}

/** What has changed meanwhile is sent again. @returns whether it is tried no more */
export async function recordNotified(
  { execute, names }: Database,
  { firstAt, now, path, position, tries }: Due,
  { isDelivered, retryAfter, took }: Answer,
): Promise<boolean> {
  const failedAt = new Date(now.getTime() + took)
  const next = isDelivered
    ? null
    : nextTry({ firstAt, now: failedAt, retryAfter, tries: tries + 1 })
  await execute(
    next === null
      ? sql`update ${names.own('websub_feeds')} set notified = greatest(notified, ${position}::bigint), notified_at = now(),
          next_at = now() + ${pause}, first_at = null, tries = ${isDelivered ? sql`0` : sql`case when position > ${position}::bigint then 0 else ${tries + 1} end`}, until = now() where path = ${path}`
      : sql`update ${names.own('websub_feeds')} set tries = tries + 1, until = now(),
          next_at = ${next.toISOString()}::timestamptz where path = ${path}`,
  )
  return !isDelivered && next === null
}
