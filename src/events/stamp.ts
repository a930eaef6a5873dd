// Gives events their positions once their transactions are committed.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import { poolOf } from '../database/connection.ts'

/** For `pg_advisory_xact_lock`: one process at a time. */
const lock = 6_337_722

/**
 * A sequence would number events when they are written: whoever reads up to the newest would miss those of a transaction
 * that commits later. Any process may stamp, at any time: what a process that was killed has left, the next one stamps.
 */
export async function stampEvents(payload: Payload): Promise<void> {
  const { execute, names } = poolOf(payload)
  const events = names.own('events')
  const { rows } = await execute(sql`select 1 from ${events} where position is null limit 1`)
  if (rows.length === 0) {
    return
  }
  await payload.db.drizzle.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lock})`)
    // A statement of its own: it must see what was stamped while this one waited.
    await tx.execute(
      sql`update ${events} e set position = last.position + new.nth,
          public_position = case when e.public then last.public_position + new.public_nth end
        from (select coalesce(max(position), 0) as position,
            coalesce(max(public_position), 0) as public_position from ${events}) last,
          (select id, row_number() over in_order as nth,
            count(*) filter (where public) over in_order as public_nth
            from ${events} where position is null
            window in_order as (order by at, id rows unbounded preceding)) new
        where e.id = new.id`,
    )
  })
}
