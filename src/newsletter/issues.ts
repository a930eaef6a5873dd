// Issues of the newsletter: found, sent to whoever is subscribed at that moment, and closed when nothing waits any more.
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../database/connection.ts'
import type { LedgerMail } from '../reminders/delivery/queue.ts'
import type { ID, Newsletter, NewsletterCadence } from '../types.ts'

import { inTransaction, transactionOf } from '../database/connection.ts'
import { lockRows } from '../database/lock.ts'
import { todayIn } from '../domain/days.ts'
import { InvalidRequest, LetterConflict } from '../errors.ts'
import { requireOptions, slugsOf } from '../options.ts'
import { queueMails } from '../reminders/delivery/queue.ts'
import { translatorFor } from '../translations/translator.ts'
import { keyOf, prefixOf } from './keys.ts'
import { postsOf } from './posts.ts'
import { letterSettings } from './settings.ts'

export async function findIssue(req: PayloadRequest, id: ID): Promise<Newsletter | null> {
  return (await req.payload.findByID({
    id,
    collection: slugsOf(req.payload).newsletters,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })) as Newsletter | null
}

/**
 * Whoever presses first sends it; the mails are written in the same transaction, one row each.
 * @param options.everybody also to those who have not asked for this kind of issue: their mail says so.
 * @throws LetterConflict `already-sent`; InvalidRequest where the newsletter is off, or there is nothing to send.
 */
export async function sendIssue(
  req: PayloadRequest,
  id: ID,
  { everybody = false }: { everybody?: boolean } = {},
): Promise<Newsletter> {
  const translate = translatorFor(req)
  if (!(await letterSettings(req)).isOn) {
    throw new InvalidRequest(translate('newsletter-off'))
  }
  return inTransaction(req, async () => {
    await lockRows(req, slugsOf(req.payload).newsletters, [id])
    const issue = await findIssue(req, id)
    if (issue?.state !== 'draft') {
      throw new LetterConflict('already-sent', translate('newsletter-already-sent'))
    }
    const items = (await postsOf(req.payload, issue)).length
    if (items === 0) {
      throw new InvalidRequest(translate('newsletter-empty'))
    }
    const readers = await readersOf(await transactionOf(req), everybody ? null : issue.kind)
    if (readers.length === 0) {
      throw new InvalidRequest(translate('newsletter-nobody'))
    }
    await queueIssue(req, id, { items, readers })
    return (await req.payload.update({
      id,
      collection: slugsOf(req.payload).newsletters,
      data: { recipients: readers.length, sendingAt: new Date().toISOString(), state: 'sending' },
      depth: 0,
      overrideAccess: true,
      req,
    })) as Newsletter
  })
}

/** In the transaction that makes it one that is being sent. */
export async function queueIssue(
  req: PayloadRequest,
  issue: ID,
  { items, readers }: { items: number; readers: ID[] },
): Promise<void> {
  const period = todayIn(requireOptions(req.payload).timeZone, new Date())
  const mails = readers.map((subscriber): LedgerMail => {
    const key = keyOf({ issue, kind: 'newsletter', subscriber })
    return { email: null, items, key, kind: 'newsletter', period, person: null }
  })
  await queueMails(await transactionOf(req), req.payload, mails)
}

/**
 * @param cadence null for all.
 * @param before who has confirmed by then: nobody gets what was there before.
 */
export async function readersOf(
  { execute, names }: Database,
  cadence: NewsletterCadence | null,
  before?: Date,
): Promise<ID[]> {
  const { rows } = await execute<{ id: ID }>(
    sql`select id from ${names.table('subscribers')} where state = 'active'
      and (${cadence}::text is null or cadence::text = ${cadence}::text) and confirmed_at <= ${before?.toISOString() ?? 'infinity'}::timestamptz order by id`,
  )
  return rows.map(({ id }) => id)
}

/** What has become of the mails of an issue. `left`: who has left by a link in it. */
export interface IssueCounts {
  failed: number
  left: number
  sent: number
  waiting: number
}

/** Of those that needed no mail any more, for whatever reason. */
export const dropped = 'Not sent:'

export async function countMails({ execute, names }: Database, issue: ID): Promise<IssueCounts> {
  const { rows } = await execute<Record<keyof IssueCounts, number | string>>(
    sql`select count(*) filter (where state = 'sent') as sent,
        count(*) filter (where state = 'failed' and not starts_with(coalesce(error, ''), ${dropped})) as failed,
        count(*) filter (where state in ('claimed', 'waiting', 'not-sent')) as waiting,
        count(*) filter (where exists (select 1 from ${names.table('reminders', 'acts')} a
          where a._parent_id = r.id and a.act in ('leave', 'erase'))) as left
      from ${names.table('reminders')} r where kind = 'newsletter' and starts_with(key, ${prefixOf(issue)})`,
  )
  const [row] = rows
  return {
    failed: Number(row?.failed),
    left: Number(row?.left),
    sent: Number(row?.sent),
    waiting: Number(row?.waiting),
  }
}

/** Issues of which no mail waits any more. */
export async function closeIssues(payload: Payload, database: Database): Promise<void> {
  const { execute, names } = database
  const { rows } = await execute<{ id: ID }>(
    sql`select id from ${names.table('newsletters')} where state = 'sending'`,
  )
  for (const { id } of rows) {
    const { failed, sent, waiting } = await countMails(database, id)
    if (waiting === 0) {
      await execute(
        sql`update ${names.table('newsletters')} set state = 'sent', sent = ${sent}, failed = ${failed},
            sent_at = now(), updated_at = now() where id = ${id}::${names.id} and state = 'sending'`,
      )
      payload.logger.info(`Newsletter: ${sent} sent, ${failed} failed.`)
    }
  }
}
