// Fits the weights of outlets: a softmax over the places of the names around each article, by stochastic gradient with a rate for each weight.
import type { OutletCandidate } from '../src/text/outlet/outletCandidates.ts'
import type { OutletWeights } from '../src/text/outlet/outletModel.ts'
import type { OutletExample } from './readOutletExamples.ts'

import { placeScores } from '../src/text/outlet/outletModel.ts'
import { probabilities } from './probabilities.ts'
import { randomNumbers, shuffled } from './random.ts'
import { type IsName, usedFeatures } from './usedFeatures.ts'

const epochs = 40
const rate = 0.1
const decay = 0.0005
/** The share of features that an article does without, others each time: no weight is to rest on one of them alone. */
const dropped = 0.3
/** Rarer features are left out. */
const leastUses = 5
/** Smaller weights are left out. */
const leastWeight = 0.1

interface Parameter {
  square: number
  sum: number
}

export function trainOutlets(examples: readonly OutletExample[], isName: IsName): OutletWeights {
  const used = usedFeatures(examples.map(usesOf), leastUses).filter((name) => !isName(name))
  const weights = new Map(used.map((name) => [name, 0]))
  const fitted = new Map<string, Parameter>(
    [...weights.keys()].map((feature) => [feature, { square: 0.5, sum: 0 }]),
  )
  const random = randomNumbers()
  let averaged = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const example of shuffled(examples, random)) {
      learn(weights, fitted, withoutSome(example, random))
    }
    if (epoch >= epochs / 2) {
      averaged++
      fitted.forEach((own, feature) => (own.sum += weights.get(feature) ?? 0))
    }
  }
  const means = [...fitted].map(([feature, { sum }]) => [feature, sum / averaged] as const)
  return new Map(means.filter(([, mean]) => Math.abs(mean) >= leastWeight))
}

function usesOf({ name, candidates }: OutletExample) {
  return { name, features: candidates.flatMap(featuresOf) }
}

/** Each once. */
function featuresOf({ features, places }: OutletCandidate): string[] {
  return [...new Set([...features, ...places.flat()])]
}

function withoutSome(example: OutletExample, random: () => number): OutletExample {
  const kept = new Map<string, boolean>()
  const isKept = (feature: string): boolean => {
    const is = kept.get(feature) ?? random() >= dropped
    kept.set(feature, is)
    return is
  }
  const candidates = example.candidates.map(({ name, features, places }) => ({
    name,
    features: features.filter(isKept),
    places: places.map((place) => place.filter(isKept)),
  }))
  return { ...example, candidates }
}

/** Nothing is learned where the right name is no candidate. */
function learn(
  weights: Map<string, number>,
  fitted: Map<string, Parameter>,
  { candidates, isRight }: OutletExample,
): void {
  if (!isRight.includes(true)) {
    return
  }
  const readings = candidates.flatMap((one, at) => readingsOf(one, isRight[at] === true, weights))
  const all = probabilities(readings.map(({ score }) => score))
  const right = probabilities(readings.map((one) => (one.isRight ? one.score : -Infinity)))
  const gradient = new Map<string, number>()
  for (const [at, { features }] of readings.entries()) {
    const difference = (right[at] ?? 0) - (all[at] ?? 0)
    for (const feature of Math.abs(difference) > 1e-6 ? features : []) {
      gradient.set(feature, (gradient.get(feature) ?? 0) + difference)
    }
  }
  for (const [feature, difference] of gradient) {
    update(weights, fitted.get(feature), feature, difference)
  }
}

/** A name at one of its places. */
interface Reading {
  features: ReadonlySet<string>
  isRight: boolean
  score: number
}

function readingsOf(
  candidate: OutletCandidate,
  isRight: boolean,
  weights: Map<string, number>,
): Reading[] {
  return placeScores(candidate, weights).map((score, at) => {
    const features = new Set([...(candidate.places[at] ?? []), ...candidate.features])
    return { features, isRight, score }
  })
}

function update(
  weights: Map<string, number>,
  own: Parameter | undefined,
  feature: string,
  difference: number,
): void {
  if (own) {
    const weight = weights.get(feature) ?? 0
    const slope = difference - decay * weight
    own.square += slope * slope
    weights.set(feature, weight + (rate * slope) / Math.sqrt(own.square))
  }
}
