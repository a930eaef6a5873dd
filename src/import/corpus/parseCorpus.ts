// The whole way from a text to its pieces.
import type { ParsedCorpus } from '../types.ts'

import { inferAuthors } from './byline/inferAuthors.ts'
import { CorpusUnreadable } from './CorpusUnreadable.ts'
import { settleOutlets } from './outlet/settleOutlets.ts'
import { parsePiece } from './parsePiece.ts'
import { joinWrapped } from './split/joinWrapped.ts'
import { splitCorpus } from './split/splitCorpus.ts'
import { type Line, toLines } from './text/lines.ts'
import { toVocabulary } from './text/vocabulary.ts'

export interface ParseCorpusOptions {
  /** Names of outlets that are on file already: a note that mentions one is understood more surely. @default [] */
  knownOutlets?: readonly string[]
}

/** Throws CorpusUnreadable where no note is found; a piece with something missing is still a piece. */
export function parseCorpus(text: string, options: ParseCorpusOptions = {}): ParsedCorpus {
  const knownOutlets = options.knownOutlets ?? []
  const lines = joinWrapped(toLines(text))
  const vocabulary = toVocabulary(lines.map((line) => line.text))
  const { before, pieces, separators } = splitCorpus(lines, vocabulary, knownOutlets)
  if (pieces.length === 0) {
    throw noNote(lines[0]?.line ?? 1, lines.at(-1)?.line ?? 1)
  }
  const parsed = inferAuthors(
    pieces.map((piece) => parsePiece(piece, { knownOutlets, vocabulary })),
  )
  const outlets = settleOutlets(parsed.map(({ outlet }) => outlet))
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

function noNote(first: number, last: number): CorpusUnreadable {
  return new CorpusUnreadable(
    'no-note',
    `No note in the blog’s own voice, followed by a title, was found from line ${first} to line ${last}.`,
    first,
  )
}
