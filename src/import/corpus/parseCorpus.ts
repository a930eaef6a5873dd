// The entry of the corpus reader: from a text to its articles.
import type { ParsedCorpus } from '../types.ts'

import { CorpusUnreadable } from '../../errors.ts'
import { signersOf } from './byline/signersOf.ts'
import { joinLoneLabels } from './footnotes/joinLoneLabels.ts'
import { inferAuthors } from './inferAuthors.ts'
import { completeOutletNames } from './outlet/completeOutletNames.ts'
import { parseArticle } from './parseArticle.ts'
import { joinCredits } from './split/joinCredits.ts'
import { joinWrappedLines } from './split/joinWrappedLines.ts'
import { type RawArticle, splitCorpus } from './split/splitCorpus.ts'
import { type Line, toLines } from './text/line.ts'
import { toVocabulary, withSigners } from './text/vocabulary.ts'

interface ParseCorpusOptions {
  /** Names of outlets that are known already: a note that mentions one is recognised more surely. @default [] */
  knownOutlets?: readonly string[]
}

/** Throws CorpusUnreadable where no article is found; an article with something missing is still returned. */
export function parseCorpus(text: string, options: ParseCorpusOptions = {}): ParsedCorpus {
  const knownOutlets = options.knownOutlets ?? []
  const lines = joinLoneLabels(joinCredits(joinWrappedLines(toLines(text))))
  const vocabulary = toVocabulary(lines.map((line) => line.text))
  const { articles, before, separators } = splitCorpus(lines, vocabulary, knownOutlets)
  if (articles.length === 0) {
    throw noNote(lines[0]?.line ?? 1, lines.at(-1)?.line ?? 1)
  }
  articles.forEach(refuseLong)
  const signed = withSigners(
    vocabulary,
    articles.flatMap((article) => signersOf(article, vocabulary)),
  )
  const parsed = inferAuthors(
    articles.map((article) => parseArticle(article, { knownOutlets, vocabulary: signed })),
  )
  const outlets = completeOutletNames(parsed.map(({ outlet }) => outlet))
  return {
    pieces: parsed.map((piece, index) => ({ ...piece, outlet: outlets[index] ?? null })),
    separators: separators.map(({ line, text: printed }) => ({ line, text: printed })),
    unplaced: before.map(({ line, text: printed }) => ({ line, text: printed })),
    ...wrappedOf(lines),
  }
}

function wrappedOf(lines: Line[]): Pick<ParsedCorpus, 'wrapped'> {
  const wrapped = lines.flatMap(({ line, wrapped: over }) =>
    over ? [{ line, parts: over.parts }] : [],
  )
  return wrapped.length > 0 ? { wrapped } : {}
}

/** Of one article: longer ones take minutes and gigabytes, and are no articles. */
const mostLines = 5000

function refuseLong({ note, rest, title }: RawArticle): void {
  if (rest.length > mostLines) {
    const { line } = note[0] ?? title ?? rest[0]!
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
