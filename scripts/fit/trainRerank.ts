// Fits the weights of the reranker: the better a reading is, the more probable it is to be.
import {
  bestReading,
  type RerankWeights,
  scoreOf,
  within,
} from '../../src/import/corpus/rerank/rerank.ts'
import { probabilities } from './probabilities.ts'
import { randomNumbers, shuffled } from './random.ts'
import { usedFeatures } from './usedFeatures.ts'

interface Reading {
  features: string[]
  /** How many fields are right. */
  right: number
  score: number
}

/** Readings of the same lines. */
export interface Choice {
  /** Of the text. */
  name: string
  readings: readonly Reading[]
}

const epochs = 12
const rate = 0.05
const decay = 0.06
/** Features of fewer choices are left out. */
const leastUses = 8
const mostRounds = 12
const scoreName = '#score'

/** Texts of `kept` that would be read worse than by line roles alone are learned once more each time, until none is. */
export function trainRerank(choices: readonly Choice[], kept: readonly Choice[]): RerankWeights {
  const learned = [...choices]
  const features = usedFeatures([...choices, ...kept].map(usesOf), leastUses)
  let weights = fit(learned, features)
  for (let round = 0; round < mostRounds; round++) {
    const worse = kept.filter((choice) => isWorse(choice, weights))
    if (worse.length === 0) {
      break
    }
    learned.push(...worse)
    weights = fit(learned, features)
  }
  return weights
}

function isWorse({ readings }: Choice, weights: RerankWeights): boolean {
  const seen = within(readings)
  const taken = seen[bestReading(seen, weights)]
  return taken !== undefined && taken.right < (seen[0]?.right ?? 0)
}

function fit(choices: readonly Choice[], features: readonly string[]): RerankWeights {
  const weights = new Map([
    [scoreName, 0.5],
    ...features.map((name): [string, number] => [name, 0]),
  ])
  const squares = new Map<string, number>()
  const sums = new Map<string, number>()
  const random = randomNumbers()
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const choice of shuffled(choices, random)) {
      update(weights, squares, gradientOf(weights, choice))
    }
    if (epoch >= epochs / 2) {
      weights.forEach((value, name) => sums.set(name, (sums.get(name) ?? 0) + value))
    }
  }
  const mean = new Map([...sums].map(([name, sum]) => [name, sum / (epochs / 2)] as const))
  const score = mean.get(scoreName) ?? 1
  mean.delete(scoreName)
  return { features: mean, score }
}

/** Each feature once. */
function usesOf({ name, readings }: Choice) {
  return { name, features: [...new Set(readings.flatMap(({ features }) => features))] }
}

function gradientOf(weights: Map<string, number>, { readings }: Choice): Map<string, number> {
  const current = { features: weights, score: weights.get(scoreName) ?? 1 }
  const wanted = probabilities(readings.map(({ right }) => right))
  const given = probabilities(
    readings.map(({ features, score }) => scoreOf(current, score, features)),
  )
  const gradient = new Map<string, number>()
  const add = (name: string, value: number): void => {
    gradient.set(name, (gradient.get(name) ?? 0) + value)
  }
  for (const [at, { features, score }] of readings.entries()) {
    const difference = (wanted[at] ?? 0) - (given[at] ?? 0)
    add(scoreName, difference * score)
    features.filter((name) => weights.has(name)).forEach((name) => add(name, difference))
  }
  return gradient
}

function update(
  weights: Map<string, number>,
  squares: Map<string, number>,
  gradient: Map<string, number>,
): void {
  for (const [name, slope] of gradient) {
    const value = weights.get(name) ?? 0
    const step = slope - (name === scoreName ? 0 : decay * value)
    if (slope !== 0) {
      const square = (squares.get(name) ?? 0.5) + step * step
      squares.set(name, square)
      weights.set(name, value + (rate * step) / Math.sqrt(square))
    }
  }
}
