// From a text to its articles, line by line.
import type { RawArticle } from './lines/rawArticle.ts'
import type { TextCorpus } from './words/types.ts'

import { CorpusUnreadable } from '../errors.ts'
import { joinCredits } from './lines/joinCredits.ts'
import { joinPages } from './lines/joinPages.ts'
import { joinWrappedLines } from './lines/joinWrappedLines.ts'
import { readPieces } from './readPieces.ts'
import { readArticles, type ReaderWeights } from './roles/readArticles.ts'
import { type Line, toLines } from './words/line.ts'
import { remembering } from './words/remembered.ts'
import { toVocabulary } from './words/vocabulary.ts'

export interface ParseTextOptions {
  /** Names of outlets that are known already: a note that mentions one is recognised more surely. @default [] */
  knownOutlets?: readonly string[]
  /** Other weights, to measure them. @default the fitted ones */
  weights?: ReaderWeights
}

/** Throws CorpusUnreadable where no article is found; an article with something missing is still returned. */
export function parseText(text: string, options: ParseTextOptions = {}): TextCorpus {
  return remembering(() => read(text, options))
}

function read(text: string, { knownOutlets = [], weights }: ParseTextOptions): TextCorpus {
  const lines = toSourceLines(text)
  const vocabulary = toVocabulary(lines.map((line) => line.text))
  const outletWeights = weights?.outlets
  const context = { knownOutlets, vocabulary, ...(outletWeights ? { outletWeights } : {}) }
  const { articles, separators } = readArticles(lines, context, weights?.roles)
  if (articles.length === 0) {
    throw noNote(lines[0]?.line ?? 1, lines.at(-1)?.line ?? 1)
  }
  articles.forEach(refuseLong)
  return {
    pieces: readPieces(articles, context),
    separators: separators.map(({ line, text: printed }) => ({ line, text: printed })),
    ...wrappedOf(articles.flatMap((article) => article.lines.map(({ line }) => line))),
  }
}

/** The lines with text, with those joined that belong together. */
export function toSourceLines(text: string): Line[] {
  return joinCredits(joinPages(joinWrappedLines(toLines(text))))
}

function wrappedOf(lines: Line[]): Pick<TextCorpus, 'wrapped'> {
  const wrapped = lines.flatMap(({ line, wrapped: over }) =>
    over ? [{ line, parts: over.parts }] : [],
  )
  return wrapped.length > 0 ? { wrapped } : {}
}

/** Of one article: longer ones take minutes and gigabytes, and are no articles. */
const mostLines = 5000

function refuseLong({ lines }: RawArticle): void {
  if (lines.length > mostLines) {
    const { line } = lines[0]!.line
    const message = `The article that begins on line ${line} has more than ${mostLines} lines.`
    throw new CorpusUnreadable('too-large', message, line)
  }
}

function noNote(first: number, last: number): CorpusUnreadable {
  return new CorpusUnreadable(
    'no-note',
    `No article was found from line ${first} to line ${last}: neither a note in the blog’s own voice, followed by a title, nor a title above a text.`,
    first,
  )
}
