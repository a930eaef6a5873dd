// The articles of a file, once its lines have roles.
import type { RawArticle } from './lines/rawArticle.ts'
import type { FileContext } from './roles/readArticles.ts'
import type { TextArticle } from './words/types.ts'

import { inferAuthors } from './inferAuthors.ts'
import { completeOutletNames } from './outlet/completeOutletNames.ts'
import { evidenceOf } from './outlet/outletEvidence.ts'
import { chooseOutlets } from './outlet/outletModel.ts'
import { parseArticle } from './parseArticle.ts'
import { parseParts } from './parseParts.ts'

export function readPieces(
  articles: readonly RawArticle[],
  { knownOutlets, outletWeights, vocabulary }: FileContext,
): TextArticle[] {
  const read = articles.map((raw) => ({ parts: parseParts(raw, vocabulary), raw }))
  const evidence = evidenceOf(read)
  const outlets = completeOutletNames(
    chooseOutlets(evidence, { knownOutlets, vocabulary }, outletWeights),
  )
  const pieces = read.map(({ parts, raw }, at) =>
    parseArticle(raw, { outlet: outlets[at] ?? null, parts, vocabulary }),
  )
  return inferAuthors(
    pieces,
    read.map(({ parts }) => parts.signed.unnamed),
  )
}
