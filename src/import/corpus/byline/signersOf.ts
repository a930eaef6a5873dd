// Finds who signs an article, by the lines around its title: their names are then known in all other lines.
import type { RawArticle } from '../split/splitCorpus.ts'
import type { Vocabulary } from '../text/vocabulary.ts'

import { scoreFurniture } from '../lines/furniture.ts'
import { splitCredit } from '../lines/splitCredit.ts'
import { countWords, endsSentence } from '../text/line.ts'
import { readBylineShape } from './bylineShape.ts'

/** So many lines below a title may hold its byline. */
const reach = 8
const least = 1

export function signersOf({ above, rest }: RawArticle, vocabulary: Vocabulary): string[] {
  const names: string[] = (above?.bylines ?? []).flatMap(({ text }) => namesIn(text, vocabulary))
  let paragraphs = 0
  for (const { text } of rest.slice(0, reach)) {
    names.push(...namesIn(text, vocabulary))
    paragraphs += endsSentence(text) && countWords(text) >= 8 ? 1 : 0
    if (paragraphs > (names.length > 0 ? 0 : 1)) {
      break
    }
  }
  return names
}

function namesIn(text: string, vocabulary: Vocabulary): string[] {
  const isOther = endsSentence(text) || splitCredit(text) !== null || scoreFurniture(text) >= 2
  const shape = isOther ? null : readBylineShape(text, vocabulary)
  return shape && shape.score >= least ? shape.names : []
}
