// Which posts a feed leaves out at a moment: those whose transition can still be undone. A feed reader stores what it has
// fetched, so a post in a feed cannot be taken back.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { Names } from '../../database/names.ts'

/** By the log, since `republishedAt` may be in the past; what the seed puts on the blog was there before. */
function recentTransitions({ table }: Names, now: SQL) {
  return sql`
  from ${table('transitions')}
  where at > ${now} - interval '30 seconds' and "to" = 'republished-on-blog' and "from" <> "to"
    and via <> 'seed' and article_id is not null`
}

export interface FeedMoment {
  /** When what feeds show last changed, in milliseconds; null where nobody knows. */
  changedAt: null | number
  /** By the clock of the database, in its format. */
  now: string
  /** Milliseconds until the first of the posts that are left out now is due; null where none is left out. */
  validFor: null | number
}

/** What is withdrawn leaves a feed at once, and what is new comes to it after its undo: each time something has changed. */
export async function readFeedMoment({ execute, names }: Database): Promise<FeedMoment> {
  const events = names.own('events')
  const { rows } = await execute<{
    changed_at: null | number | string
    now: string
    valid_for: null | number | string
  }>(
    sql`with last as (select greatest(
        (select at from ${events} where public_position = (select max(public_position) from ${events})),
        (select max(at) from ${events} where public and position is null)) as at),
      clock as materialized (select clock_timestamp() as now)
      select now::text as now, ceil(1000 * extract(epoch from
        (select min(at) ${recentTransitions(names, sql`clock.now`)}) + interval '30 seconds' - now)) as valid_for,
        1000 * extract(epoch from greatest((select updated_at from ${names.table('blog')} limit 1),
          case when last.at + interval '30 seconds' <= now then last.at + interval '30 seconds' else last.at end)) as changed_at
      from clock, last`,
  )
  const [{ changed_at: changedAt = null, now = '', valid_for: validFor = null } = {}] = rows
  return {
    changedAt: changedAt === null ? null : Number(changedAt),
    now,
    validFor: validFor === null ? null : Number(validFor),
  }
}

/** A condition on `a`, the article. */
export function isPastUndo(names: Names, now: string): SQL {
  return sql`a.id <> all(array(select article_id ${recentTransitions(names, sql`${now}::timestamptz`)}))`
}
