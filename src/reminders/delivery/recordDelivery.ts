// Records in the ledger what became of a claimed mail.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { ID } from '../../types.ts'
import type { Claim } from './claim.ts'
import type { NextAttempt } from './nextAttempt.ts'

/** @returns false if another process took the row over: then it is not ours to change. */
export async function recordSent(database: Database, row: Claim): Promise<boolean> {
  return update(
    database,
    row,
    sql`state = 'sent', sent_at = now(), error = null, lease_until = null`,
  )
}

/** @returns false if another process took the row over. */
export async function recordFailure(
  database: Database,
  row: Claim,
  { pause, state }: NextAttempt,
  error: string,
): Promise<boolean> {
  const next = pause === null ? sql`null` : sql`now() + ${pause} * interval '1 millisecond'`
  return update(
    database,
    row,
    sql`state = ${state}, error = ${error}, lease_until = null, next_attempt_at = ${next}`,
  )
}

async function update(
  { execute, names }: Database,
  { id, attempts }: Claim,
  change: SQL,
): Promise<boolean> {
  const { rows } = await execute(
    sql`update ${names.table('reminders')} set ${change}, updated_at = now()
      where id = ${id}::${names.id} and state = 'claimed' and attempts = ${attempts} returning 1`,
  )
  return rows.length > 0
}

/** @param current first day of the current period of each recipient. */
export async function closePastPeriods(
  { execute, names }: Database,
  current: { day: string; recipient: ID }[],
): Promise<void> {
  await execute(
    sql`update ${names.table('reminders')} r set state = 'failed', lease_until = null, next_attempt_at = null,
        error = concat_ws(' ', r.error, 'The next period has begun: there is no further attempt.'),
        updated_at = now()
      from jsonb_to_recordset(${JSON.stringify(current)}::jsonb) as p(recipient ${names.userID}, day text)
      where r.person_id = p.recipient and r.kind = 'digest' and r.period < p.day
        and (r.state in ('waiting', 'not-sent')
          or (r.state = 'claimed' and coalesce(r.lease_until, '-infinity') <= now()))`,
  )
}
