// Claims a row of the ledger before a mail is sent. The claim is what makes each mail single.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'
import { createHash } from 'node:crypto'

import type { Database } from '../../database/connection.ts'
import type { Names } from '../../database/names.ts'
import type { ID } from '../../types.ts'

import { fingerprint, type Schedule } from '../schedule.ts'

export interface ClaimInput {
  email: string
  items: number
  key: string
  kind: 'digest' | 'test'
  /** What follows the `@` of the Message-ID. */
  mailDomain: string
  period: string
  recipient: ID
  schedule: Schedule
}

/** A row that is ours until its lease ends. */
export interface Claim {
  attempts: number
  id: ID
  messageId: string
}

/** Longer than sending may take (`sendTimeout` in deliver.ts), so that a living sender keeps its row. */
export const lease = sql`interval '2 minutes'`

/**
 * Makes a row and claims it, or takes over a row whose sender died, whose pause is over, or that waited for a mail
 * server (its Message-ID was never used). One statement, by the clock of the database: of several callers, one gets
 * the row.
 * @returns null if it is sent, failed for good, or claimed by another process, or if the user is gone.
 */
export async function claim(
  { execute, names }: Database,
  input: ClaimInput,
): Promise<Claim | null> {
  const { rows } = await execute<{ attempts: string; id: ID; message_id: string }>(
    sql`${insertRow(names, input, sql`'claimed'`, sql`1`)}
      on conflict (key) do update set state = 'claimed', attempts = stored.attempts + 1,
        email = excluded.email, items = excluded.items, schedule = excluded.schedule,
        message_id = case when stored.state = 'not-sent' then excluded.message_id
          else stored.message_id end,
        claimed_at = now(), lease_until = now() + ${lease}, next_attempt_at = null, updated_at = now()
      where (stored.state = 'claimed' and coalesce(stored.lease_until, '-infinity') <= now())
        or (stored.state = 'waiting' and coalesce(stored.next_attempt_at, '-infinity') <= now())
        or stored.state = 'not-sent'
      returning id, attempts, message_id`,
  )
  const [row] = rows
  return row ? { id: row.id, attempts: Number(row.attempts), messageId: row.message_id } : null
}

/** For an app that cannot send mail: the row says why, and no attempt is counted. */
export async function recordNotSent(
  { execute, names }: Database,
  input: ClaimInput,
  reason: string,
): Promise<void> {
  await execute(
    sql`${insertRow(names, input, sql`'not-sent'`, sql`0`)} on conflict (key) do nothing`,
  )
  await execute(
    sql`update ${names.table('reminders')} set error = ${reason} where key = ${input.key} and state = 'not-sent'`,
  )
}

/** No row is made for a user who is gone. */
function insertRow(
  { newID, table, userID }: Names,
  input: ClaimInput,
  state: SQL,
  attempts: SQL,
): SQL {
  const { email, items, key, kind, period, recipient, schedule } = input
  return sql`insert into ${table('reminders')} as stored (id, key, kind, person_id, email, period, state, items, attempts,
      schedule, message_id, claimed_at, lease_until, updated_at, created_at)
    select ${newID('reminders')}, ${key}, ${kind}, u.id, ${email}, ${period}, ${state}, ${items},
      ${attempts}, ${fingerprint(schedule)}, ${messageIdOf(input)}, now(), now() + ${lease}, now(), now()
    from ${table('users')} u where u.id = ${recipient}::${userID}`
}

/** The same for every attempt at the same mail, so that mail programs show a repeated one only once. */
function messageIdOf({ key, kind, mailDomain }: ClaimInput): string {
  const hash = createHash('sha256').update(`${kind} ${key}`).digest('hex').slice(0, 32)
  return `<offprint.${hash}@${mailDomain}>`
}
