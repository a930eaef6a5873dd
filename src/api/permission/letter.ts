// What the pages show of a letter, and nothing else of its articles.
import type { PayloadRequest } from 'payload'

import type { LetterAnswer } from '../../domain/letters.ts'
import type { Mode } from '../../domain/terms.ts'
import type { Letter } from '../../permissions/letter.ts'
import type { Article, AskedArticle, ID } from '../../types.ts'

import { dayOf, type Precision } from '../../domain/days.ts'
import { idOf } from '../../domain/idOf.ts'
import { loadSender, type Sender } from '../../permissions/sender.ts'
import { creditsOf } from '../../workflow/republish.ts'

export interface ShownArticle {
  /** That was agreed for conditions. */
  agreedCredit: string
  /** What was answered; null: nothing yet. */
  answer: LetterAnswer | null
  authors: string[]
  creditLine: string
  /** `YYYY-MM-DD`; null: at once. */
  from: null | string
  grantedFrom: null | string
  grantedMode: Mode | null
  id: ID
  /** It has taken effect. */
  isAccepted: boolean
  mode: Mode
  precision: Precision
  publishedOn: null | string
  title: string
  url: null | string
  words: string
}

export interface ShownLetter {
  always: boolean
  /** Who has answered, and on which day; null: nobody yet. */
  answered: { by: string; on: null | string } | null
  articles: ShownArticle[]
  creditLine: null | string
  deadline: null | string
  isSilenceAgreement: boolean
  outlet: string
  /** Who asks. */
  sender: Sender
}

export async function showLetter(req: PayloadRequest, letter: Letter): Promise<ShownLetter> {
  const { outlet, request } = letter
  const credits = await creditsOf(req, letter.articles, outlet)
  const rows = new Map((request.articles ?? []).map((row) => [idOf(row.article), row]))
  return {
    // What the desk has recorded of a contract is no answer by the link.
    always: request.always === true && !request.alwaysFrom,
    answered: answeredIn(request),
    articles: letter.articles.flatMap((article) => {
      const row = rows.get(article.id)
      const { authors = [], line = '' } = credits.get(article.id) ?? {}
      const names = authors.map(({ name }) => name)
      return row ? [{ ...shown(article, row), authors: names, creditLine: line }] : []
    }),
    creditLine: request.creditLine || null,
    deadline: dayOf(request.deadline),
    isSilenceAgreement: request.silence === 'agreement',
    outlet: outlet?.name ?? '',
    sender: await loadSender(req, letter, credits),
  }
}

function shown(article: Article, row: AskedArticle): Omit<ShownArticle, 'authors' | 'creditLine'> {
  return {
    id: article.id,
    agreedCredit: row.creditLine ?? '',
    answer: row.answer && row.answer !== 'open' ? row.answer : null,
    from: dayOf(row.from),
    grantedFrom: dayOf(row.grantedFrom),
    grantedMode: row.grantedMode ?? null,
    isAccepted: Boolean(row.acceptedAt),
    mode: row.mode,
    precision: article.publishedAtPrecision,
    publishedOn: dayOf(article.publishedAt),
    title: article.title,
    url: article.outletUrl || null,
    words: row.words ?? '',
  }
}

function answeredIn({
  answeredAt,
  answeredBy,
  articles,
}: Letter['request']): ShownLetter['answered'] {
  const isAnswered = (articles ?? []).some(({ answer }) => answer && answer !== 'open')
  if (!isAnswered) {
    return null
  }
  const by = [answeredBy?.name, answeredBy?.role].filter(Boolean).join(', ')
  return { by, on: dayOf(answeredAt) }
}
