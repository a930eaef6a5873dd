// Finds who signs an article, by the lines around its title: their names are then known in all other lines.
import type { RawArticle } from '../split/splitCorpus.ts'
import type { Vocabulary } from '../text/vocabulary.ts'

import { splitCredit } from '../lines/splitCredit.ts'
import { scoreFurniture } from '../lines/furniture.ts'
import { endsSentence } from '../text/line.ts'
import { readBylineShape } from './bylineShape.ts'

/** So many lines below a title may hold its byline. */
const reach = 8
const least = 1

export function signersOf({ above, rest }: RawArticle, vocabulary: Vocabulary): string[] {
  const lines = [...(above?.bylines ?? []), ...rest.slice(0, reach)]
  return lines.flatMap(({ text }) => {
    const shape = endsSentence(text) || splitCredit(text) || scoreFurniture(text) >= 2 ? null : readBylineShape(text, vocabulary)
    return shape && shape.score >= least ? shape.names : []
  })
}
