// Fits all weights of the reader of plain texts.
import type { ReaderWeights } from '../../src/import/corpus/roles/readArticles.ts'
import type { Shape } from '../../test/helpers/shapes/readShapes.ts'
import type { NamedExample } from './readExamples.ts'

import {
  readOutletWeights,
  writeOutletWeights,
} from '../../src/import/corpus/outlet/outletModel.ts'
import { readWeights, writeWeights } from '../../src/import/corpus/roles/weightText.ts'
import { fieldChoices, type LineWeights, roleChoices } from './readChoices.ts'
import { readOutletExamples } from './readOutletExamples.ts'
import { trainOutlets } from './trainOutlets.ts'
import { type Choice, trainRerank } from './trainRerank.ts'
import { trainRoles } from './trainRoles.ts'
import { toIsName } from './usedFeatures.ts'

const folds = 3

/** `shapes` are those of the examples whose fields are annotated. */
export function fitReader(
  examples: readonly NamedExample[],
  shapes: readonly Shape[],
): Required<ReaderWeights> {
  const weights = rounded(fitLines(examples))
  const rerank = trainRerank(
    crossFitted(examples, shapes),
    choicesOfOthers(examples, shapes, weights),
  )
  return { rerank, ...weights }
}

function fitLines(examples: readonly NamedExample[]): LineWeights {
  const isName = toIsName(examples)
  return {
    outlets: trainOutlets(readOutletExamples(examples), isName),
    roles: trainRoles(examples, isName),
  }
}

/** As they are kept. */
function rounded({ outlets, roles }: LineWeights): LineWeights {
  return {
    outlets: readOutletWeights(writeOutletWeights(outlets)),
    roles: readWeights(writeWeights(roles)),
  }
}

/** The readings come from weights that are not fitted to their text. */
function crossFitted(examples: readonly NamedExample[], shapes: readonly Shape[]): Choice[] {
  const byName = new Map(examples.map((example) => [example.name, example]))
  return Array.from({ length: folds }, (_, fold) => {
    const left = shapes.filter((_shape, index) => index % folds === fold)
    const names = new Set(left.map(({ name }) => name))
    const weights = fitLines(examples.filter(({ name }) => !names.has(name)))
    return left.flatMap((shape) => {
      const example = byName.get(shape.name)
      return example ? fieldChoices(shape, example, weights) : []
    })
  }).flat()
}

/** Texts of other tests, which say what is right in them to the last line: what is right already is to stay so. */
function choicesOfOthers(
  examples: readonly NamedExample[],
  shapes: readonly Shape[],
  weights: LineWeights,
): Choice[] {
  const names = new Set(shapes.map(({ name }) => name))
  const others = examples.filter(({ name }) => !names.has(name))
  return others.flatMap((example) => roleChoices(example, weights))
}
