// From which day the outlet's terms, or a permission, let an article go on the blog, and what the terms say on a day.
import type { Precision } from './days.ts'
import type { FullTextTerm, Mode, Permission, Terms } from './terms.ts'

import { addDays, latestDay } from './days.ts'
import { permittedFrom } from './terms.ts'

/** So many days ahead an article becomes free "soon". */
export const soonDays = 7

/**
 * The first day on which the terms let an article go on the blog in full, `YYYY-MM-DD`.
 * Null under `ask` and `forbidden` without `freeAfterDays`, and where the date at the outlet is unknown.
 */
export function freeFrom(
  publishedOn: null | string,
  precision: Precision,
  terms: Steps,
): null | string {
  const days = daysUntilFree(terms)
  return days === null ? null : dayAfter(latestDay(publishedOn, precision), days)
}

/** The first day on which terms that forbid the full text let somebody ask for it; null under all others. */
export function askFrom(
  publishedOn: null | string,
  precision: Precision,
  { askAfterDays = null, fullText }: Steps,
): null | string {
  return fullText === 'forbidden' && askAfterDays !== null
    ? dayAfter(latestDay(publishedOn, precision), askAfterDays)
    : null
}

/** What the terms say of an article's full text on a day: each step counts from its day on. */
export function stepOn(
  terms: Steps,
  { precision, publishedOn }: Pick<Dated, 'precision' | 'publishedOn'>,
  day: string,
): FullTextTerm {
  const hasCome = (step: null | string) => step !== null && step <= day
  if (hasCome(freeFrom(publishedOn, precision, terms))) {
    return 'allowed'
  }
  return hasCome(askFrom(publishedOn, precision, terms)) ? 'ask' : terms.fullText
}

/**
 * The first day on which a mode is free: by the terms, or because a permission holds from then on. A permission that
 * holds at once has no such day. By the terms it is the day of the full text, but for an excerpt that they never allow.
 */
export function freeDay(
  mode: Mode,
  { permission, precision, publishedOn, terms }: { permission?: null | Permission } & Dated,
): null | string {
  const byTerms = freeFrom(publishedOn, precision, terms)
  const from = permittedFrom(permission, mode)
  if (mode === 'link' || !from) {
    return byTerms
  }
  const counts = mode === 'full' || Boolean(terms.excerptWords)
  return counts && byTerms !== null && byTerms < from ? byTerms : from
}

type Steps = Pick<Terms, 'askAfterDays' | 'embargoDays' | 'freeAfterDays' | 'fullText'>

interface Dated {
  precision: Precision
  publishedOn: null | string
  terms: Terms
}

function daysUntilFree({ embargoDays, freeAfterDays, fullText }: Steps): null | number {
  switch (fullText) {
    case 'after-embargo':
      return embargoDays ?? 0
    case 'allowed':
      return 0
    default:
      return freeAfterDays ?? null
  }
}

function dayAfter(day: null | string, days: number): null | string {
  return day && addDays(day, days)
}
