// From which day the outlet's terms let an article go on the blog in full.
import type { Precision } from './days.ts'
import type { Terms } from './terms.ts'

import { addDays, latestDay } from './days.ts'

/** So many days ahead an article becomes free "soon". */
export const soonDays = 7

/**
 * The first day on which an article may go on the blog in full, `YYYY-MM-DD`.
 * Null under `ask` and `forbidden`, and where the date at the outlet is unknown.
 */
export function freeFrom(
  publishedOn: null | string,
  precision: Precision,
  terms: Pick<Terms, 'embargoDays' | 'fullText'>,
): null | string {
  const day = latestDay(publishedOn, precision)
  if (!day) {
    return null
  }
  if (terms.fullText === 'allowed') {
    return day
  }
  if (terms.fullText === 'after-embargo') {
    return addDays(day, terms.embargoDays ?? 0)
  }
  return null
}
