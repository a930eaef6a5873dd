// Deletes events once they are old.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import { poolOf } from '../database/connection.ts'
import { stampEvents } from './stamp.ts'

/** In days. */
export const keptFor = 90

/** The last ones stay: positions go on from them. */
export async function pruneEvents(payload: Payload): Promise<void> {
  await stampEvents(payload)
  const { execute, names } = poolOf(payload)
  const events = names.own('events')
  await execute(
    sql`delete from ${events} where at < now() - ${keptFor} * interval '1 day'
      and position < (select max(position) from ${events})
      and (public_position is null or public_position < (select max(public_position) from ${events}))`,
  )
}
