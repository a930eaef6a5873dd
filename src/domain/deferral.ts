// Whether an article is deferred: waived with a reason, or snoozed until a day.
import type { Article } from '../types.ts'

import { dayOf } from './days.ts'

export interface Deferral {
  /** `YYYY-MM-DD`, where that day is still to come. */
  snoozedUntil: null | string
  waived: { at: null | string; by: null | string; reason: string } | null
}

type Fields = Pick<Article, 'snoozedUntil' | 'waived'>

/**
 * Null where it is neither.
 * @param today `YYYY-MM-DD`.
 */
export function deferralOf({ snoozedUntil, waived }: Fields, today: string): Deferral | null {
  const reason = waived?.reason?.trim()
  const until = dayOf(snoozedUntil)
  const isSnoozed = until !== null && until > today
  if (!reason && !isSnoozed) {
    return null
  }
  return {
    snoozedUntil: isSnoozed ? until : null,
    waived: reason ? { at: dayOf(waived?.at), by: waived?.by || null, reason } : null,
  }
}
