// What tests of the reminders share: articles that are owed, people who want mail, and the ledger as it is stored.
import { randomBytes } from 'node:crypto'

import type { User } from '../../src/app/payload-types.ts'
import type { Desk } from './bootPayload.ts'
import type { Made } from './documents.ts'

import { query } from '../../postgres/connection.ts'
import { makePiece, moveTo } from './documents.ts'

/** An article that has appeared and may go on the blog. */
export async function makeOwed(
  desk: Desk,
  how: Parameters<typeof makePiece>[1] = {},
): Promise<Made> {
  const made = await makePiece(desk.payload, how)
  await moveTo(desk.payload, made.article, 'published-at-outlet')
  return made
}

/** A login that wants a digest: an editor's, of everything, each day, unless said otherwise. */
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

/** As if the pause of a refusal, and the lease of a sender that died, had passed. */
export async function letTimePass(desk: Desk): Promise<void> {
  await query(
    desk.databaseURL,
    `update reminders set lease_until = lease_until - interval '1 day', next_attempt_at = next_attempt_at - interval '1 day'`,
  )
}

/** Nobody wants mail, and nobody has had any. */
export async function forgetMail(desk: Desk): Promise<void> {
  await query(desk.databaseURL, `delete from reminders`)
  await query(desk.databaseURL, `update users set digest_cadence = 'off'`)
}
