// Helpers for tests of the reminders: owed articles, users with a digest, and the stored ledger.
import { randomBytes } from 'node:crypto'

import type { User } from '../../src/app/payload-types.ts'
import type { Desk } from './bootPayload.ts'
import type { ArticleIds } from './documents.ts'

import { query } from '../../postgres/connection.ts'
import { makeArticle, moveTo } from './documents.ts'

/** Creates an article that is published at its outlet and may be republished. */
export async function makeOwed(
  desk: Desk,
  how: Parameters<typeof makeArticle>[1] = {},
): Promise<ArticleIds> {
  const made = await makeArticle(desk.payload, how)
  await moveTo(desk.payload, made.article, 'published-at-outlet')
  return made
}

/** Creates a user with a digest; by default an editor with a daily digest of all articles. */
export async function makePerson(
  desk: Desk,
  { digest, ...data }: { digest?: Partial<User['digest']> } & Partial<Omit<User, 'digest'>> = {},
): Promise<User> {
  const tail = randomBytes(4).toString('hex')
  return desk.payload.create({
    collection: 'users',
    data: {
      name: `Person ${tail}`,
      email: `person-${tail}@example.org`,
      password: randomBytes(12).toString('hex'),
      role: 'editor',
      ...data,
      digest: {
        cadence: 'daily',
        hour: 0,
        scope: data.role === 'author' ? 'own' : 'all',
        timeZone: 'UTC',
        weekday: 'mon',
        ...digest,
      },
    } as never,
    overrideAccess: true,
  })
}

export interface LedgerRow {
  attempts: number
  error: null | string
  id: string
  message_id: string
  period: string
  person_id: string
  sent_at: Date | null
  state: string
}

export async function ledgerOf(desk: Desk, person?: Pick<User, 'id'>): Promise<LedgerRow[]> {
  const which = person ? `where person_id = '${person.id}'` : ''
  const rows = await query<{ attempts: string } & Omit<LedgerRow, 'attempts'>>(
    desk.databaseURL,
    `select * from reminders ${which} order by created_at`,
  )
  return rows.map((row) => ({ ...row, attempts: Number(row.attempts) }))
}

/** Moves leases and next attempts a day into the past, so that they have expired. */
export async function expireLeases(desk: Desk): Promise<void> {
  await query(
    desk.databaseURL,
    `update reminders set lease_until = lease_until - interval '1 day', next_attempt_at = next_attempt_at - interval '1 day'`,
  )
}

/** Clears the ledger and turns off all digests. */
export async function resetReminders(desk: Desk): Promise<void> {
  await query(desk.databaseURL, `delete from reminders`)
  await query(desk.databaseURL, `update users set digest_cadence = 'off'`)
}
