// What a run of the reminders is asked to do, and what it reports.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { OwedList } from '../../owed/listOwed.ts'
import type { Period } from '../schedule.ts'
import type { LedgerHistory, NotDueReason } from './decideDue.ts'
import type { Delivery } from './deliver.ts'

import { poolOf } from '../../database/connection.ts'
import { oneLine } from '../../domain/oneLine.ts'

export interface DigestRun {
  /** `YYYY-MM-DD`: run as at the end of that day in each recipient's time zone. Default: now. */
  asOf?: string
  /** Report who would get a mail; send and write nothing. */
  dryRun?: boolean
  /** Called once if the run has to wait for another one. */
  onWait?: () => void
  /** When aborted, the run ends after the mail in hand. The rest is sent by the next run. */
  signal?: AbortSignal
  to?: string
  /** Wait for another run in progress. If false, the work is left to that run. Default: true. */
  waits?: boolean
}

export interface DigestRow {
  counts: null | OwedList['counts']
  email: string
  history: LedgerHistory
  name: string
  period: null | Period
  /** Details of the status, such as the answer of the mail server. */
  reason: null | string
  /** `postponed`: due, but left for the next run. */
  status: 'nothing-owed' | 'postponed' | 'would-send' | Delivery['status'] | NotDueReason
}

export interface DigestReport {
  /** Why the run ended early; null if it did not. */
  error: null | string
  rows: DigestRow[]
  sent: number
  /** Due but not sent. They are tried again later, unless they just failed for good. */
  unsent: number
}

const unsentStatuses: ReadonlySet<DigestRow['status']> = new Set([
  'failed',
  'in-progress',
  'not-sent',
  'postponed',
  'retry-later',
  'waiting',
])

export function toReport(error: null | string, rows: DigestRow[]): DigestReport {
  return {
    error,
    rows,
    sent: rows.filter(({ status }) => status === 'sent').length,
    unsent: rows.filter(({ status }) => unsentStatuses.has(status)).length,
  }
}

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

/** For database errors: the message of PostgreSQL, without the query and its values. */
export function reasonOf(error: unknown): string {
  const { cause, message } = error as { cause?: { message?: string } } & Error
  return oneLine(cause?.message ?? message ?? String(error), 300)
}
