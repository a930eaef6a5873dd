import type { OutletWeights } from '../../src/import/corpus/outlet/outletModel.ts'
// The choices that the reranker is fitted on: for each stretch of an annotated text its best readings, and how many fields are right in each.
import type { RoleWeights } from '../../src/import/corpus/roles/roleModel.ts'
import type { Shape } from '../../test/helpers/shapes/readShapes.ts'
import type { NamedExample } from './readExamples.ts'
import type { Choice } from './trainRerank.ts'

import { readPieces } from '../../src/import/corpus/readPieces.ts'
import { toDescribe } from '../../src/import/corpus/rerank/describeStretch.ts'
import {
  alternativesOf,
  nextStretch,
  stretchFrom,
  withStates,
} from '../../src/import/corpus/rerank/rerank.ts'
import { toRoled } from '../../src/import/corpus/roles/readArticles.ts'
import { bestPath, toScoreTable } from '../../src/import/corpus/roles/roleModel.ts'
import { toArticles } from '../../src/import/corpus/roles/toArticles.ts'
import { toVocabulary } from '../../src/import/corpus/text/vocabulary.ts'
import { scoreShapes } from '../../test/helpers/shapes/score.ts'

/** The weights must not be fitted to the text: its mistakes would be too few. */
export function choicesOf(
  shape: Shape,
  { features, roled, separators }: NamedExample,
  { outlets, roles }: { outlets: OutletWeights; roles: RoleWeights },
): Choice[] {
  const lines = roled.map(({ line }) => line)
  const vocabulary = toVocabulary(lines.map(({ text }) => text))
  const context = { knownOutlets: [], outletWeights: outlets, vocabulary }
  const table = toScoreTable(roles, features)
  const path = bestPath(table)
  const describe = toDescribe(lines, context)
  const rightOf = (states: readonly number[]): number => {
    const { articles } = toArticles(toRoled(lines, states), separators)
    const pieces = readPieces(articles, context)
    return scoreShapes([shape], () => ({ pieces, separators: [], unplaced: [] })).right
  }
  const choices: Choice[] = []
  for (
    let stretch = path && stretchFrom(path, 0);
    path && stretch;
    stretch = nextStretch(path, stretch)
  ) {
    const featuresOf = describe(path, stretch)
    const own = stretch
    choices.push(
      alternativesOf(path, table, stretch).map(({ score, states }) => ({
        features: featuresOf(states),
        right: rightOf(withStates(path, own, states)),
        score,
      })),
    )
  }
  return choices.filter((choice) => new Set(choice.map(({ right }) => right)).size > 1)
}
