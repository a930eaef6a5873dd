// Decides whether a person's digest is to be sent now, from their schedule and what the ledger says.
import type { Period, Schedule } from '../schedule.ts'

import { addDays } from '../../domain/days.ts'
import { leastGap, markOf, periodAt } from '../schedule.ts'

export type LedgerState = 'claimed' | 'failed' | 'not-sent' | 'sent' | 'waiting'

/** What the ledger knows of a person. */
export interface Standing {
  /** The row of the period in question. */
  current: {
    leaseUntil: Date | null
    nextAttemptAt: Date | null
    sentAt: Date | null
    state: LedgerState
  } | null
  /** The mail that went last. */
  last: { period: string; schedule: null | string; sentAt: Date } | null
}

/** Why a digest is not to be sent now. */
export type Wait =
  'being-sent' | 'given-up' | 'just-mailed' | 'later-one-sent' | 'off' | 'retry-later' | 'was-sent'

export type Due = { due: false; period: null | Period; wait: Wait } | { due: true; period: Period }

/**
 * @param now the instant whose period is asked for.
 * @param clock the instant by which leases and pauses are judged; differs from `now` where one asks about another day.
 */
export function decideDue(schedule: Schedule, standing: Standing, now: Date, clock = now): Due {
  const period = periodAt(schedule, now)
  if (!period) {
    return { due: false, period, wait: 'off' }
  }
  const wait = waitFor(schedule, standing, period, clock)
  return wait ? { due: false, period, wait } : { due: true, period }
}

function waitFor(
  schedule: Schedule,
  { current, last }: Standing,
  period: Period,
  clock: Date,
): null | Wait {
  if (current) {
    return waitOfRow(current, clock)
  }
  if (last && last.period > period.day && !wasAhead(last)) {
    return 'later-one-sent'
  }
  const isChanged = last !== null && last.schedule !== markOf(schedule)
  const earliest = (last?.sentAt.getTime() ?? 0) + leastGap(schedule)
  return isChanged && period.starts.getTime() < earliest ? 'just-mailed' : null
}

/** Sent before its period began, by a run that looked ahead (`--as-of`): it holds up nothing of what comes before. */
function wasAhead({ period, sentAt }: NonNullable<Standing['last']>): boolean {
  return period > addDays(sentAt.toISOString().slice(0, 10), 1)
}

function waitOfRow(row: NonNullable<Standing['current']>, clock: Date): null | Wait {
  const { leaseUntil, nextAttemptAt, state } = row
  const waits: Record<LedgerState, null | Wait> = {
    claimed: leaseUntil && leaseUntil > clock ? 'being-sent' : null,
    failed: 'given-up',
    'not-sent': null,
    sent: 'was-sent',
    waiting: nextAttemptAt && nextAttemptAt > clock ? 'retry-later' : null,
  }
  return waits[state]
}
