// What a run of the reminders is asked to do, and what it reports.
import type { OwedList } from '../../owed/listOwed.ts'
import type { Period } from '../schedule.ts'
import type { LedgerHistory, NotDueReason } from './decideDue.ts'
import type { Delivery } from './deliver.ts'

export interface DigestRun {
  /** `YYYY-MM-DD`: run as at the end of that day in each recipient's time zone. Default: now. */
  asOf?: string
  /** Report who would get a mail; send and write nothing. */
  dryRun?: boolean
  /** Called once if the run has to wait for another one. */
  onWait?: () => void
  /** When aborted, the run ends after the mail in hand. The rest is sent by the next run. */
  signal?: AbortSignal
  /** Only to the user with this address. */
  to?: string
  /** Wait for another run in progress. If false, the work is left to that run. Default: true. */
  waits?: boolean
}

/** The result for one recipient. */
export interface DigestRow {
  counts: null | OwedList['counts']
  email: string
  /** What the ledger knew before the run. */
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
