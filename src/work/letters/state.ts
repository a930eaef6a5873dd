// What a letter to an outlet waits for: its answer, a second letter, or an editor. Pure.
import type { AskedArticle, ID, PermissionRequest } from '../../types.ts'

import { addDays, dayOf } from '../../domain/days.ts'
import { idOf } from '../../domain/idOf.ts'
import {
  bearsTerms,
  isConditional,
  isOpen,
  isOutdated,
  isSilent,
  secondLetterDays,
} from '../../domain/letters.ts'

/** Days before the deadline of a letter, and after it came back, in which the desk is told of it. */
export const notice = { beforeDeadline: 7, cameBack: 30 }

export type Letter = PermissionRequest<ID>

/** Something is to be accepted; no answer in time; no answer, and the letter says what that means; or its status. */
export type LetterState = 'accept' | 'overdue' | 'sending' | 'silent' | Letter['status']

/** @param others whose answers may be newer */
export function stateOf(letter: Letter, today: string, others: Letter[] = []): LetterState {
  const rows = askedIn(letter)
  const current = rows.filter((row) => !isOutdated(letter, row, others))
  if (asksForTerms(letter, today) || current.some(isConditional)) {
    return 'accept'
  }
  if (current.some((row) => isSilent(letter, row, today))) {
    return 'silent'
  }
  if (letter.status === 'draft') {
    return letter.sendingAt ? 'sending' : 'draft'
  }
  // Of an article that the answer left open.
  const isUnanswered = letter.status === 'answered' && rows.length > 0 && rows.every(isOpen)
  const status = isUnanswered ? 'sent' : letter.status
  return status === 'sent' && daysSince(letter.sentAt, today) >= secondLetterDays
    ? 'overdue'
    : status
}

/** The outlet proposes terms for all of its articles, and nobody has accepted or declined them yet. */
export function asksForTerms(letter: Letter, today: string): boolean {
  const { always, termsAcceptedAt, termsDeclinedAt } = letter
  return Boolean(always) && !termsAcceptedAt && !termsDeclinedAt && bearsTerms(letter, today)
}

/** Without those whose article has been deleted since. */
export function askedIn({ articles }: Letter): AskedArticle<ID>[] {
  return (articles ?? []).filter(({ article }) => idOf(article) !== null)
}

export function askedIDs(letter: Letter): ID[] {
  return askedIn(letter).flatMap(({ article }) => idOf(article) ?? [])
}

/** The same letter with this article alone. */
export function about(letter: Letter, article: ID): Letter {
  const own = askedIn(letter).filter((row) => String(idOf(row.article)) === String(article))
  return { ...letter, articles: own }
}

export function daysSince(moment: null | string | undefined, today: string): number {
  const day = dayOf(moment)
  return day ? Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000) : 0
}

/** What the desk is told of, the most urgent first. */
export const concerns = ['accept', 'bounced', 'answered', 'deadline', 'overdue'] as const
export type Concern = (typeof concerns)[number]

export interface LetterToSee {
  concern: Concern
  letter: Letter
}

/**
 * Of letters that no later one has repeated, those that somebody has to see.
 * @param days since: the first one whose answers are news
 * @param others whose answers may be newer
 */
export function lettersToSee(
  letters: Letter[],
  days: { since: string; today: string },
  others: Letter[] = letters,
): LetterToSee[] {
  const toSee = letters.flatMap((letter) => {
    const concern = concernOf(letter, days, others)
    return concern ? [{ concern, letter }] : []
  })
  return toSee.sort((a, b) => concerns.indexOf(a.concern) - concerns.indexOf(b.concern))
}

function concernOf(
  letter: Letter,
  { since, today }: { since: string; today: string },
  others: Letter[],
): Concern | null {
  switch (stateOf(letter, today, others)) {
    case 'accept':
    case 'silent':
      return 'accept'
    case 'answered':
      return (dayOf(letter.answeredAt) ?? '') >= since ? 'answered' : null
    case 'bounced':
      return daysSince(letter.sentAt, today) <= notice.cameBack ? 'bounced' : null
    case 'overdue':
      return 'overdue'
    case 'sent':
      return isNear(dayOf(letter.deadline), today) ? 'deadline' : null
    default:
      return null
  }
}

function isNear(day: null | string, today: string): boolean {
  return day !== null && day >= today && day <= addDays(today, notice.beforeDeadline)
}
