// From which day the outlet's terms, or a permission, let an article go on the blog, and what the terms say on a day.
import type { FullTextTerm, Mode, Permission, Terms } from './terms.ts'

import { addDays, dayOf, firstDay, latestDay, type Precision } from './days.ts'
import { permittedFrom } from './terms.ts'

/** So many days ahead an article becomes free "soon". */
export const soonDays = 7

/**
 * The first day on which the terms let an article go on the blog in full, `YYYY-MM-DD`.
 * Null under `ask` and `forbidden` without `freeAfterDays` and `allowedSince`, and where the date is unknown.
 */
export function freeFrom(
  publishedOn: null | string,
  precision: Precision,
  terms: Steps,
): null | string {
  const days = daysUntilFree(termsFor({ precision, publishedOn }, terms))
  return days === null ? null : dayAfter(latestDay(publishedOn, precision), days)
}

/** The first day on which terms that forbid the full text let somebody ask for it; null under all others. */
export function askFrom(
  publishedOn: null | string,
  precision: Precision,
  terms: Steps,
): null | string {
  const { askAfterDays = null, fullText } = termsFor({ precision, publishedOn }, terms)
  return fullText === 'forbidden' && askAfterDays !== null
    ? dayAfter(latestDay(publishedOn, precision), askAfterDays)
    : null
}

/**
 * The terms as they hold for one article: `allowedSince` is worked in, by the earliest day on which it may have
 * appeared. The words about excerpts stay those of the outlet.
 */
export function termsFor({ precision, publishedOn }: Published, terms: Steps): Steps {
  const { allowedSince, embargoDays, freeAfterDays, fullText } = terms
  const [first, since] = [firstDay(publishedOn, precision), dayOf(allowedSince)]
  const isStrict = fullText === 'ask' || fullText === 'forbidden'
  if (!isStrict || first === null || since === null || first < since) {
    return terms
  }
  const days = Math.min(embargoDays ?? 0, freeAfterDays ?? Infinity)
  return { embargoDays: days, fullText: days > 0 ? 'after-embargo' : 'allowed' }
}

/** What the terms say of an article's full text on a day: each step counts from its day on. */
export function stepOn(terms: Steps, published: Published, day: string): FullTextTerm {
  const { precision, publishedOn } = published
  const hasCome = (step: null | string) => step !== null && step <= day
  if (hasCome(freeFrom(publishedOn, precision, terms))) {
    return 'allowed'
  }
  return hasCome(askFrom(publishedOn, precision, terms))
    ? 'ask'
    : termsFor(published, terms).fullText
}

/**
 * The first day on which a mode is free: by the terms, or because a permission holds from then on. A permission that
 * holds at once has no such day. By the terms it is the day of the full text.
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
  return byTerms !== null && byTerms < from ? byTerms : from
}

type Steps = Pick<
  Terms,
  'allowedSince' | 'askAfterDays' | 'embargoDays' | 'freeAfterDays' | 'fullText'
>

interface Published {
  precision: Precision
  publishedOn: null | string
}

interface Dated extends Published {
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
