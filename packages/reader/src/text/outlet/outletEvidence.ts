// All that may name the outlet of an article: the lines around its text, and what the rest of the file says.
import type { ParsedAuthor } from '../../types.ts'
import type { LineRole, RawArticle } from '../lines/lineRoles.ts'
import type { SourceLine } from '../words/types.ts'
import type { Vocabulary } from '../words/vocabulary.ts'

import { keyOf } from './outletKey.ts'
import { hasPeriodicalNoun } from './periodicalNouns.ts'

export interface FindOutletOptions {
  knownOutlets?: readonly string[]
  vocabulary?: Vocabulary
}

export interface OutletEvidence {
  /** Lines above the title, in their order: names, menus, dates, issues. */
  above: readonly string[]
  /** First lines of the article below, which may belong to this one. */
  after?: readonly string[]
  /** Names of the authors: never the outlet. */
  authors?: readonly string[]
  /** Last lines of the article above, which may belong to this one. */
  before?: readonly string[]
  below: readonly string[]
  /** The end of the text, where a line of its own may say where it appeared. */
  end?: readonly string[]
  first: string
  /** Lines between the title and the text. */
  head?: readonly string[]
  /** Where the authors work. */
  institutions?: readonly string[]
  /** The note in the blog's own voice. */
  note: readonly string[]
  text?: string
  title?: string
  /** Lines above the first title of the file. */
  top?: readonly string[]
}

/** What is needed of the parts of an article. */
export interface OutletParts {
  acknowledgements: SourceLine[]
  body: RawArticle['lines']
  boilerplate: SourceLine[]
  bylines: SourceLine[]
  dates: SourceLine[]
  issues: SourceLine[]
  note: SourceLine[]
  signed: { authors: ParsedAuthor[] }
}

export function evidenceOf(
  articles: readonly { parts: OutletParts; raw: RawArticle }[],
): OutletEvidence[] {
  const top = topOf(articles[0]?.raw)
  return articles.map(({ parts, raw }, at) => ({
    ...ownEvidence(raw, parts),
    ...(at > 0 ? { before: lastLines(articles[at - 1]?.raw), top } : {}),
    after: firstLines(articles[at + 1]?.raw),
  }))
}

function ownEvidence(
  raw: RawArticle,
  { body, note, signed, ...parts }: OutletParts,
): OutletEvidence {
  const text = body.map(({ line }) => line)
  const first = text[0]?.line ?? Infinity
  const title = raw.title?.line ?? first
  const { acknowledgements, boilerplate, bylines, dates, issues } = parts
  const around = [...acknowledgements, ...boilerplate, ...bylines, ...dates, ...issues].sort(
    (a, b) => a.line - b.line,
  )
  return {
    above: textsOf(around.filter(({ line }) => line < title)),
    authors: signed.authors.map(({ name }) => name),
    below: textsOf(around.filter(({ line }) => line > first)),
    end: textsOf(text.slice(-2)).filter((line) => line.length <= 200),
    first: text[0]?.text ?? '',
    head: textsOf(around.filter(({ line }) => line > title && line < first)),
    institutions: signed.authors.flatMap(({ affiliations }) =>
      affiliations.map(({ institution }) => institution),
    ),
    note: textsOf(note),
    text: textsOf(text).join(' '),
    title: raw.title?.text ?? '',
  }
}

const tailRoles: readonly LineRole[] = ['tail-byline', 'tail-date', 'tail-other']
const mostLines = 5

function lastLines(above: RawArticle | undefined): string[] {
  const last = above?.lines.slice(-mostLines).filter(({ role }) => tailRoles.includes(role)) ?? []
  return textsOf(last.map(({ line }) => line))
}

const aboveRoles: readonly LineRole[] = ['above-byline', 'above-date', 'above-other']

function firstLines(below: RawArticle | undefined): string[] {
  const first =
    below?.lines.slice(0, mostLines).filter(({ role }) => aboveRoles.includes(role)) ?? []
  return textsOf(first.map(({ line }) => line))
}

function topOf(article: RawArticle | undefined): string[] {
  const title = article?.lines.findIndex(({ role }) => role === 'title') ?? -1
  const lines = article?.lines.slice(0, Math.max(0, title)).slice(0, mostLines) ?? []
  return textsOf(lines.map(({ line }) => line))
}

function textsOf(lines: readonly SourceLine[]): string[] {
  return lines.map(({ text }) => text)
}

/** The one periodical that stands beside the names of all authors, without an office there. */
export function outletBesideName({
  bylines,
  signed: { authors },
}: Pick<OutletParts, 'bylines' | 'signed'>): null | string {
  const beside = authors.map(({ affiliations }) =>
    affiliations.length === 1 && !affiliations[0]?.role ? affiliations[0]?.institution : undefined,
  )
  const [name = ''] = beside
  const isShared = beside.every((other) => other !== undefined && keyOf(other) === keyOf(name))
  const isBeside = bylines.some(({ text }) => separator.test(text) && text.includes(name))
  return isShared && isBeside && hasPeriodicalNoun(name) ? name : null
}

const separator = /^[^.]{3,80}[,|·•–—]\s?\S/u
