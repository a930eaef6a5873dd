// Chooses among the best readings of a file: the model of line roles sees a line and its neighbours, this one whole articles.
import type { ScoreTable } from '../roles/roleModel.ts'

import { roleStates } from '../roles/roleStates.ts'
import { type Alternative, bestAlternatives, type Stretch } from './bestAlternatives.ts'

export interface RerankWeights {
  /** By feature. */
  features: ReadonlyMap<string, number>
  /** Of the score that the model of line roles gives. */
  score: number
}

/** Gives the features of the articles of a stretch for any states of its lines. */
export type Describe = (
  path: readonly number[],
  stretch: Stretch,
) => (states: readonly number[]) => string[]

export interface Limits {
  /** So many of a stretch. */
  alternatives: number
  /** One with a lower score is left out: it is hardly ever better. */
  leastScore: number
}

const usualLimits: Limits = { alternatives: 8, leastScore: -3 }
/** Longer stretches stay as the model of line roles has them, and so do all once so many lines have been read again. */
const most = { lines: 800, linesAgain: 4000 }
/** What another alternative must score more than the best one by line roles. */
const margin = 0.1

/** The states of all lines, as positions in `roleStates`. */
export function rerank(
  path: readonly number[],
  table: ScoreTable,
  describe: Describe,
  weights: RerankWeights,
): readonly number[] {
  let chosen = path
  let linesAgain = 0
  let stretch: null | Stretch = stretchFrom(chosen, 0)
  while (stretch && linesAgain < most.linesAgain) {
    const alternatives = alternativesOf(chosen, table, stretch)
    linesAgain += alternatives.length * (stretch.to - stretch.from)
    chosen = best(chosen, stretch, alternatives, describe, weights)
    stretch = nextStretch(chosen, stretch)
  }
  return chosen
}

/** Two articles at a time: where one ends and the next begins is part of the choice. */
export function stretchFrom(path: readonly number[], from: number): Stretch {
  const next = openingBelow(path, from)
  return { from, to: next < path.length ? openingBelow(path, next) : next }
}

export function nextStretch(path: readonly number[], { from, to }: Stretch): null | Stretch {
  return to < path.length ? stretchFrom(path, openingBelow(path, from)) : null
}

/** The first line of the next article, or the length of the file. */
function openingBelow(path: readonly number[], from: number): number {
  const at = path.findIndex((state, line) => line > from && roleStates[state]?.opens === true)
  return at < 0 ? path.length : at
}

export function alternativesOf(
  path: readonly number[],
  table: ScoreTable,
  stretch: Stretch,
  limits: Limits = usualLimits,
): Alternative[] {
  return stretch.to - stretch.from > most.lines
    ? []
    : within(bestAlternatives(table, path, stretch, limits.alternatives), limits)
}

function best(
  path: readonly number[],
  stretch: Stretch,
  alternatives: readonly Alternative[],
  describe: Describe,
  weights: RerankWeights,
): readonly number[] {
  if (alternatives.length < 2) {
    return path
  }
  const featuresOf = describe(path, stretch)
  const readings = alternatives.map(({ score, states }) => ({
    features: featuresOf(states),
    score,
  }))
  const { states } = alternatives[bestReading(readings, weights)] as Alternative
  return withStates(path, stretch, states)
}

/** Which of them is taken. The first is the best one by line roles. */
export function bestReading(
  readings: readonly { features: readonly string[]; score: number }[],
  weights: RerankWeights,
): number {
  const scores = readings.map(
    ({ features, score }, rank) => scoreOf(weights, score, features) + (rank === 0 ? margin : 0),
  )
  return scores.indexOf(Math.max(...scores))
}

/** Those of them that the reader looks at, the best one first. */
export function within<Reading extends { score: number }>(
  readings: readonly Reading[],
  { alternatives, leastScore }: Limits = usualLimits,
): Reading[] {
  return readings.slice(0, alternatives).filter(({ score }) => score >= leastScore)
}

export function withStates(
  path: readonly number[],
  { from, to }: Stretch,
  states: readonly number[],
): number[] {
  return [...path.slice(0, from), ...states, ...path.slice(to)]
}

export function scoreOf(
  weights: RerankWeights,
  score: number,
  features: readonly string[],
): number {
  return features.reduce(
    (sum, feature) => sum + (weights.features.get(feature) ?? 0),
    weights.score * score,
  )
}
