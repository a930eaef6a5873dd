// Reads the letters that somebody at the desk may have to see. The pure rules then say which of them.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ID } from '../../types.ts'

import { type Database, databaseOf } from '../../database/connection.ts'
import { findDocs } from '../../database/documents.ts'
import { isAskedSQL } from '../../database/rules.ts'
import { addDays } from '../../domain/days.ts'
import { idOf } from '../../domain/idOf.ts'
import { isConditional, isSilent } from '../../domain/letters.ts'
import { slugsOf } from '../../options.ts'
import { askedIn, type Letter, lettersToSee, type LetterToSee, notice } from './state.ts'

/** For admins and editors: whoever calls has asked that. @param days how long an answer is news */
export async function readLettersToSee(
  req: PayloadRequest,
  { days, today }: { days: number; today: string },
): Promise<LetterToSee[]> {
  const since = addDays(today, -days)
  const slugs = slugsOf(req.payload)
  const ids = await unsettled(await databaseOf(req), since, today)
  const { docs } = await req.payload.find({
    collection: slugs.permissionRequests,
    depth: 1,
    overrideAccess: true,
    pagination: false,
    populate: { [slugs.articles]: { title: true }, [slugs.outlets]: { name: true } },
    req,
    select: fieldsRead,
    sort: '-sentAt',
    where: { id: { in: ids } },
  })
  const letters = docs as Letter[]
  return lettersToSee(letters, { since, today }, await readAnswered(req, letters, today))
}

/** Of the articles about which something is to be accepted: their answers may be newer. */
async function readAnswered(
  req: PayloadRequest,
  letters: Letter[],
  today: string,
): Promise<Letter[]> {
  const waiting = letters.flatMap((letter) =>
    askedIn(letter).filter((row) => isConditional(row) || isSilent(letter, row, today)),
  )
  const articles = [...new Set(waiting.flatMap(({ article }) => idOf(article) ?? []))]
  return articles.length === 0
    ? []
    : findDocs<Letter>(req, slugsOf(req.payload).permissionRequests, {
        overrideAccess: true,
        select: { articles: true, sentAt: true },
        where: {
          and: [
            { kind: { equals: 'permission' } },
            { status: { equals: 'answered' } },
            { 'articles.article': { in: articles } },
          ],
        },
      })
}

/** By outlet, of how many articles a letter waits for the answer. */
export async function countAsked(req: PayloadRequest): Promise<Record<string, number>> {
  const { execute, names } = await databaseOf(req)
  const { rows } = await execute<{ articles: string; outlet: ID }>(
    sql`select r.outlet_id outlet, count(distinct l.article_id) articles
      from ${names.table('permissionRequests', 'articles')} l
        join ${names.table('permissionRequests')} r on r.id = l._parent_id
      where r.kind::text = 'permission' and r.status::text in ('sent', 'answered') and r.outlet_id is not null
        and ${isAskedSQL}
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

const fieldsRead = {
  always: true,
  alwaysFrom: true,
  answeredAt: true,
  answeredBy: true,
  articles: true,
  deadline: true,
  error: true,
  outlet: true,
  sentAt: true,
  silence: true,
  status: true,
  termsAcceptedAt: true,
  termsDeclinedAt: true,
  to: true,
} as const

/**
 * Those that were answered lately, or whose answer is to be accepted; those without one, also for some of their
 * articles, until a later letter has repeated them. Sign-offs are told of at their article alone.
 */
async function unsettled(
  { execute, names }: Database,
  since: string,
  today: string,
): Promise<ID[]> {
  const letters = names.table('permissionRequests')
  const articles = names.table('permissionRequests', 'articles')
  const { rows } = await execute<{ id: ID }>(
    sql`select r.id from ${letters} r where r.kind::text = 'permission' and (
      r.status::text = 'answered' and (r.answered_at >= ${since}::timestamptz
        or r.always and r.terms_accepted_at is null and r.terms_declined_at is null
        or exists (select 1 from ${articles} l
          where l._parent_id = r.id and l.answer::text = 'conditions' and l.accepted_at is null
            and l.declined_at is null))
      or (r.status::text = 'sent' or r.status::text in ('answered', 'expired') and r.silence::text = 'agreement'
          or r.status::text = 'bounced' and r.sent_at >= ${addDays(today, -notice.cameBack)}::timestamptz)
        and exists (select 1 from ${articles} l where l._parent_id = r.id and l.article_id is not null
          and coalesce(l.answer::text, 'open') = 'open' and l.accepted_at is null
          and not exists (select 1 from ${articles} m join ${letters} later on later.id = m._parent_id
            where m.article_id = l.article_id and later.kind::text = 'permission' and later.sent_at > r.sent_at
              and later.status::text not in ('draft', 'revoked'))))`,
  )
  return rows.map(({ id }) => id)
}
