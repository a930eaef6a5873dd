// The choices that the reranker is fitted on: the best readings of each stretch of an annotated text, and how right each of them is.
import type { OutletWeights } from '../../src/import/corpus/outlet/outletModel.ts'
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
import { roleStates } from '../../src/import/corpus/roles/roleStates.ts'
import { toArticles } from '../../src/import/corpus/roles/toArticles.ts'
import { remembering } from '../../src/import/corpus/text/remembered.ts'
import { toVocabulary } from '../../src/import/corpus/text/vocabulary.ts'
import { scoreShapes } from '../../test/helpers/shapes/score.ts'

export interface LineWeights {
  outlets: OutletWeights
  roles: RoleWeights
}

/** More than the reader looks at: rare mistakes are seen as well. */
const limits = { alternatives: 12, leastScore: -15 }

/** How right a file is with these states: higher is better. */
type Judge = (states: readonly number[]) => number

/** Right are fields. The weights must not be fitted to the text: its mistakes would be too few. */
export function fieldChoices(shape: Shape, example: NamedExample, weights: LineWeights): Choice[] {
  const { roled, separators } = example
  const lines = roled.map(({ line }) => line)
  const context = contextOf(example, weights)
  return choicesOf(example, weights, (states) => {
    const { articles } = toArticles(toRoled(lines, states), separators)
    const pieces = readPieces(articles, context)
    return scoreShapes([shape], () => ({ pieces, separators: [], unplaced: [] })).right
  })
}

/** What a line in a wrong role costs, where a field that is wrong costs 1. */
const lineCost = 2

/** Right are roles: of texts whose fields other tests know. */
export function roleChoices(example: NamedExample, weights: LineWeights): Choice[] {
  return choicesOf(example, weights, (states) => {
    const wrong = states.filter((state, at) => !isSame(state, example.path[at] ?? 0))
    return -lineCost * wrong.length
  })
}

function isSame(left: number, right: number): boolean {
  const [a, b] = [roleStates[left], roleStates[right]]
  return a?.role === b?.role && a?.opens === b?.opens
}

function contextOf({ roled }: NamedExample, { outlets }: LineWeights) {
  const vocabulary = toVocabulary(roled.map(({ line }) => line.text))
  return { knownOutlets: [], outletWeights: outlets, vocabulary }
}

function choicesOf(example: NamedExample, weights: LineWeights, judge: Judge): Choice[] {
  return remembering(() => readChoices(example, weights, judge))
}

function readChoices(example: NamedExample, weights: LineWeights, judge: Judge): Choice[] {
  const lines = example.roled.map(({ line }) => line)
  const table = toScoreTable(weights.roles, example.features)
  const path = bestPath(table)
  const describe = toDescribe(lines, contextOf(example, weights))
  const choices: Choice[] = []
  let stretch = path && stretchFrom(path, 0)
  while (path && stretch) {
    const own = stretch
    const featuresOf = describe(path, own)
    const readings = alternativesOf(path, table, own, limits).map(({ score, states }) => ({
      features: featuresOf(states),
      right: judge(withStates(path, own, states)),
      score,
    }))
    choices.push({ name: example.name, readings })
    stretch = nextStretch(path, own)
  }
  return choices.filter(({ readings }) => new Set(readings.map(({ right }) => right)).size > 1)
}
