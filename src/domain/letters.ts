// Rules about letters to outlets: how long their links and answers count, and what an editor may do next.
import type { AskedArticle, ID, PermissionRequest } from '../types.ts'

import { dayOf } from './days.ts'
import { idOf } from './idOf.ts'

export const letterLanguages = ['en', 'de', 'fr'] as const
export type LetterLanguage = (typeof letterLanguages)[number]

export const answers = ['yes', 'no', 'conditions'] as const
export type LetterAnswer = (typeof answers)[number]

/** In days: how long the link of a letter works, from its sending. */
export const linkDays = 60
/** In days: how long an answer may be changed, and after how many a second letter is proposed. */
export const changeDays = 14
export const secondLetterDays = 14

const milliseconds = 86_400_000

export function isWithin(days: number, since: string, now: Date): boolean {
  return now.getTime() < new Date(since).getTime() + days * milliseconds
}

/** What an editor is asked to do about the newest letter of an article; null where there is nothing to do. */
export type LetterProposal =
  'accept-conditions' | 'accept-silence' | 'correct-address' | 'second-letter'

export function proposalOf(
  letter: PermissionRequest<ID>,
  row: AskedArticle<ID>,
  { now, today }: { now: Date; today: string },
): LetterProposal | null {
  const { sentAt, status } = letter
  if (isConditional(row)) {
    return 'accept-conditions'
  }
  if (!isOpen(row) || !sentAt || status === 'draft') {
    return null
  }
  if (status === 'bounced') {
    return 'correct-address'
  }
  if (isSilent(letter, row, today)) {
    return 'accept-silence'
  }
  return isWithin(secondLetterDays, sentAt, now) ? null : 'second-letter'
}

/** Conditions that nobody has accepted or declined. */
export function isConditional({ acceptedAt, answer, declinedAt }: AskedArticle<ID>): boolean {
  return answer === 'conditions' && !acceptedAt && !declinedAt
}

/** No answer, and nobody has taken that for one. */
export function isOpen({ acceptedAt, answer }: AskedArticle<ID>): boolean {
  return (answer ?? 'open') === 'open' && !acceptedAt
}

/** The letter waits for the outlet or an editor. What an editor has declined can be asked for again. */
export function isAsked(row: AskedArticle<ID>): boolean {
  return (isOpen(row) && !row.declinedAt) || isConditional(row)
}

/** Its day is past, the letter said that no answer is one, and nobody has declined that. */
export function isSilent(
  letter: PermissionRequest<ID>,
  row: AskedArticle<ID>,
  today: string,
): boolean {
  return !row.declinedAt && meansAgreement(letter, row, today)
}

/**
 * Whether its answers bear terms that allow all articles at once: with a no, conditions, an excerpt or a day to come,
 * terms would free more than the outlet has said. A contract about later articles stands beside them.
 */
export function bearsTerms(
  { alwaysFrom, articles }: PermissionRequest<ID>,
  today: string,
): boolean {
  const answered = (articles ?? []).filter(({ answer }) => answer && answer !== 'open')
  const isWhole = ({ answer, grantedFrom, grantedMode }: AskedArticle<ID>) =>
    answer === 'yes' && grantedMode === 'full' && (dayOf(grantedFrom) ?? '') <= today
  return Boolean(alwaysFrom) || answered.every(isWhole)
}

/** Another letter has a newer answer about the article: nothing that this one says of it can be accepted any more. */
export function isOutdated(
  { id, sentAt }: PermissionRequest<ID>,
  { answeredAt, article }: AskedArticle<ID>,
  others: PermissionRequest<ID>[],
): boolean {
  const since = answeredAt ?? sentAt ?? ''
  const isNewer = (one: AskedArticle<ID>) =>
    idOf(one.article) === idOf(article) &&
    (one.answer ?? 'open') !== 'open' &&
    (one.answeredAt ?? '') > since
  return others.some((other) => other.id !== id && other.articles?.some(isNewer))
}

/** The deadline itself is still theirs. A letter that came back, or was revoked, was not left without an answer. */
export function meansAgreement(
  { deadline, sentAt, silence, status }: PermissionRequest<ID>,
  row: AskedArticle<ID>,
  today: string,
): boolean {
  const arrived = status === 'sent' || status === 'answered' || status === 'expired'
  const isPast = (dayOf(deadline) ?? today) < today
  return isOpen(row) && arrived && Boolean(sentAt) && silence === 'agreement' && isPast
}
