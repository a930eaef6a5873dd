// Rules about letters to outlets: how long their links and answers count, and what an editor may do next.
import type { AskedArticle, ID, PermissionRequest } from '../types.ts'
import type { Mode } from './terms.ts'

import { dayOf } from './days.ts'

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

/** What a letter says of one article, and what was answered. Days are `YYYY-MM-DD`. */
export interface LetterState {
  acceptedAt: null | string
  answer: 'open' | LetterAnswer
  deadline: null | string
  declinedAt: null | string
  mode: Mode
  sentAt: null | string
  silence: 'agreement' | 'nothing'
  status: 'answered' | 'bounced' | 'draft' | 'expired' | 'revoked' | 'sent'
}

export function letterState(request: PermissionRequest<ID>, row: AskedArticle<ID>): LetterState {
  return {
    acceptedAt: row.acceptedAt ?? null,
    answer: row.answer ?? 'open',
    deadline: dayOf(request.deadline),
    declinedAt: row.declinedAt ?? null,
    mode: row.mode,
    sentAt: request.sentAt ?? null,
    silence: request.silence,
    status: request.status,
  }
}

/** What an editor is asked to do about the newest letter of an article; null where there is nothing to do. */
export type LetterProposal =
  'accept-conditions' | 'accept-silence' | 'correct-address' | 'second-letter'

export function proposalOf(letter: LetterState, today: string, now: Date): LetterProposal | null {
  const { acceptedAt, answer, declinedAt, sentAt, status } = letter
  if (answer === 'conditions') {
    return acceptedAt || declinedAt ? null : 'accept-conditions'
  }
  if (answer !== 'open' || acceptedAt || !sentAt || status === 'draft') {
    return null
  }
  if (status === 'bounced') {
    return 'correct-address'
  }
  if (meansAgreement(letter, today) && !declinedAt) {
    return 'accept-silence'
  }
  return isWithin(secondLetterDays, sentAt, now) ? null : 'second-letter'
}

/** The deadline itself is still theirs. A letter that came back, or was revoked, was not left without an answer. */
export function meansAgreement(
  { answer, deadline, sentAt, silence, status }: LetterState,
  today: string,
): boolean {
  const arrived = status === 'sent' || status === 'answered' || status === 'expired'
  return (
    answer === 'open' &&
    arrived &&
    sentAt !== null &&
    silence === 'agreement' &&
    deadline !== null &&
    deadline < today
  )
}
