// Fits all weights of the reader of plain texts.
import type { RerankWeights } from '../../src/import/corpus/rerank/rerank.ts'
import type { ReaderWeights } from '../../src/import/corpus/roles/readArticles.ts'
import type { Shape } from '../../test/helpers/shapes/readShapes.ts'
import type { NamedExample } from './readExamples.ts'

import { choicesOf } from './readChoices.ts'
import { trainRerank } from './trainRerank.ts'
import { trainRoles } from './trainRoles.ts'

const folds = 3

/** `shapes` are those of the examples whose fields are annotated. */
export function fitReader(
  examples: readonly NamedExample[],
  shapes: readonly Shape[],
): ReaderWeights {
  return { rerank: fitRerank(examples, shapes), roles: trainRoles(examples) }
}

/** The readings that it chooses among come from roles that are not fitted to their text. */
function fitRerank(examples: readonly NamedExample[], shapes: readonly Shape[]): RerankWeights {
  const byName = new Map(examples.map((example) => [example.name, example]))
  const choices = Array.from({ length: folds }, (_, fold) => {
    const left = shapes.filter((_shape, index) => index % folds === fold)
    const names = new Set(left.map(({ name }) => name))
    const roles = trainRoles(examples.filter(({ name }) => !names.has(name)))
    return left.flatMap((shape) => {
      const example = byName.get(shape.name)
      return example ? choicesOf(shape, example, roles) : []
    })
  })
  return trainRerank(choices.flat())
}
