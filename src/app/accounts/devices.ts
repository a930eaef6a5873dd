// Which device began a session. A trigger of the database removes it with its session.
import type { CollectionAfterLoginHook, Payload } from 'payload'
import type pg from 'pg'

import { sql } from '@payloadcms/db-postgres'

import { transactionOf } from '../lastAdmin.ts'
import { type Device, deviceOf } from './device.ts'

interface Account {
  id: string
  sessions?: { id: string }[] | null
}

/** Also for reset links. The session was added last, in the transaction of the sign-in. */
export const recordDevice: CollectionAfterLoginHook<Account> = async ({ req, user }) => {
  const session = user.sessions?.at(-1)?.id
  const device = await deviceOf(req.headers.get('user-agent'))
  const database = await transactionOf(req)
  if (session && device && database) {
    await database.execute(
      sql`insert into offprint_session_devices (session_id, user_id, browser, system)
        values (${session}, ${user.id}, ${device.browser}, ${device.system})
        on conflict (session_id) do nothing`,
    )
  }
  return user
}

/** By session. */
export async function devicesOf({ db }: Payload, user: string): Promise<Map<string, Device>> {
  const { pool } = db as unknown as { pool: pg.Pool }
  const { rows } = await pool.query<{ session: string } & Device>(
    'select session_id as session, browser, system from offprint_session_devices where user_id = $1',
    [user],
  )
  return new Map(rows.map(({ session, ...device }) => [session, device]))
}
