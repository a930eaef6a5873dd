// The runs: remembered, so that the desk can say when the last one was and what it came to.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ResolvedOptions } from '../options.ts'
import type { DigestReport, DigestRun } from './sendDigests.ts'

import { poolOf } from '../workflow/lock.ts'
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
  const startedAt = new Date()
  try {
    const report = await sendDigests(payload, options, run)
    if (report && !run.dryRun) {
      await remember(payload, { ...report, startedAt, via })
    }
    return report
  } catch (error) {
    if (!run.dryRun) {
      const why = reasonOf(error)
      await remember(payload, { error: why, rows: [], sent: 0, startedAt, unsent: 0, via })
    }
    throw error
  }
}

/** Of the runs that sent nothing only the latest is kept: there is one every few minutes. */
async function remember(
  payload: Payload,
  { error, rows, sent, startedAt, unsent, via }: { startedAt: Date } & DigestReport & Via,
): Promise<void> {
  const database = poolOf(payload)
  await database.execute(
    sql`insert into reminder_runs
        (id, started_at, ended_at, via, people, sent, unsent, error, updated_at, created_at)
      values (gen_random_uuid(), ${startedAt.toISOString()}::timestamptz, now(), ${via}, ${rows.length},
        ${sent}, ${unsent}, ${error}, now(), now())`,
  )
  await database.execute(
    sql`delete from reminder_runs where started_at < now() - interval '1 year'
      or (sent = 0 and started_at < (select max(started_at) from reminder_runs))`,
  )
}
