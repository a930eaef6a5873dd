// Fits all weights of the reader of plain texts.
import type { RerankWeights } from '../../src/import/corpus/rerank/rerank.ts'
import type { ReaderWeights } from '../../src/import/corpus/roles/readArticles.ts'
import type { Shape } from '../../test/helpers/shapes/readShapes.ts'
import type { NamedExample } from './readExamples.ts'

import { choicesOf } from './readChoices.ts'
import { readOutletExamples } from './readOutletExamples.ts'
import { trainOutlets } from './trainOutlets.ts'
import { trainRerank } from './trainRerank.ts'
import { trainRoles } from './trainRoles.ts'

type LineWeights = Pick<Required<ReaderWeights>, 'outlets' | 'roles'>

const folds = 3

/** `shapes` are those of the examples whose fields are annotated. */
export function fitReader(
  examples: readonly NamedExample[],
  shapes: readonly Shape[],
): Required<ReaderWeights> {
  const rerank = fitRerank(examples, shapes)
  return { rerank, ...fitLines(examples) }
}

function fitLines(examples: readonly NamedExample[]): LineWeights {
  return { outlets: trainOutlets(readOutletExamples(examples)), roles: trainRoles(examples) }
}

/** The readings that it chooses among come from weights that are not fitted to their text. */
function fitRerank(examples: readonly NamedExample[], shapes: readonly Shape[]): RerankWeights {
  const byName = new Map(examples.map((example) => [example.name, example]))
  const choices = Array.from({ length: folds }, (_, fold) => {
    const left = shapes.filter((_shape, index) => index % folds === fold)
    const names = new Set(left.map(({ name }) => name))
    const weights = fitLines(examples.filter(({ name }) => !names.has(name)))
    return left.flatMap((shape) => {
      const example = byName.get(shape.name)
      return example ? choicesOf(shape, example, weights) : []
    })
  })
  return trainRerank(choices.flat())
}
