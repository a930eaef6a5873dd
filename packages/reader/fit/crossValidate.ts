// Measures the reader on texts that its weights were not fitted to.
import type { Score } from '../test/helpers/shapes/score.ts'
import type { NamedExample } from './readExamples.ts'

import { parseCorpus } from '../src/corpus/parseCorpus.ts'
import { readCorpus } from '../src/corpus/readCorpus.ts'
import { readShapes } from '../test/helpers/shapes/readShapes.ts'
import { addScores, scoreShapes } from '../test/helpers/shapes/score.ts'
import { fitReader } from './fitReader.ts'

const folds = 4

/** Each text is read with weights that were fitted to three quarters of the others. */
export function crossValidate(examples: readonly NamedExample[]): Score {
  const shapes = readShapes('tuned')
  const scores = Array.from({ length: folds }, (_, fold) => {
    const left = shapes.filter((_shape, index) => index % folds === fold)
    const names = new Set(left.map(({ name }) => name))
    const weights = fitReader(examples.filter(({ name }) => !names.has(name)))
    return scoreShapes(left, (bytes) => parseCorpus(readCorpus(bytes), { weights }))
  })
  return addScores(scores)
}
