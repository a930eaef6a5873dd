// Reads the letters that somebody at the desk may have to see. The pure rules then say which of them.
import type { PayloadRequest, Where } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ID } from '../../types.ts'

import { databaseOf } from '../../database/connection.ts'
import { addDays } from '../../domain/days.ts'
import { slugsOf } from '../../options.ts'
import { type Letter, lettersToSee, type Told } from './state.ts'

/** More than a desk can have open. */
const most = 500

/** For admins and editors: whoever calls has asked that. @param days how long an answer is news */
export async function readLettersToSee(
  req: PayloadRequest,
  { days, today }: { days: number; today: string },
): Promise<Told[]> {
  const since = addDays(today, -days)
  const slugs = slugsOf(req.payload)
  const { docs } = await req.payload.find({
    collection: slugs.permissionRequests,
    depth: 1,
    limit: most,
    overrideAccess: true,
    pagination: false,
    populate: { [slugs.articles]: { title: true }, [slugs.outlets]: { name: true } },
    req,
    select: fieldsRead,
    sort: '-sentAt',
    where: isUnsettled(since),
  })
  return lettersToSee(docs as Letter[], since, today)
}

/** By outlet, of how many articles a letter waits for the answer. */
export async function countAsked(req: PayloadRequest): Promise<Record<string, number>> {
  const { execute, names } = await databaseOf(req)
  const { rows } = await execute<{ articles: string; outlet: ID }>(
    sql`select r.outlet_id outlet, count(distinct l.article_id) articles
      from ${names.table('permissionRequests', 'articles')} l
        join ${names.table('permissionRequests')} r on r.id = l._parent_id
      where r.kind::text = 'permission' and r.status::text in ('sent', 'answered') and r.outlet_id is not null
        and l.accepted_at is null and l.declined_at is null and coalesce(l.answer::text, 'open') in ('open', 'conditions')
      group by r.outlet_id`,
  )
  return Object.fromEntries(rows.map(({ articles, outlet }) => [outlet, Number(articles)]))
}

/** To the outlet that the article is at now, by mail or copied. One that came back, or was revoked, is none. */
export async function isLetterSent(req: PayloadRequest, article: ID): Promise<boolean> {
  const { execute, names } = await databaseOf(req)
  const { rows } = await execute(
    sql`select 1 from ${names.table('permissionRequests', 'articles')} l
        join ${names.table('permissionRequests')} r on r.id = l._parent_id
        join ${names.table('articles')} a on a.id = l.article_id and a.outlet_id = r.outlet_id
      where l.article_id = ${article}::${names.id} and r.kind::text = 'permission'
        and r.status::text in ('sent', 'answered', 'expired') and r.sent_at is not null limit 1`,
  )
  return rows.length > 0
}

/** Sign-offs are told of at their article alone. */
const toOutlets: Where = { kind: { equals: 'permission' } }

const fieldsRead = {
  always: true,
  alwaysFrom: true,
  answeredAt: true,
  answeredBy: true,
  articles: true,
  deadline: true,
  outlet: true,
  sentAt: true,
  silence: true,
  status: true,
  termsAcceptedAt: true,
  termsDeclinedAt: true,
} as const

/** Of those that were answered the new ones, and where something is to be accepted. */
function isUnsettled(since: string): Where {
  const reasons: Where[] = [
    { answeredAt: { greater_than_equal: since } },
    {
      and: [
        { always: { equals: true } },
        { termsAcceptedAt: { exists: false } },
        { termsDeclinedAt: { exists: false } },
      ],
    },
    {
      and: [
        { 'articles.answer': { equals: 'conditions' } },
        { 'articles.acceptedAt': { exists: false } },
        { 'articles.declinedAt': { exists: false } },
      ],
    },
  ]
  const isOpenOrNew: Where = {
    or: [
      { status: { in: ['sent', 'expired', 'bounced'] } },
      { and: [{ status: { equals: 'answered' } }, { or: reasons }] },
    ],
  }
  return { and: [toOutlets, isOpenOrNew] }
}
