// Where articles begin, and of which beginnings that is not sure.
import { expect, it } from 'vitest'

import { toSourceLines } from '../../../../src/import/corpus/parseCorpus.ts'
import { toFeatures } from '../../../../src/import/corpus/roles/readArticles.ts'
import {
  bestPath,
  type ScoreTable,
  toScoreTable,
} from '../../../../src/import/corpus/roles/roleModel.ts'
import { roleStates } from '../../../../src/import/corpus/roles/roleStates.ts'
import { roleWeights } from '../../../../src/import/corpus/roles/roleWeights.ts'
import { surePath } from '../../../../src/import/corpus/roles/surePath.ts'
import { readWeights } from '../../../../src/import/corpus/roles/weightText.ts'
import { toVocabulary } from '../../../../src/import/corpus/text/vocabulary.ts'

const three = `Who keeps the keeper
By Ines Carrow
The keeper of the upper gate was paid by the cart, and so he kept two books.
The drawer of the treasurer
By Ines Carrow
The drawer was never locked, and the treasurer of the club never asked why.
What the tide forgets
By Ines Carrow
The tide leaves its lists on the wall of the harbour, and nobody reads them.`

function tableOf(text: string): ScoreTable {
  const source = toSourceLines(text)
  const vocabulary = toVocabulary(source.map((line) => line.text))
  const context = { knownOutlets: [], vocabulary }
  return toScoreTable(readWeights(roleWeights), toFeatures(source, context))
}

/** Scores that differ less. */
function flattened({ emitted, follows, starts }: ScoreTable, times: number): ScoreTable {
  const flat = (row: Float64Array): Float64Array => row.map((score) => score / times)
  return { emitted: emitted.map(flat), follows: flat(follows), starts: flat(starts) }
}

/** How flat the scores must be for that. */
function timesUntil(table: ScoreTable, is: (soft: ScoreTable) => boolean): number {
  const tried = [1, 2, 4, 8, 16, 32, 64]
  return tried.find((times) => is(flattened(table, times))) ?? 0
}

function openings(path: readonly number[] = []): number[] {
  return [...path.keys()].filter((at) => roleStates[path[at] ?? 0]?.opens)
}

it('takes the best states where all beginnings are sure', () => {
  const table = tableOf(three)
  expect(surePath(table)).toEqual({ doubts: [], states: bestPath(table) })
  expect(openings(surePath(table)?.states)).toEqual([0, 3, 6])
})

it('says of which beginnings it is not sure', () => {
  const doubtful = surePath(flattened(tableOf(three), 100))
  expect(doubtful?.doubts).toEqual([3, 6])
})

it('reads one article where a second one with a bare title is hardly better', () => {
  const second = three.split('\n').filter((line, at) => at < 4 || line !== 'By Ines Carrow')
  const table = tableOf(second.join('\n'))
  const times = timesUntil(table, (soft) => openings(surePath(soft)?.states).length === 1)
  expect(openings(bestPath(table) ?? [])).toEqual([0, 3, 5])
  expect(openings(bestPath(flattened(table, times)) ?? []).length).toBeGreaterThan(1)
  expect(surePath(flattened(table, times))?.doubts.length).toBeGreaterThan(0)
})

it('reads nothing of too few lines', () => {
  expect(surePath(tableOf('A title'))).toBeNull()
})
