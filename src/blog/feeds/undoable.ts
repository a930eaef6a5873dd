// Feeds cannot be recalled: a reader keeps what it has fetched. So they leave a post out while its move is young enough
// to be undone before anybody has read it.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/lock.ts'

/** By the log, since `republishedAt` may lie back; what the seed puts on the blog was there before. */
function youngMoves(now: SQL) {
  return sql`
  from transitions
  where at > ${now} - interval '30 seconds' and "to" = 'republished-on-blog' and "from" <> "to"
    and via <> 'seed' and article_id is not null`
}

export interface FeedMoment {
  /** By the clock of the database, as it writes it. */
  now: string
  /** Milliseconds until the first of the posts that are left out now is due; null where none is left out. */
  validFor: null | number
}

export async function readFeedMoment(database: Database): Promise<FeedMoment> {
  const { rows } = await database.execute<{ now: string; valid_for: null | number | string }>(
    sql`with clock as materialized (select clock_timestamp() as now)
      select now::text as now, ceil(1000 * extract(epoch from
        (select min(at) ${youngMoves(sql`clock.now`)}) + interval '30 seconds' - now)) as valid_for
      from clock`,
  )
  const [{ now = '', valid_for: validFor = null } = {}] = rows
  return { now, validFor: validFor === null ? null : Number(validFor) }
}

/** A condition on `a`, the article. */
export function isPastUndo(now: string): SQL {
  return sql`a.id <> all(array(select article_id ${youngMoves(sql`${now}::timestamptz`)}))`
}
