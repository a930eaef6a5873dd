// Mails that wait in the ledger: written before they are sent, and claimed by one sender.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { createHash } from 'node:crypto'

import type { Database } from '../../database/connection.ts'
import type { ID, Reminder } from '../../types.ts'

import { type Claim, lease } from './claim.ts'

export interface LedgerMail {
  /** Null for subscribers: editors read the ledger. */
  email: null | string
  items: number
  key: string
  kind: 'confirmation' | 'letter' | 'newsletter' | 'receipt' | 'test'
  period: string
  person: ID | null
}

/** In the transaction of the change that the mail is about. A second one with the same key changes nothing. */
export async function queueMail(
  database: Database,
  payload: Payload,
  mail: LedgerMail,
): Promise<void> {
  await queueMails(database, payload, [mail])
}

/** All of one kind. @returns how many were not there before. */
export async function queueMails(
  { execute, names }: Database,
  payload: Payload,
  mails: LedgerMail[],
): Promise<number> {
  const [first] = mails
  if (!first) {
    return 0
  }
  const rows = mails.map((mail) => ({ ...mail, message: messageIdOf(payload, mail.key) }))
  const { rows: made } = await execute(
    sql`insert into ${names.table('reminders')} (id, key, kind, person_id, email, period, state, items, attempts,
        message_id, next_attempt_at, updated_at, created_at)
      select ${names.newID('reminders')}, m.key, ${first.kind}, m.person,
        m.email, m.period, 'waiting', m.items, 0, m.message, now(), now(), now()
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as m(key text, person ${names.userID}, email text, period text, items int, message text)
      on conflict (key) do nothing returning 1`,
  )
  return made.length
}

/** A person asks for another attempt now, also after the last one has failed. What is being sent stays with its sender. */
export async function retryNow({ execute, names }: Database, key: string): Promise<void> {
  await execute(
    sql`update ${names.table('reminders')} set state = 'waiting', attempts = 0, next_attempt_at = now(), updated_at = now()
      where key = ${key} and state in ('waiting', 'failed', 'not-sent')`,
  )
}

/** One statement, by the clock of the database: of several callers, one gets the row. Null for all others. */
export async function claimMail({ execute, names }: Database, key: string): Promise<Claim | null> {
  const { rows } = await execute<{ attempts: string; id: ID; message_id: string }>(
    sql`update ${names.table('reminders')} set state = 'claimed', attempts = attempts + 1,
        claimed_at = now(), lease_until = now() + ${lease}, next_attempt_at = null, updated_at = now()
      where key = ${key} and ${isDue}
      returning id, attempts, message_id`,
  )
  const [row] = rows
  return row ? { id: row.id, attempts: Number(row.attempts), messageId: row.message_id } : null
}

/** Those that no living sender has: by kind, in this order, the oldest first. */
export async function dueMails(
  { execute, names }: Database,
  kinds: readonly Reminder['kind'][],
): Promise<string[]> {
  const list = `{${kinds.join(',')}}`
  const { rows } = await execute<{ key: string }>(
    sql`select key from ${names.table('reminders')} where kind::text = any(${list}::text[]) and ${isDue}
      order by array_position(${list}::text[], kind::text), created_at, id limit 200`,
  )
  return rows.map(({ key }) => key)
}

/** No further attempt, because there is nothing to send any more. */
export async function dropMail(
  { execute, names }: Database,
  key: string,
  reason: string,
): Promise<void> {
  await execute(
    sql`update ${names.table('reminders')} set state = 'failed', error = ${reason}, lease_until = null, next_attempt_at = null,
        updated_at = now() where key = ${key} and state in ('claimed', 'waiting')`,
  )
}

/** Of a row that no living sender has. */
export const isDue = sql`((state = 'claimed' and coalesce(lease_until, '-infinity') <= now())
  or (state in ('waiting', 'not-sent') and coalesce(next_attempt_at, '-infinity') <= now()))`

/** The same for every attempt, so that mail programs show a repeated one only once. */
function messageIdOf({ email }: Payload, key: string): string {
  const [, domain = 'localhost'] = email.defaultFromAddress.split('@')
  const hash = createHash('sha256').update(`letter ${key}`).digest('hex').slice(0, 32)
  return `<offprint.${hash}@${domain}>`
}
