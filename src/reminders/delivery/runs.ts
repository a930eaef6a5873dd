// The runs: remembered, so that the desk can say when the last one was and what it came to.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ResolvedOptions } from '../../options.ts'
import type { DigestReport, DigestRun } from './sendDigests.ts'

import { poolOf } from '../../database/lock.ts'
import { reasonOf, sendDigests } from './sendDigests.ts'

export interface Via {
  via: 'command' | 'job'
}

/** A run that is written down, whatever becomes of it. A dry one is not. */
export async function runDigests(
  payload: Payload,
  options: ResolvedOptions,
  { via, ...run }: DigestRun & Via,
): Promise<DigestReport | null> {
  const startedAt = performance.now()
  try {
    const report = await sendDigests(payload, options, run)
    if (report && !run.dryRun) {
      await remember(payload, { ...report, lasted: performance.now() - startedAt, via })
    }
    return report
  } catch (error) {
    if (!run.dryRun) {
      const why = reasonOf(error)
      const lasted = performance.now() - startedAt
      await remember(payload, { error: why, lasted, rows: [], sent: 0, unsent: 0, via })
    }
    throw error
  }
}

/**
 * Of the runs that sent nothing only the latest is kept: there is one every few minutes.
 * @param run `lasted` is in milliseconds; when it began is told by the database's clock, as of all runs.
 */
async function remember(
  payload: Payload,
  { error, lasted, rows, sent, unsent, via }: { lasted: number } & DigestReport & Via,
): Promise<void> {
  const database = poolOf(payload)
  await database.execute(
    sql`insert into reminder_runs
        (id, started_at, ended_at, via, people, sent, unsent, error, updated_at, created_at)
      values (gen_random_uuid(), now() - ${lasted} * interval '1 millisecond', now(), ${via},
        ${rows.length}, ${sent}, ${unsent}, ${error}, now(), now())`,
  )
  await database.execute(
    sql`delete from reminder_runs where started_at < now() - interval '1 year'
      or (sent = 0 and started_at < (select max(started_at) from reminder_runs))`,
  )
}
