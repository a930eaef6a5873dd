// The receipt of an answer: what was asked, what was answered, and what became of it.
import type { LetterAnswer } from '../domain/letters.ts'
import type { Mode } from '../domain/terms.ts'
import type { Article, AskedArticle, ID } from '../types.ts'
import type { Person } from './answers.ts'
import type { Letter } from './letter.ts'

import { dayOf } from '../domain/days.ts'
import { idOf } from '../domain/idOf.ts'

/**
 * `counts`: it is on record. `waits`: an editor has to accept it first. `noted`: it came too late to change anything by
 * itself, and an editor reads it. `open`: no answer.
 */
export type AnswerState = 'counts' | 'noted' | 'open' | 'waits'

export interface ReceiptRow {
  answer: 'open' | LetterAnswer
  /** Null where it was deleted since. */
  article: ID | null
  /** That was agreed for conditions; empty: that of the letter. */
  creditLine: string
  /** `YYYY-MM-DD`; null for at once, or where conditions do not say it. */
  from: null | string
  /** What was granted; before an answer, what was asked; null where conditions do not say it. */
  mode: Mode | null
  state: AnswerState
  title: string
  words: string
}

export interface Receipt {
  always: boolean
  /** ISO date and time of the first answer; null before it. */
  answeredAt: null | string
  by: Person
  creditLine: string
  rows: ReceiptRow[]
}

/** @param noted articles whose answer came too late. */
export function receiptOf(
  { articles, request }: Letter,
  noted: ReadonlySet<ID> = new Set(),
): Receipt {
  return {
    // What the desk has recorded of a contract is no answer by the link.
    always: request.always === true && !request.alwaysFrom,
    answeredAt: request.answeredAt ?? null,
    by: { name: request.answeredBy?.name ?? '', role: request.answeredBy?.role ?? '' },
    creditLine: request.creditLine ?? '',
    rows: (request.articles ?? []).map((row) => toRow(row, articles, noted)),
  }
}

function toRow(row: AskedArticle, articles: Article[], noted: ReadonlySet<ID>): ReceiptRow {
  const article = idOf(row.article)
  const answer = row.answer ?? 'open'
  const isGiven = answer === 'yes' || answer === 'conditions'
  return {
    answer,
    article,
    creditLine: row.creditLine ?? '',
    from: dayOf(isGiven ? row.grantedFrom : row.from),
    mode: isGiven ? (row.grantedMode ?? null) : row.mode,
    state: article && noted.has(article) ? 'noted' : stateOf(row),
    title: articles.find(({ id }) => id === article)?.title ?? '–',
    words: row.words ?? '',
  }
}

function stateOf({ acceptedAt, answer }: AskedArticle): AnswerState {
  if (!answer || answer === 'open') {
    return 'open'
  }
  return answer === 'no' || acceptedAt ? 'counts' : 'waits'
}
