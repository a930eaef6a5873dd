// Chooses the outlet among the names around an article, by fitted weights of their features.
import type { FindOutletOptions, OutletEvidence } from './outletEvidence.ts'

import { candidatesOf, type OutletCandidate } from './outletCandidates.ts'
import outletWeights from './outletWeights.json' with { type: 'json' }

/** By feature. Absent ones are 0. */
export type OutletWeights = ReadonlyMap<string, number>

let fitted: OutletWeights | undefined

function fittedWeights(): OutletWeights {
  fitted ??= readOutletWeights(outletWeights)
  return fitted
}

/** The outlet of each article of a file, as printed, or null: none is better than a wrong one. */
export function chooseOutlets(
  evidence: readonly OutletEvidence[],
  options: FindOutletOptions,
  weights: OutletWeights = fittedWeights(),
): (null | string)[] {
  return evidence.map((one) => bestOf(candidatesOf(one, options), weights))
}

/** Added to the score of none: many texts of the fit name no outlet, and those that people import mostly do. */
const margin = -1

/** As printed, but for a small article; null for none, for which the first stands. */
export function bestOf(
  candidates: readonly OutletCandidate[],
  weights: OutletWeights,
): null | string {
  let best = -Infinity
  let name = ''
  for (const one of candidates) {
    const score = scoreOf(one, weights) + (one.name === '' ? margin : 0)
    if (score > best) {
      best = score
      name = one.name
    }
  }
  return name.replace(/^the (?=\p{Lu})/u, '') || null
}

/** Higher the more places speak for the name: the logarithm of the sum of what each of them says. */
export function scoreOf(candidate: OutletCandidate, weights: OutletWeights): number {
  const scores = placeScores(candidate, weights)
  const most = Math.max(...scores)
  return most + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - most), 0))
}

/** One for each place, and one where there is none. */
export function placeScores(
  { features, places }: OutletCandidate,
  weights: OutletWeights,
): number[] {
  const own = sumOf(features, weights)
  return (places.length > 0 ? places : [[]]).map((place) => own + sumOf(place, weights))
}

function sumOf(features: readonly string[], weights: OutletWeights): number {
  return features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0)
}

/** They are kept in tenths, as those of line roles are. */
export function readOutletWeights(written: Readonly<Record<string, number>>): OutletWeights {
  return new Map(Object.entries(written).map(([feature, tenths]) => [feature, tenths / 10]))
}
