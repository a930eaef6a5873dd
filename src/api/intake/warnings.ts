// What is said of the pieces as a whole: what the source does not have, and what saving them would create. What concerns
// one place of a text is said there: in `proposals`, `footnotes`, `images` and `unplaced`.
import type { Message } from 'offprint-reader'
import type { PayloadRequest } from 'payload'

import { nameKey } from 'offprint-reader/document'

import type { Compared } from '../../import/intake/sameArticle.ts'
import type { IntakeSentence } from '../../translations/languages.ts'

import { isEditorOrAdmin } from '../../access/people.ts'
import { translatorFor } from '../../translations/translator.ts'

/** More names than anybody reads. */
const mostNames = 8

export interface KnownNames {
  authors: string[]
  outlets: string[]
}

export function saidOf(req: PayloadRequest, messages: Message[]): string[] {
  const translate = translatorFor(req)
  return messages.map(({ code, values }) => translate(code, values))
}

export function warningsOf(req: PayloadRequest, pieces: Compared[], known: KnownNames): string[] {
  const translate = translatorFor(req)
  const titled = pieces.filter(({ title }) => title)
  const without = (lacks: (piece: Compared) => boolean) =>
    listOf(titled.filter(lacks).map(({ title }) => `“${title}”`))
  const fate = isEditorOrAdmin(req) ? 'new' : 'left'
  const newNames = (names: string[], existing: string[]) => listOf(unknownIn(names, existing))
  const count = pieces.length - titled.length
  const outlets = pieces.flatMap(({ outlet }) => outlet ?? [])
  const authors = pieces.flatMap((piece) => piece.authors)
  const all: [IntakeSentence, Record<string, string>][] = [
    ['intake-warning-title', { count: count > 0 ? String(count) : '' }],
    ['intake-warning-outlet', { titles: without(({ outlet }) => !outlet) }],
    ['intake-warning-author', { titles: without((piece) => piece.authors.length === 0) }],
    [
      'intake-warning-date',
      { titles: without(({ printed, published }) => !published && !printed) },
    ],
    ['intake-warning-printed-date', { dates: listOf(titled.flatMap(printedDate)) }],
    [`intake-warning-outlets-${fate}`, { names: newNames(outlets, known.outlets) }],
    [`intake-warning-authors-${fate}`, { names: newNames(authors, known.authors) }],
  ]
  return all
    .filter(([, values]) => Object.values(values).every(Boolean))
    .map(([sentence, values]) => translate(sentence, values))
}

function printedDate({ printed, published, title }: Compared): string[] {
  return printed && !published ? [`“${title}” (${printed})`] : []
}

function unknownIn(names: string[], existing: string[]): string[] {
  const keys = new Set(existing.map(nameKey))
  return [...new Map(names.map((name) => [nameKey(name), name]))]
    .filter(([key]) => !keys.has(key))
    .map(([, name]) => name)
}

function listOf(names: string[]): string {
  return [...names.slice(0, mostNames), ...(names.length > mostNames ? ['…'] : [])].join(', ')
}
