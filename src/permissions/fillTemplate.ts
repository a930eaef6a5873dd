// The text of a letter: a template with variables in braces, filled in one pass.
import type { Article, AskedArticle, ID, Outlet, PermissionRequest } from '../types.ts'
import type { Credit } from '../workflow/republish.ts'

import { dayOf, formatDay } from '../domain/days.ts'
import { idOf } from '../domain/idOf.ts'
import { oneLine } from '../domain/oneLine.ts'
import { fill } from '../translations/sentTranslator.ts'
import { describeSender, namesIn, type Sender } from './sender.ts'
import { type LetterWords, wordsOf } from './words.ts'

export const letterVariables = [
  'articles',
  'asker',
  'contact',
  'creditLine',
  'deadline',
  'from',
  'link',
  'mode',
  'outlet',
  'sender',
  'site',
  'title',
] as const
export type LetterVariable = (typeof letterVariables)[number]

export interface LetterFacts {
  articles: Article[]
  /** By the id of the article. */
  credits: ReadonlyMap<ID, Credit>
  outlet: null | Outlet
  request: PermissionRequest
  sender: Sender
}

export interface FilledLetter {
  subject: string
  /** With `{link}` where the link will be. */
  text: string
}

export function templateFor(
  outlet: null | Outlet,
  language: PermissionRequest['language'],
): { body: string; subject: string } {
  const own = outlet?.letterTemplates?.find((one) => one.language === language)
  const { body, subject } = wordsOf(language)
  return own ? { body: own.body, subject: own.subject } : { body, subject }
}

/** The link stays a variable: it is no part of what is stored. A text without one gets it at its end. */
export function fillLetter(facts: LetterFacts): FilledLetter {
  const values = valuesOf(facts)
  const { body, subject } = facts.request
  const text = fillVariables(withNeeded(body ?? '', facts.request), values)
  return {
    subject: oneLine(fillVariables(subject ?? '', { ...values, link: '' }), 200),
    text: text.replaceAll(/\n{3,}/g, '\n\n').trim(),
  }
}

/** What the letter must say: where to answer, and what it means if nobody does. */
function withNeeded(body: string, { silence }: PermissionRequest): string {
  const clause = silence === 'agreement' && !body.includes('{deadline}') ? ['{deadline}'] : []
  const link = body.includes('{link}') ? [] : ['{link}']
  return [body, ...clause, ...link].join('\n\n')
}

function fillVariables(template: string, values: Record<LetterVariable, string>): string {
  return template
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\{(\w+)\}/g, (all, name: string) =>
      Object.hasOwn(values, name) ? values[name as LetterVariable] : all,
    )
}

function valuesOf(facts: LetterFacts): Record<LetterVariable, string> {
  const { articles, credits, outlet, request, sender } = facts
  const words = wordsOf(request.language)
  const said = describeSender(sender, words)
  const rows = (request.articles ?? []).filter(({ article }) => idOf(article))
  const terms = new Set(rows.map((row) => termsOf(row, words)))
  const [first] = rows
  const isUniform = terms.size <= 1
  return {
    articles: rows
      .map((row, n) =>
        entryOf(row, { articles, credits, number: n + 1, showTerms: !isUniform, words }),
      )
      .join('\n\n'),
    asker: value(said.asker),
    contact: value(said.contact),
    creditLine: value(credits.get(articles[0]?.id ?? '')?.line),
    deadline: deadlineOf(request, words),
    from: isUniform && first ? fromOf(first, words) : words.asListed,
    link: '{link}',
    mode: isUniform && first ? words[first.mode] : words.asListed,
    outlet: value(outlet?.name),
    sender: value(said.sender),
    site: value([sender.blog, sender.address && `(${sender.address})`].filter(Boolean).join(' ')),
    title: titleOf(articles, words),
  }
}

interface Entry extends Pick<LetterFacts, 'articles' | 'credits'> {
  number: number
  showTerms: boolean
  words: LetterWords
}

function entryOf(
  row: AskedArticle,
  { articles, credits, number, showTerms, words }: Entry,
): string {
  const id = idOf(row.article)
  const article = articles.find((one) => one.id === id)
  if (!article) {
    return ''
  }
  const { outletUrl, publishedAt, publishedAtPrecision, title } = article
  const { authors = [], line = '' } = credits.get(article.id) ?? {}
  const names = namesIn(
    authors.map(({ name }) => name),
    words,
  )
  return [
    `${number}. ${value(title)}`,
    names && fill(words.by, { authors: value(names) }),
    formatDay(dayOf(publishedAt), publishedAtPrecision, words.locale),
    value(outletUrl),
    line && fill(words.credit, { credit: value(line) }),
    showTerms && termsOf(row, words),
  ]
    .filter(Boolean)
    .join('\n   ')
}

function termsOf(row: AskedArticle, words: LetterWords): string {
  return `${words[row.mode]}, ${fromOf(row, words)}`
}

function fromOf({ from }: Pick<AskedArticle, 'from'>, words: LetterWords): string {
  const day = formatDay(dayOf(from), 'day', words.locale)
  return day ? fill(words.fromDay, { day }) : words.atOnce
}

function deadlineOf({ deadline, silence }: PermissionRequest, words: LetterWords): string {
  const day = formatDay(dayOf(deadline), 'day', words.locale)
  return day
    ? fill(silence === 'agreement' ? words.silence : words.deadline, { deadline: day })
    : ''
}

function titleOf(articles: Article[], words: LetterWords): string {
  const [first, ...rest] = articles
  const title = value(first?.title)
  return rest.length > 0 ? fill(words.more, { count: String(rest.length), title }) : title
}

/** On one line. A title that looks like a variable is none, also when the link is filled in later. */
export function value(text: null | string | undefined): string {
  return oneLine(text ?? '', 500).replaceAll(/\{(\w+)\}/g, '($1)')
}
