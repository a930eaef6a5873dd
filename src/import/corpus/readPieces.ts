// The fields of the articles of a file, once its lines have roles.
import type { ParsedPiece } from '../types.ts'
import type { OutletWeights } from './outlet/outletModel.ts'
import type { RawArticle } from './roles/rawArticle.ts'

import { signersOf } from './byline/signersOf.ts'
import { inferAuthors } from './inferAuthors.ts'
import { evidenceOf } from './outlet/outletEvidence.ts'
import { readOutlets } from './outlet/readOutlets.ts'
import { parseArticle } from './parseArticle.ts'
import { parseParts, type Parts } from './parseParts.ts'
import { type Vocabulary, withSigners } from './text/vocabulary.ts'

export interface FileContext {
  knownOutlets: readonly string[]
  /** @default the fitted ones */
  outletWeights?: OutletWeights
  vocabulary: Vocabulary
}

export function readPieces(
  articles: readonly RawArticle[],
  { knownOutlets, outletWeights, vocabulary: words }: FileContext,
): ParsedPiece[] {
  const { parts, vocabulary } = partsOf(articles, words)
  const evidence = evidenceOf(articles, parts)
  const outlets = readOutlets(evidence, { knownOutlets, vocabulary }, outletWeights)
  return inferAuthors(
    articles.map((article, at) =>
      parseArticle(article, {
        outlet: outlets[at] ?? null,
        parts: parts[at] as Parts,
        vocabulary,
      }),
    ),
  )
}

/** The parts of each article, and the words of the file with those who sign in it. */
export function partsOf(
  articles: readonly RawArticle[],
  words: Vocabulary,
): { parts: Parts[]; vocabulary: Vocabulary } {
  const signers = articles.flatMap((article) => signersOf(article, words))
  const vocabulary = withSigners(words, signers)
  return { parts: articles.map((article) => parseParts(article, vocabulary)), vocabulary }
}
