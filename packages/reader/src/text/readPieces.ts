// The fields of the articles of a file, once its lines have roles.
import type { RawArticle } from './lines/rawArticle.ts'
import type { FileContext } from './roles/readArticles.ts'
import type { TextArticle } from './words/types.ts'

import { signersOf } from './byline/signersOf.ts'
import { inferAuthors } from './inferAuthors.ts'
import { evidenceOf } from './outlet/outletEvidence.ts'
import { readOutlets } from './outlet/readOutlets.ts'
import { parseArticle } from './parseArticle.ts'
import { parseParts, type Parts } from './parseParts.ts'
import { onceFor } from './words/remembered.ts'
import { type Vocabulary, withSigners } from './words/vocabulary.ts'

export function readPieces(articles: readonly RawArticle[], context: FileContext): TextArticle[] {
  const { knownOutlets, outletWeights, vocabulary: words } = context
  const { parts, vocabulary } = partsOf(articles, words)
  const evidence = evidenceOf(articles, parts)
  const outlets = readOutlets(evidence, { knownOutlets, vocabulary }, outletWeights)
  const pieces = articles.map((article, at) =>
    parseArticle(article, { outlet: outlets[at] ?? null, parts: parts[at] as Parts, vocabulary }),
  )
  return inferAuthors(
    pieces,
    parts.map(({ signed }) => signed.unnamed),
  )
}

/** The parts of each article, and the words of the file with those who sign in it. */
export function partsOf(
  articles: readonly RawArticle[],
  words: Vocabulary,
): { parts: Parts[]; vocabulary: Vocabulary } {
  const vocabulary = withSigners(words, articles.flatMap(signersFor(words)))
  return { parts: articles.map(partsFor(vocabulary)), vocabulary }
}

const signersFor = onceFor((words: Vocabulary) =>
  onceFor((article: RawArticle) => signersOf(article, words)),
)
const partsFor = onceFor((vocabulary: Vocabulary) =>
  onceFor((article: RawArticle) => parseParts(article, vocabulary)),
)
