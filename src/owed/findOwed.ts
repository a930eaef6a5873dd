// What is owed to the blog: what may go today, what becomes free soon, and what is held up and by what.
import type { Precision } from '../domain/days.ts'
import type { Mode, Terms } from '../domain/terms.ts'
import type { Say } from '../translations/say.ts'
import type { Refusal } from '../types.ts'
import type { ArticleFacts } from '../workflow/decide.ts'

import { addDays, dayOf } from '../domain/days.ts'
import { freeFrom } from '../domain/freeFrom.ts'
import { safeTerms } from '../domain/terms.ts'
import { decide, isOfTerms } from '../workflow/decide.ts'

/** An article that has appeared at its outlet. */
export interface Candidate {
  facts: ArticleFacts
  id: string
  outlet: { id: string; name: string } | null
  /** `YYYY-MM-DD`: no reminder before this day. */
  snoozedUntil: null | string
  /** Null where the article names no outlet. */
  terms: null | Terms
  title: string
  waived: boolean
}

/** One line of the list, of the mail and of whatever else asks. */
export interface OwedLine {
  /** First day on which its terms let it go in full; null where that day is not known, or not set. */
  freeFrom: null | string
  /** Since when it may go, by its terms or by a permission on record; null where it may not, or nobody noted the day. */
  freeSince: null | string
  id: string
  /** The mode it is judged for: in full, or that of the permission on record. */
  mode: Mode
  outlet: null | string
  precision: Precision
  /** `YYYY-MM-DD`, or null. */
  publishedOn: null | string
  /** What holds it up by terms and rights; empty for an article that is owed. */
  refusals: Refusal[]
  title: string
  /** Work that is left to do before it can go: note, text, byline and the like. */
  todo: Refusal[]
}

export interface Owed {
  blocked: OwedLine[]
  owed: OwedLine[]
  /** Held up by an embargo that ends within seven days. */
  soon: OwedLine[]
}

/** Of each sort at most so many are looked at, the oldest: of more nobody can take in how many there are. */
export const mostOfASort = 100

/** Days in which what becomes free comes "soon". */
export const daysAhead = 7

/**
 * Waived and snoozed articles, and articles elsewhere than at their outlet, are left out.
 * @param today `YYYY-MM-DD` in the time zone of whoever asks.
 */
export function findOwed(candidates: readonly Candidate[], today: string, say?: Say): Owed {
  const lines = candidates
    .filter((one) => isWaiting(one, today))
    .map((one) => lineOf(one, today, say))
  const held = lines.filter(({ refusals }) => refusals.length > 0)
  return {
    blocked: held.filter((line) => !isSoon(line, today)).toSorted(oldestFirst),
    owed: lines.filter(({ refusals }) => refusals.length === 0).toSorted(oldestFirst),
    soon: held.filter((line) => isSoon(line, today)).toSorted(oldestFirst),
  }
}

function isWaiting({ facts, snoozedUntil, waived }: Candidate, today: string): boolean {
  const isSnoozed = snoozedUntil !== null && snoozedUntil > today
  return facts.stage === 'published-at-outlet' && !waived && !isSnoozed
}

function lineOf(candidate: Candidate, today: string, say: Say | undefined): OwedLine {
  const { id, facts, outlet, terms, title } = candidate
  const { allowed: _, refusals } = decide({
    actor: null,
    article: facts,
    say,
    terms: terms ?? safeTerms,
    to: 'republished-on-blog',
    today,
  })
  const held = refusals.filter(isOfTerms)
  const free = terms && freeFrom(facts.publishedOn, facts.precision, terms)
  const isFree = free !== null && free <= today
  return {
    id,
    freeFrom: free,
    freeSince: held.length > 0 ? null : isFree ? free : dayOf(facts.permission?.grantedOn),
    mode: facts.permission?.mode ?? 'full',
    outlet: outlet?.name ?? null,
    precision: facts.precision,
    publishedOn: facts.publishedOn,
    refusals: held,
    title,
    todo: refusals.filter((refusal) => !isOfTerms(refusal)),
  }
}

function isSoon({ freeFrom: free, refusals }: OwedLine, today: string): boolean {
  return (
    refusals.every(({ code }) => code === 'embargoed') &&
    free !== null &&
    free <= addDays(today, daysAhead)
  )
}

/** By the day since or from when it may go or, where none is known, since when it is out; undated articles come last. */
function oldestFirst(a: OwedLine, b: OwedLine): number {
  const [one, other] = [sinceOf(a), sinceOf(b)]
  return one === other ? a.title.localeCompare(b.title) : one < other ? -1 : 1
}

const afterAllDays = '9999-12-31'

function sinceOf({ freeFrom: free, freeSince, publishedOn, refusals }: OwedLine): string {
  return (refusals.length > 0 ? free : freeSince) ?? publishedOn ?? afterAllDays
}
