// Chooses among the best readings of a file: the model of line roles sees a line and its neighbours, this one whole articles.
import type { ScoreTable } from '../roles/roleModel.ts'

import { roleStates } from '../roles/roleStates.ts'
import { type Alternative, bestAlternatives, bestAsOne, type Stretch } from './bestAlternatives.ts'

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
/** What a reading must be better by for each further article, as nobody sees that one was cut in two. */
const enough: Sureness = { bare: 0.5, other: 0 }
/** Where it is not better by so much, that is said. */
const full: Sureness = { bare: 2, other: 1 }

interface Sureness {
  /** Where a text begins directly below its title, and that above does not: the title may be a heading. */
  bare: number
  other: number
}

/** A stretch read as one article is not described where it has a lower score than this. */
const leastAsOne = -15

export interface Reranked {
  /** Lines where an article begins, or would begin, of which that is not sure. */
  doubts: readonly number[]
  /** The states of all lines, as positions in `roleStates`. */
  path: readonly number[]
}

export function rerank(
  path: readonly number[],
  table: ScoreTable,
  describe: Describe,
  weights: RerankWeights,
): Reranked {
  let chosen = path
  let linesAgain = 0
  const doubts: number[] = []
  let stretch: null | Stretch = stretchFrom(chosen, 0)
  while (stretch && linesAgain < most.linesAgain) {
    const alternatives = withOneArticle(chosen, table, stretch)
    linesAgain += alternatives.length * (stretch.to - stretch.from)
    const found = best(chosen, stretch, alternatives, describe, weights)
    doubts.push(...found.doubts)
    chosen = found.path
    stretch = nextStretch(chosen, stretch)
  }
  return { doubts: [...new Set(doubts)], path: chosen }
}

/** Lines of a stretch, but its first, that begin an article. */
function openingsIn(path: readonly number[], { from, to }: Stretch): number[] {
  return path
    .slice(from + 1, to)
    .flatMap((state, at) => (roleStates[state]?.opens ? [from + 1 + at] : []))
}

/** The alternatives, and the best of those that read the stretch as one article. */
function withOneArticle(
  path: readonly number[],
  table: ScoreTable,
  stretch: Stretch,
): readonly Alternative[] {
  const alternatives = alternativesOf(path, table, stretch)
  const whole = { from: 0, to: stretch.to - stretch.from }
  const hasOne = alternatives.some(({ states }) => openingsIn(states, whole).length === 0)
  const [best] = alternatives
  const one = best && !hasOne ? bestAsOne(table, path, stretch, best.states) : null
  return one && one.score >= leastAsOne ? [...alternatives, one] : alternatives
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
): Reranked {
  if (alternatives.length < 2) {
    return { doubts: [], path }
  }
  const featuresOf = describe(path, stretch)
  const readings = alternatives.map(({ score, states }) => ({
    features: featuresOf(states),
    score,
  }))
  const scores = scoresOf(readings, weights)
  const paths = alternatives.map(({ states }) => withStates(path, stretch, states))
  const openings = paths.map((one) => openingsIn(one, stretch))
  const [likeliest, chosen, surest] = [{ bare: 0, other: 0 }, enough, full].map((least) =>
    highest(scores.map((score, at) => score - costOf(paths[at] ?? [], openings[at] ?? [], least))),
  ) as [number, number, number]
  const sure = new Set(openings[surest])
  return {
    doubts: [likeliest, chosen].flatMap((at) =>
      (openings[at] ?? []).filter((line) => !sure.has(line)),
    ),
    path: paths[chosen] as number[],
  }
}

function costOf(
  path: readonly number[],
  openings: readonly number[],
  { bare, other }: Sureness,
): number {
  const costs = openings.map((at) => {
    const above = path.findLastIndex((state, line) => line < at && roleStates[state]?.opens)
    return isBare(path, at) && !isBare(path, above) ? bare : other
  })
  return costs.reduce((sum, cost) => sum + cost, 0)
}

function isBare(path: readonly number[], at: number): boolean {
  const [first, second] = [at, at + 1].map((line) => roleStates[path[line] ?? 0])
  return first?.role === 'title' && second?.beginsText === true
}

interface Reading {
  features: readonly string[]
  score: number
}

/** Which of them is the likeliest. */
export function bestReading(readings: readonly Reading[], weights: RerankWeights): number {
  return highest(scoresOf(readings, weights))
}

/** The first is the best one by line roles. */
function scoresOf(readings: readonly Reading[], weights: RerankWeights): number[] {
  return readings.map(
    ({ features, score }, rank) => scoreOf(weights, score, features) + (rank === 0 ? margin : 0),
  )
}

function highest(scores: readonly number[]): number {
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
