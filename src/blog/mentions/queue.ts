// The pages that have still to be fetched, and looked through for a link to a post.
import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { ID } from '../../types.ts'

import { notify } from '../../database/listen.ts'

/** Longer than a page may take. */
const leaseTime = sql`interval '1 minute'`

/** Above it nothing is taken: whoever floods the queue must not keep it busy for days. */
const mostWaiting = 1000
const mostGivenUp = 1000

/** In minutes, after each try that may have failed by chance. */
const delays = [5, 60, 600]

export interface Waiting {
  article: ID
  askedAt: string
  source: string
  target: string
  tries: number
}

/** @returns false where too many wait */
export async function addMention(
  { execute, names }: Database,
  { article, source, target }: Pick<Waiting, 'article' | 'source' | 'target'>,
): Promise<boolean> {
  const queue = names.own('webmention_queue')
  const { rows } = await execute(sql`
    insert into ${queue} (source, article_id, target)
    select ${source}, ${article}::${names.id}, ${target}
    where (select count(*) from ${queue} where next_at < 'infinity') < ${mostWaiting}
    on conflict (source, article_id) do update set target = excluded.target,
      asked_at = excluded.asked_at, next_at = now(), tries = 0
    returning 1`)
  await notify({ execute })
  return rows.length > 0
}

/** Of an article that is on the blog; what waits for another one is dropped, and what was given up, after 30 days or a thousand more. */
export async function takeMention({ execute, names }: Database): Promise<null | Waiting> {
  const queue = names.own('webmention_queue')
  const givenUp = sql`select asked_at from ${queue} where next_at = 'infinity'`
  const isOnBlog = sql`exists (select 1 from ${names.table('articles')} a
    where a.id = q.article_id and a.stage = 'republished-on-blog')`
  await execute(sql`delete from ${queue} q where not ${isOnBlog}
    or (next_at = 'infinity' and asked_at < greatest(now() - interval '30 days',
      (${givenUp} order by asked_at desc offset ${mostGivenUp} limit 1)))`)
  const { rows } = await execute<Record<string, unknown> & Waiting>(sql`
    update ${queue} set until = clock_timestamp() + ${leaseTime}
    where (source, article_id) = (select source, article_id from ${queue}
      where next_at <= now() and until <= now() order by next_at limit 1 for update skip locked)
    returning source, article_id as article, target, tries, asked_at::text as "askedAt"`)
  return rows[0] ?? null
}

/** One that was sent again meanwhile stays. */
export async function endMention(
  { execute, names }: Database,
  { article, askedAt, source }: Waiting,
): Promise<void> {
  const queue = names.own('webmention_queue')
  const which = sql`source = ${source} and article_id = ${article}::${names.id}`
  await execute(sql`delete from ${queue} where ${which} and asked_at = ${askedAt}::timestamptz`)
  await execute(sql`update ${queue} set until = now() where ${which}`)
}

/** After the last try the row stays, which says so. */
export async function retryMention(
  { execute, names }: Database,
  { article, askedAt, source, tries }: Waiting,
): Promise<void> {
  const delay = delays[tries]
  const next =
    delay === undefined ? sql`'infinity'` : sql`now() + make_interval(mins => ${delay}::integer)`
  await execute(sql`update ${names.own('webmention_queue')} set tries = tries + 1,
      until = now(), next_at = ${next}
    where source = ${source} and article_id = ${article}::${names.id}
      and asked_at = ${askedAt}::timestamptz`)
}
