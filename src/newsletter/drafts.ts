// Issues that make themselves: one soon after a republication, and the draft of a round-up each Monday.
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { createLocalReq } from 'payload'

import type { Database } from '../database/connection.ts'
import type { ID, Newsletter } from '../types.ts'
import type { LetterSettings } from './settings.ts'

import { lettersIn } from '../blog/pages/strings.ts'
import { articlesOnBlog } from '../blog/readPosts.ts'
import { databaseNow, inTransaction, poolOf, transactionOf } from '../database/connection.ts'
import { lockName } from '../database/lock.ts'
import { addDays, todayIn } from '../domain/days.ts'
import { requireOptions, slugsOf } from '../options.ts'
import { shortDay } from '../translations/deskDays.ts'
import { queueIssue, readersOf } from './issues.ts'
import { publicPosts } from './posts.ts'

/** Posts that follow within the hour are in one mail: many may be put on the blog at once. */
const gap = "interval '1 hour'"
/** What could not be sent within a day is no news. */
const longest = "interval '1 day'"
const mostPosts = 50

interface NewPost {
  at: Date
  id: ID
}

/** An issue of what is new on the blog, for those who want each post. It is sent at once. */
export async function issueNewPosts(payload: Payload): Promise<void> {
  if ((await newPosts(poolOf(payload))).length === 0) {
    return
  }
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    await lockName(req, 'offprint newsletter')
    const database = await transactionOf(req)
    const posts = await newPosts(database)
    const shown = await publicPosts(
      database,
      posts.map(({ id }) => id),
    )
    const sent = posts.filter(({ id }) => shown.has(String(id)))
    const before = sent.reduce((last, { at }) => (at > last ? at : last), new Date(0))
    const readers = await readersOf(database, 'each', before)
    if (sent.length > 0 && readers.length > 0) {
      const { id } = await create(req, {
        kind: 'each',
        posts: sent.map(({ id: article }) => ({ article: String(article) })),
        recipients: readers.length,
        sendingAt: new Date().toISOString(),
        state: 'sending',
      })
      await queueIssue(req, id, { items: sent.length, readers })
    }
  })
}

/**
 * Put on the blog lately, and in no such issue yet. By the log, since the day on the blog may lie in the past: an old post
 * that is brought along is not new.
 */
async function newPosts({ execute, names }: Database): Promise<NewPost[]> {
  const { table } = names
  const { rows } = await execute<{ at: string; id: ID }>(
    sql`select a.id, max(t.at) as at ${articlesOnBlog(names)}
        join ${table('transitions')} t on t.article_id = a.id and ${isRepublication}
      where t.at > now() - ${sql.raw(longest)} and t.at <= now() - interval '30 seconds'
        and r.republished_at > now() - interval '7 days'
        and not exists (select 1 from ${table('newsletters')} n
          where n.kind = 'each' and n.sending_at > now() - ${sql.raw(gap)})
        and not exists (select 1 from ${table('newsletters')} n
          join ${table('newsletters', 'posts')} p on p._parent_id = n.id
          where n.kind = 'each' and p.article_id = a.id)
      group by a.id order by max(t.at), a.id limit ${mostPosts}`,
  )
  return rows.map(({ id, at }) => ({ id, at: new Date(at) }))
}

const isRepublication = sql`t."to" = 'republished-on-blog' and t."from" <> t."to" and t.via <> 'seed'`

/** Once for each week, also where its draft is thrown away. It waits for a person. */
export async function draftRoundUp(payload: Payload, settings: LetterSettings): Promise<void> {
  const { timeZone } = requireOptions(payload)
  const week = weekBegunOn(todayIn(timeZone, await databaseNow(poolOf(payload))))
  if (await isDrafted(poolOf(payload), week)) {
    return
  }
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    const database = await transactionOf(req)
    if (await markDrafted(database, week)) {
      const posts = await postsOfWeek(database, timeZone, week)
      if (posts.length > 0) {
        await create(req, { ...roundUp(settings, week), posts })
      }
    }
  })
}

/** What a round-up is before anybody has edited it: the posts of the seven days before a day. */
export async function postsOfWeek(
  database: Database,
  timeZone: string,
  until: string,
): Promise<{ article: string; note: string }[]> {
  const { execute, names } = database
  const from = addDays(until, -7)
  const dayIn = sql`(t.at at time zone ${timeZone})::date`
  const { rows } = await execute<{ id: ID }>(
    sql`select a.id ${articlesOnBlog(names)}
        join ${names.table('transitions')} t on t.article_id = a.id and ${isRepublication}
      where ${dayIn} >= ${from}::date and ${dayIn} < ${until}::date
        and r.republished_at > ${from}::date - interval '7 days'
      group by a.id, r.republished_at order by r.republished_at desc, a.id limit ${mostPosts}`,
  )
  const ids = rows.map(({ id }) => id)
  const shown = await publicPosts(database, ids)
  return ids.flatMap((id) => {
    const found = shown.get(String(id))
    return found ? [{ article: String(id), note: found.note.slice(0, 5000) }] : []
  })
}

export function roundUp(
  { site }: Pick<LetterSettings, 'site'>,
  until: string,
): Pick<Newsletter, 'key' | 'kind' | 'state' | 'subject'> {
  const words = lettersIn(site.language)
  const day = shortDay(addDays(until, -7), 'day', words.language)
  return {
    key: `weekly ${until}`,
    kind: 'weekly',
    state: 'draft',
    subject: words.weekOf(site.name, day),
  }
}

function weekBegunOn(day: string): string {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
}

async function isDrafted({ execute, names }: Database, week: string): Promise<boolean> {
  const { rows } = await execute(
    sql`select 1 from ${names.table('reminders')} where key = ${draftKey(week)}`,
  )
  return rows.length > 0
}

/** The ledger says that it was done. @returns false where another process was first. */
async function markDrafted({ execute, names }: Database, week: string): Promise<boolean> {
  const { rows } = await execute(
    sql`insert into ${names.table('reminders')} (id, key, kind, period, state, items, attempts, updated_at, created_at)
      values (${names.newID('reminders')}, ${draftKey(week)}, 'newsletter', ${week}, 'sent', 0, 0, now(), now())
      on conflict (key) do nothing returning 1`,
  )
  return rows.length > 0
}

function draftKey(week: string): string {
  return `newsletter-draft ${week}`
}

async function create(req: PayloadRequest, data: Partial<Newsletter>): Promise<{ id: ID }> {
  return req.payload.create({
    collection: slugsOf(req.payload).newsletters,
    data: data as never,
    depth: 0,
    overrideAccess: true,
    req,
  })
}
