// What the pages show of a letter, and nothing else of its articles.
import type { PayloadRequest } from 'payload'

import type { Precision } from '../../domain/days.ts'
import type { Mode } from '../../domain/terms.ts'
import type { ResolvedOptions } from '../../options.ts'
import type { Letter } from '../../permissions/letter.ts'
import type { Article, AskedArticle, Author, ID } from '../../types.ts'
import type { AnswerName } from './form.ts'

import { findDocs } from '../../database/documents.ts'
import { dayOf } from '../../domain/days.ts'
import { idOf } from '../../domain/idOf.ts'
import { slugsOf } from '../../options.ts'
import { creditFrom, signersOf } from '../../workflow/republish.ts'

export interface ShownArticle {
  /** What was answered; null: nothing yet. */
  answer: AnswerName | null
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
  blog: string
  creditLine: null | string
  deadline: null | string
  isSilenceAgreement: boolean
  outlet: string
}

export async function showLetter(
  req: PayloadRequest,
  letter: Letter,
  { site }: Pick<ResolvedOptions, 'site'>,
): Promise<ShownLetter> {
  const { outlet, request } = letter
  const authors = await authorsOf(req, letter.articles)
  const rows = new Map((request.articles ?? []).map((row) => [idOf(row.article), row]))
  return {
    // What the desk has recorded of a contract is no answer by the link.
    always: request.always === true && !request.alwaysFrom,
    answered: answeredIn(request),
    articles: letter.articles.flatMap((article) => {
      const row = rows.get(article.id)
      return row
        ? [{ ...shown(article, row), creditLine: creditFrom(article, { authors, outlet }) }]
        : []
    }),
    blog: site.name,
    creditLine: request.creditLine || null,
    deadline: dayOf(request.deadline),
    isSilenceAgreement: request.silence === 'agreement',
    outlet: outlet?.name ?? '',
  }
}

function shown(article: Article, row: AskedArticle): Omit<ShownArticle, 'creditLine'> {
  return {
    id: article.id,
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

async function authorsOf(req: PayloadRequest, articles: Article[]): Promise<Map<ID, Author>> {
  const docs = await findDocs<Author>(req, slugsOf(req.payload).authors, {
    overrideAccess: true,
    where: { id: { in: [...new Set(articles.flatMap(signersOf))] } },
  })
  return new Map(docs.map((doc) => [doc.id, doc]))
}
