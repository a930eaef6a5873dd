// Sorts the articles that wait into owed, soon free, and blocked. Pure.
import type { Translator } from '../translations/translator.ts'
import type { ArticleSchedule, ID, Refusal } from '../types.ts'
import type { OwedGroup } from './owedGroups.ts'

import { addDays, dayOf, type Precision } from '../domain/days.ts'
import { freeDay, soonDays } from '../domain/freeFrom.ts'
import { askAgainOn } from '../domain/heldBack.ts'
import { type Mode, permits, safeTerms, type Terms } from '../domain/terms.ts'
import { type ArticleFacts, decide, isOfTerms } from '../workflow/decide.ts'
import { dueDay } from '../workflow/dueDay.ts'

export interface Candidate {
  facts: ArticleFacts
  id: ID
  outlet: { id: ID; name: string } | null
  schedule: ArticleSchedule | null
  /** `YYYY-MM-DD`: not listed before this day. */
  snoozedUntil: null | string
  /** Null if the article has no outlet. */
  terms: null | Terms
  title: string
  waived: boolean
}

export interface OwedLine {
  /** Of a schedule: `YYYY-MM-DD`, or null if its day is not known. */
  due?: null | string
  /** First day on which the terms, or a permission from then on, allow it; null if that day is unknown or never comes. */
  freeFrom: null | string
  /** Since when it may be republished, by its terms or a permission on record; null if it may not, or the day is unknown. */
  freeSince: null | string
  group: OwedGroup
  id: ID
  /** The mode it is judged for: that of its schedule, full, or that of the permission on record. */
  mode: Mode
  outlet: null | string
  precision: Precision
  publishedOn: null | string
  /** What blocks it by terms and rights; empty for an article that is owed. */
  refusals: Refusal[]
  /** Null if nothing is scheduled. */
  schedule: ArticleSchedule | null
  title: string
  /** What its editors still have to add: note, text, byline and the like. */
  todo: Refusal[]
  /** Its mode on the blog, of an article that is there already and whose full text has become allowed; otherwise null. */
  upgradeFrom: Mode | null
}

export interface Owed {
  blocked: OwedLine[]
  /** The outlet said no less than a year ago. */
  heldBack: OwedLine[]
  owed: OwedLine[]
  /** Those with a schedule, whatever else holds for them; the held first. */
  scheduled: OwedLine[]
  /** Blocked only until a day within the next seven. */
  soon: OwedLine[]
}

/**
 * Leaves out articles that are waived, snoozed, drafted, or on the blog; but those on the blog as an excerpt or a link
 * are owed while their full text is allowed there.
 * @param today `YYYY-MM-DD` in the time zone of the site.
 */
export function classify(
  candidates: readonly Candidate[],
  today: string,
  translate?: Translator,
): Owed {
  const lines = candidates
    .filter((one) => isWaiting(one, today))
    .map((one) => lineOf(one, today, translate))
    .filter(isAllowedOrNew)
  const of = (kind: keyof Owed) =>
    lines.filter((line) => kindOf(line) === kind).toSorted(oldestFirst)
  const scheduled = of('scheduled')
  return {
    blocked: of('blocked'),
    heldBack: of('heldBack'),
    owed: of('owed'),
    scheduled: [
      ...scheduled.filter(({ group }) => group === 'held'),
      ...scheduled.filter(({ group }) => group !== 'held'),
    ],
    soon: of('soon'),
  }
}

function kindOf({ group, refusals }: OwedLine): keyof Owed {
  if (group === 'held' || group === 'scheduled') {
    return 'scheduled'
  }
  if (group === 'held-back') {
    return 'heldBack'
  }
  return refusals.length === 0 ? 'owed' : group === 'soon' ? 'soon' : 'blocked'
}

/** A picture without rights or a missing date is blocked, and the editors' own work: the outlet is not asked for it. */
function groupOf(
  line: Omit<OwedLine, 'group'>,
  { heldBackOn }: ArticleFacts,
  today: string,
): OwedGroup {
  const { refusals, schedule, todo } = line
  if (schedule) {
    return schedule.held.length > 0 ? 'held' : 'scheduled'
  }
  if (heldBackOn !== null && askAgainOn(heldBackOn) > today) {
    return 'held-back'
  }
  const isOwnWork = ({ code }: Refusal) =>
    code === 'image-rights-missing' || (code === 'embargoed' && line.freeFrom === null)
  if (!refusals.every(isOwnWork)) {
    return isSoon(line, today) ? 'soon' : 'waiting'
  }
  return refusals.length + todo.length > 0 ? 'needs-work' : 'ready'
}

function isWaiting({ facts, snoozedUntil, waived }: Candidate, today: string): boolean {
  const isSnoozed = snoozedUntil !== null && snoozedUntil > today
  const mayWait = facts.stage === 'published-at-outlet' || upgradeFrom(facts) !== null
  return mayWait && !waived && !isSnoozed
}

/** What is on the blog already is not blocked: it waits for its full text only if that is allowed or scheduled. */
function isAllowedOrNew({ refusals, schedule, upgradeFrom }: OwedLine): boolean {
  return upgradeFrom === null || schedule !== null || refusals.length === 0
}

/** The mode of an article that is on the blog without its full text, otherwise null. */
function upgradeFrom({ blogMode, stage }: ArticleFacts): Mode | null {
  return stage === 'republished-on-blog' && blogMode && blogMode !== 'full' ? blogMode : null
}

function lineOf(candidate: Candidate, today: string, translate: Translator | undefined): OwedLine {
  const { id, facts, outlet, schedule, terms, title } = candidate
  const upgrade = upgradeFrom(facts)
  const judged = terms ?? safeTerms
  const mode = schedule?.mode ?? (upgrade ? 'full' : (facts.permission?.mode ?? 'full'))
  const { allowed: _, refusals } = decide({
    actor: null,
    article: facts,
    mode,
    terms: judged,
    to: 'republished-on-blog',
    today,
    translate,
    withPictures: schedule?.withPictures,
  })
  const blocking = refusals.filter(isOfTerms)
  const free = freeDay(mode, { ...facts, terms: judged })
  const isFree = free !== null && free <= today
  const line = {
    id,
    freeFrom: isFree || !permits(facts.permission, mode, today) ? free : null,
    freeSince: blocking.length > 0 ? null : isFree ? free : dayOf(facts.permission?.grantedOn),
    mode,
    outlet: outlet?.name ?? null,
    precision: facts.precision,
    publishedOn: facts.publishedOn,
    refusals: blocking,
    schedule,
    title,
    todo: refusals.filter((refusal) => !isOfTerms(refusal)),
    upgradeFrom: upgrade,
    ...(schedule ? { due: dueDay(schedule, { article: facts, terms: judged }, today) } : {}),
  }
  return { ...line, group: groupOf(line, facts, today) }
}

function isSoon(
  { freeFrom: free, refusals }: Pick<OwedLine, 'freeFrom' | 'refusals'>,
  today: string,
): boolean {
  const ends = ({ code }: Refusal) => code === 'embargoed' || code === 'permission-missing'
  return refusals.every(ends) && free !== null && free <= addDays(today, soonDays)
}

/** By the day on which it becomes free or, if that is unknown, the day of publication. Undated articles come last. */
function oldestFirst(a: OwedLine, b: OwedLine): number {
  const [one, other] = [sortDay(a), sortDay(b)]
  return one === other ? a.title.localeCompare(b.title) : one < other ? -1 : 1
}

const lastOfAll = '9999-12-31'

function sortDay({ freeFrom: free, freeSince, publishedOn, refusals }: OwedLine): string {
  return (refusals.length > 0 ? free : freeSince) ?? publishedOn ?? lastOfAll
}
