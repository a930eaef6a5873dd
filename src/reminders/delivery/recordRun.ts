// Records runs in `reminder-runs`, for the dashboard and the health check.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { DigestReport } from './report.ts'

import { poolOf } from '../../database/connection.ts'

/** `job`: by the timer or a Payload job. `command`: `npm run reminders` or `remindersOf`. */
export type RunSource = 'command' | 'job'

/**
 * Of the runs that sent nothing only the latest is kept, because there is one every five minutes.
 * @param run `duration` is in milliseconds. Times are by the clock of the database.
 */
export async function recordRun(
  payload: Payload,
  { error, rows, sent, unsent }: DigestReport,
  { duration, via }: { duration: number; via: RunSource },
): Promise<void> {
  const { execute, names } = poolOf(payload)
  const runs = names.table('reminderRuns')
  await execute(
    sql`insert into ${runs}
        (id, started_at, ended_at, via, people, sent, unsent, error, updated_at, created_at)
      values (${names.newID('reminderRuns')}, now() - ${duration} * interval '1 millisecond', now(), ${via},
        ${rows.length}, ${sent}, ${unsent}, ${error}, now(), now())`,
  )
  await execute(
    sql`delete from ${runs} where started_at < now() - interval '1 year'
      or (sent = 0 and started_at < (select max(started_at) from ${runs}))`,
  )
}
