// What happens to a subscriber: asks, confirms, leaves, is refused by the mail server, or is forgotten.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../database/connection.ts'
import type { ID, NewsletterCadence, Subscriber } from '../types.ts'

import { inTransaction, transactionOf } from '../database/connection.ts'
import { todayIn } from '../domain/days.ts'
import { requireOptions, slugsOf } from '../options.ts'
import { queueMail } from '../reminders/delivery/queue.ts'
import { keyOf } from './keys.ts'

export interface Choice {
  cadence: NewsletterCadence
  /** One that pages have words in. */
  language: string
}

/** In days: unconfirmed, as long as the link is valid; and who has left or was refused. */
const pendingDays = 7
const endedDays = 30

/**
 * Writes down that somebody has asked, and the mail with the link. The same for every address: who has subscribed
 * already gets the same mail, and stays subscribed.
 * @returns the key of the mail in the ledger.
 */
export async function requestSubscription(
  req: PayloadRequest,
  email: string,
  { cadence, language }: Choice,
): Promise<string> {
  return inTransaction(req, async () => {
    const { payload } = req
    const database = await transactionOf(req)
    const { execute, names } = database
    const { rows } = await execute<{ id: ID }>(
      sql`insert into ${names.table('subscribers')} as s (id, email, state, cadence, language, requested_at, updated_at, created_at)
        values (${names.newID('subscribers')}, ${email}, 'pending', ${cadence}, ${language}, now(), now(), now())
        on conflict (email) do update set requested_at = now(), updated_at = now(),
          state = case when s.state = 'active' then s.state else 'pending' end,
          cadence = case when s.state = 'active' then s.cadence else excluded.cadence end,
          language = case when s.state = 'active' then s.language else excluded.language end
        returning id`,
    )
    const subscriber = rows[0]!.id
    const moment = Date.now()
    const key = keyOf({ cadence, kind: 'confirmation', language, moment, subscriber })
    const period = todayIn(requireOptions(payload).timeZone, new Date(moment))
    const mail = { email: null, items: 0, key, kind: 'confirmation', period, person: null } as const
    await queueMail(database, payload, mail)
    return key
  })
}

/** By the link of that mail. A second time it is the same. @returns false where the subscriber is gone. */
export async function confirm(
  { execute, names }: Database,
  id: ID,
  { cadence, language }: Choice,
): Promise<boolean> {
  const { rows } = await execute(
    sql`update ${names.table('subscribers')} set cadence = ${cadence}, language = ${language},
        confirmed_at = case when state = 'active' then confirmed_at else now() end,
        state = 'active', ended_at = null, reason = null, updated_at = now()
      where id = ${id}::${names.id} returning 1`,
  )
  return rows.length > 0
}

/** At once: mails that wait are not sent. @returns whether it was subscribed. */
export async function leave(database: Database, id: ID): Promise<boolean> {
  return end(database, id, 'left', null)
}

/** The mail server of the address has refused it for good. */
export async function endBounced(database: Database, id: ID, reason: string): Promise<boolean> {
  return end(database, id, 'bounced', reason)
}

async function end(
  { execute, names }: Database,
  id: ID,
  state: 'bounced' | 'left',
  reason: null | string,
): Promise<boolean> {
  const { rows } = await execute(
    sql`update ${names.table('subscribers')} set state = ${state}, reason = ${reason}, ended_at = now(), updated_at = now()
      where id = ${id}::${names.id} and state in ('active', 'pending') returning 1`,
  )
  return rows.length > 0
}

/** The ledger keeps that mails were sent, under an id that is nobody's any more. */
export async function erase({ execute, names }: Database, id: ID): Promise<void> {
  await execute(sql`delete from ${names.table('subscribers')} where id = ${id}::${names.id}`)
}

/** Nobody stays here for ever who has not confirmed, or has left. */
export async function forgetOld({ execute, names }: Database): Promise<void> {
  await execute(sql`delete from ${names.table('subscribers')} where ${isOver(sql`now()`)}`)
}

/** Whether a subscriber was to be deleted by then. */
export function isOver(then: SQL): SQL {
  return sql`((state = 'pending' and requested_at < ${then} - ${pendingDays} * interval '1 day')
    or (state in ('left', 'bounced') and ended_at < ${then} - ${endedDays} * interval '1 day'))`
}

export async function findSubscriber(req: PayloadRequest, id: ID): Promise<null | Subscriber> {
  return (await req.payload.findByID({
    id,
    collection: slugsOf(req.payload).subscribers,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })) as null | Subscriber
}

/** @param email as `readMailAddress` has it. */
export async function findByEmail({ execute, names }: Database, email: string): Promise<ID | null> {
  const { rows } = await execute<{ id: ID }>(
    sql`select id from ${names.table('subscribers')} where email = ${email}`,
  )
  return rows[0]?.id ?? null
}

/** All that is stored of a subscriber, with the mails since. */
export async function exportPerson(
  { execute, names }: Database,
  { createdAt: _created, updatedAt: _updated, ...subscriber }: Subscriber,
): Promise<object> {
  const { rows: mails } = await execute(
    sql`select kind::text as kind, state::text as state, created_at as "createdAt", sent_at as "sentAt"
      from ${names.table('reminders')}
      where kind in ('confirmation', 'newsletter') and split_part(key, ' ', 3) = ${String(subscriber.id)}
      order by created_at`,
  )
  return { mails, subscriber }
}
