// From a text to its articles, line by line.
import type { ParsedAffiliation } from '../types.ts'
import type { RawArticle } from './lines/lineRoles.ts'
import type { TextArticle, TextCorpus } from './words/types.ts'

import { CorpusUnreadable } from '../errors.ts'
import { joinCredits } from './lines/joinCredits.ts'
import { joinWrappedLines } from './lines/joinWrappedLines.ts'
import { evidenceOf } from './outlet/outletEvidence.ts'
import { chooseOutlets } from './outlet/outletModel.ts'
import { parseArticle } from './parseArticle.ts'
import { parseParts } from './parseParts.ts'
import { type FileContext, readArticles, type ReaderWeights } from './roles/readArticles.ts'
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

export function toSourceLines(text: string): Line[] {
  return joinCredits(joinWrappedLines(toLines(text)))
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

/** The articles of a file, once its lines have roles. */
export function readPieces(
  articles: readonly RawArticle[],
  { knownOutlets, outletWeights, vocabulary }: FileContext,
): TextArticle[] {
  const read = articles.map((raw) => ({ parts: parseParts(raw, vocabulary), raw }))
  const evidence = evidenceOf(read)
  const outlets = chooseOutlets(evidence, { knownOutlets, vocabulary }, outletWeights)
  const pieces = read.map(({ parts, raw }, at) =>
    parseArticle(raw, { outlet: outlets[at] ?? null, parts, vocabulary }),
  )
  return inferAuthors(
    pieces,
    read.map(({ parts }) => parts.signed.unnamed),
  )
}

type Signed = Pick<TextArticle, 'authors' | 'standfirst'>

/** Fills in the person who signs most of the other articles; nobody where no article is signed. `unnamed` are the affiliations of bylines that name nobody. */
function inferAuthors<Piece extends Signed>(
  pieces: readonly Piece[],
  unnamed: readonly ParsedAffiliation[][],
): Piece[] {
  const blogger = mostFrequentSigner(pieces)
  return pieces.map((piece, at) => {
    if (piece.authors.length > 0 || blogger === null) {
      return piece
    }
    const inferred = !isNamedAbove(piece, blogger)
    return { ...piece, authors: [{ name: blogger, affiliations: unnamed[at] ?? [], inferred }] }
  })
}

/** The standfirst may be all that names the author. */
function isNamedAbove({ standfirst }: Signed, name: string): boolean {
  return standfirst.some(({ text }) => text.includes(name))
}

function mostFrequentSigner(pieces: readonly Signed[]): null | string {
  const counts = new Map<string, number>()
  for (const { name } of pieces.flatMap(({ authors }) => authors)) {
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  let best: null | string = null
  for (const [name, count] of counts) {
    best = best === null || count > (counts.get(best) ?? 0) ? name : best
  }
  return best
}
