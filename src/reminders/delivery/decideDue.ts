// Decides whether a digest is due now, from the recipient's schedule and the ledger. Pure.
import { addDays } from '../../domain/days.ts'
import { fingerprint, minGap, type Period, periodAt, type Schedule } from '../schedule.ts'

export type LedgerState = 'claimed' | 'failed' | 'not-sent' | 'sent' | 'waiting'

/** What the ledger knows of a recipient. */
export interface LedgerHistory {
  /** The row of the period in question. */
  current: {
    leaseUntil: Date | null
    nextAttemptAt: Date | null
    sentAt: Date | null
    state: LedgerState
  } | null
  /** The mail that was sent last. */
  last: { period: string; schedule: null | string; sentAt: Date } | null
}

/** `recently-sent`: the schedule changed shortly after a mail. `later-sent`: a mail of a later period was sent. */
export type NotDueReason =
  | 'already-sent'
  | 'given-up'
  | 'in-progress'
  | 'later-sent'
  | 'off'
  | 'recently-sent'
  | 'retry-later'

export type Decision =
  { isDue: false; period: null | Period; reason: NotDueReason } | { isDue: true; period: Period }

/**
 * @param now the time whose period is in question.
 * @param clock the time by which leases and pauses are judged; differs from `now` if the run is for another day.
 */
export function decideDue(
  schedule: Schedule,
  history: LedgerHistory,
  now: Date,
  clock = now,
): Decision {
  const period = periodAt(schedule, now)
  if (!period) {
    return { isDue: false, period, reason: 'off' }
  }
  const reason = history.current
    ? reasonOfRow(history.current, clock)
    : reasonOfLast(history.last, schedule, period)
  return reason ? { isDue: false, period, reason } : { isDue: true, period }
}

function reasonOfRow(
  { leaseUntil, nextAttemptAt, state }: NonNullable<LedgerHistory['current']>,
  clock: Date,
): NotDueReason | null {
  const reasons: Record<LedgerState, NotDueReason | null> = {
    claimed: leaseUntil && leaseUntil > clock ? 'in-progress' : null,
    failed: 'given-up',
    'not-sent': null,
    sent: 'already-sent',
    waiting: nextAttemptAt && nextAttemptAt > clock ? 'retry-later' : null,
  }
  return reasons[state]
}

function reasonOfLast(
  last: LedgerHistory['last'],
  schedule: Schedule,
  period: Period,
): NotDueReason | null {
  if (!last) {
    return null
  }
  if (last.period > period.day && !wasAhead(last)) {
    return 'later-sent'
  }
  const isChanged = last.schedule !== fingerprint(schedule)
  const earliest = last.sentAt.getTime() + minGap(schedule)
  return isChanged && period.starts.getTime() < earliest ? 'recently-sent' : null
}

/** Sent before its period began, by a run with `asOf` in the future: it does not hold up earlier periods. */
function wasAhead({ period, sentAt }: NonNullable<LedgerHistory['last']>): boolean {
  return period > addDays(sentAt.toISOString().slice(0, 10), 1)
}
