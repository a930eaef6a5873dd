// The choice among the best readings of a file.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

import { toSourceLines } from '../../../../src/import/corpus/parseCorpus.ts'
import {
  bestAlternatives,
  type Stretch,
} from '../../../../src/import/corpus/rerank/bestAlternatives.ts'
import { toDescribe } from '../../../../src/import/corpus/rerank/describeStretch.ts'
import {
  alternativesOf,
  nextStretch,
  rerank,
  stretchFrom,
} from '../../../../src/import/corpus/rerank/rerank.ts'
import { rerankWeights } from '../../../../src/import/corpus/rerank/rerankWeights.ts'
import {
  readRerankWeights,
  writeRerankWeights,
} from '../../../../src/import/corpus/rerank/weightText.ts'
import { toFeatures } from '../../../../src/import/corpus/roles/readArticles.ts'
import {
  bestPath,
  type ScoreTable,
  startStates,
  statesBefore,
  toScoreTable,
} from '../../../../src/import/corpus/roles/roleModel.ts'
import { mayEnd, roleStates } from '../../../../src/import/corpus/roles/roleStates.ts'
import { roleWeights } from '../../../../src/import/corpus/roles/roleWeights.ts'
import { readWeights } from '../../../../src/import/corpus/roles/weightText.ts'
import { isSeparator } from '../../../../src/import/corpus/text/line.ts'
import { toVocabulary } from '../../../../src/import/corpus/text/vocabulary.ts'
import { root } from '../../../helpers/root.ts'

const three = `Who keeps the keeper
By Ines Carrow
The keeper of the upper gate was paid by the cart, and so he kept two books.
The drawer of the treasurer
By Ines Carrow
The drawer was never locked, and the treasurer of the club never asked why.
What the tide forgets
By Ines Carrow
The tide leaves its lists on the wall of the harbour, and nobody reads them.`

function open(text: string): {
  best: number[]
  context: { knownOutlets: string[]; vocabulary: ReturnType<typeof toVocabulary> }
  lines: ReturnType<typeof toSourceLines>
  table: ScoreTable
} {
  const source = toSourceLines(text)
  const context = { knownOutlets: [], vocabulary: toVocabulary(source.map((line) => line.text)) }
  const table = toScoreTable(readWeights(roleWeights), toFeatures(source, context))
  const lines = source.filter((line) => !isSeparator(line.text))
  return { best: bestPath(table) ?? [], context, lines, table }
}

/** The scores of all sequences of states that a file of so many lines may have, the best first. */
function allScores({ emitted, follows, starts }: ScoreTable): number[] {
  let partial = startStates.map((state) => ({
    score: (starts[state] ?? 0) + (emitted[0]?.[state] ?? 0),
    state,
  }))
  for (const own of emitted.slice(1)) {
    partial = partial.flatMap(({ score, state: from }) =>
      statesBefore.flatMap((befores, state) =>
        befores.includes(from)
          ? [
              {
                score: score + (follows[from * roleStates.length + state] ?? 0) + (own[state] ?? 0),
                state,
              },
            ]
          : [],
      ),
    )
  }
  const ends = partial.filter(({ state }) => roleStates[state] && mayEnd(roleStates[state]))
  return ends.map(({ score }) => score).sort((a, b) => b - a)
}

describe('the best alternatives', () => {
  it('are those with the best scores of all', () => {
    const { best, table } = open(three.split('\n').slice(0, 3).join('\n'))
    const all = allScores(table)
    const found = bestAlternatives(table, best, { from: 0, to: 3 }, 12)
    expect(found[0]?.states).toEqual(best)
    const [top = 0] = all
    expect(found.map(({ score }) => score.toFixed(6))).toEqual(
      all.slice(0, 12).map((score) => (score - top).toFixed(6)),
    )
  })

  it('fit the lines above and below that keep their states', () => {
    const { best, table } = open(three)
    const stretch = { from: 3, to: 6 }
    for (const { states } of bestAlternatives(table, best, stretch, 12)) {
      expect(roleStates[states[0] ?? 0]?.opens).toBe(true)
      const whole = [...best.slice(0, 3), ...states, ...best.slice(6)]
      expect(
        whole.every((state, at) => at === 0 || statesBefore[state]?.includes(whole[at - 1] ?? -1)),
      ).toBe(true)
    }
  })
})

describe('the reranker', () => {
  it('looks at two articles at a time, from the first to the last', () => {
    const { best } = open(three)
    const first = stretchFrom(best, 0)
    const second = nextStretch(best, first)
    expect([first, second]).toEqual([
      { from: 0, to: 6 },
      { from: 3, to: 9 },
    ])
    expect(second && nextStretch(best, second)).toBeNull()
  })

  it('takes what its weights prefer, in each stretch', () => {
    const { table } = open(three)
    const soft = flattened(table)
    const best = bestPath(soft) ?? []
    const weights = { features: new Map([['best', -10_000]]), score: 100 }
    const [, { states: second = [] } = {}] = alternativesOf(best, soft, stretchFrom(best, 0))
    const { path: chosen } = rerank(best, soft, isBest, weights)
    expect(chosen).toHaveLength(best.length)
    expect(chosen.slice(0, 3)).toEqual(second.slice(0, 3))
    expect(chosen.slice(0, 6)).not.toEqual(second)
  })

  it('keeps the best path where no weights speak against it', () => {
    const { best, context, lines, table } = open(three)
    const weights = { features: new Map<string, number>(), score: 1 }
    expect(rerank(best, table, toDescribe(lines, context), weights).path).toEqual(best)
  })

  it('says where an article begins, or may begin, of which it is not sure', () => {
    const { best, table } = open(three)
    const weights = { features: new Map<string, number>(), score: 1 }
    const describe = () => () => []
    const flat = flattened(table, 100)
    const soft = rerank(bestPath(flat) ?? [], flat, describe, weights)
    expect(openings(best)).toEqual([0, 3, 6])
    expect(soft.doubts.length).toBeGreaterThan(0)
    expect(openings(best)).toEqual(expect.arrayContaining([...soft.doubts]))
    const sharp = rerank(best, table, describe, weights)
    expect(sharp).toEqual({ doubts: [], path: best })
  })

  it('reads the weights that it writes', () => {
    expect(writeRerankWeights(readRerankWeights(rerankWeights))).toBe(rerankWeights.trim())
  })

  it('has weights of features that its modules name: otherwise run `npm run fit`', () => {
    const folder = path.join(root, 'src/import/corpus/rerank')
    const modules = readdirSync(folder).filter((file) => file.endsWith('Features.ts'))
    const source = modules.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n')
    const words = new Set(source.match(/\p{L}+/gu))
    const names = [...readRerankWeights(rerankWeights).features.keys()]
    expect(names.length).toBeGreaterThan(100)
    expect(
      names.filter((name) => !(name.match(/\p{L}+/gu) ?? []).every((word) => words.has(word))),
    ).toEqual([])
  })
})

function openings(path: readonly number[]): number[] {
  return [...path.keys()].filter((at) => roleStates[path[at] ?? 0]?.opens)
}

/** Scores that differ less: more alternatives come into question. */
function flattened({ emitted, follows, starts }: ScoreTable, times = 10): ScoreTable {
  const flat = (row: Float64Array): Float64Array => row.map((score) => score / times)
  return { emitted: emitted.map(flat), follows: flat(follows), starts: flat(starts) }
}

function isBest(
  best: readonly number[],
  { from, to }: Stretch,
): (states: readonly number[]) => string[] {
  return (states) => (same(states, best.slice(from, to)) ? ['best'] : [])
}

function same(left: readonly number[], right: readonly number[]): boolean {
  return left.join() === right.join()
}
