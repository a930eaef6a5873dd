// Gives up mails of past periods: once the next period has begun, only its own digest is sent.
import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { ID } from '../../types.ts'

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
