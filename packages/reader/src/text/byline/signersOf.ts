// Finds who signs an article, by the lines around its title: their names are then known in all other lines.
import type { RawArticle } from '../lines/rawArticle.ts'
import type { Vocabulary } from '../words/vocabulary.ts'

import { scoreFurniture } from '../lines/furniture.ts'
import { splitCredit } from '../lines/splitCredit.ts'
import { endsSentence } from '../words/line.ts'
import { readBylineShape } from './bylineShape.ts'

const least = 1

export function signersOf({ lines }: RawArticle, vocabulary: Vocabulary): string[] {
  return lines
    .filter(({ role }) => role === 'above-byline' || role === 'byline')
    .flatMap(({ line }) => namesIn(line.text, vocabulary))
}

function namesIn(text: string, vocabulary: Vocabulary): string[] {
  const isOther = endsSentence(text) || splitCredit(text) !== null || scoreFurniture(text) >= 2
  const shape = isOther ? null : readBylineShape(text, vocabulary)
  return shape && shape.score >= least ? shape.names : []
}
