// Chooses the outlet among the names around an article, by fitted weights of their features.
import type { FindOutletOptions } from './options.ts'
import type { OutletEvidence } from './outletEvidence.ts'

import { readWeightLines, writeWeightLines } from '../text/weightLines.ts'
import { labelledOutlet } from './labelledOutlet.ts'
import { candidatesOf, type OutletCandidate } from './outletCandidates.ts'
import { outletWeights } from './outletWeights.ts'

/** By feature. Absent ones are 0. */
export type OutletWeights = ReadonlyMap<string, number>

let fitted: OutletWeights | undefined

function fittedWeights(): OutletWeights {
  fitted ??= readOutletWeights(outletWeights)
  return fitted
}

/** As printed, or null: none is better than a wrong one. */
export function chooseOutlet(
  evidence: OutletEvidence,
  options: FindOutletOptions,
  weights: OutletWeights = fittedWeights(),
): null | string {
  return bestOf(candidatesOf(evidence, options), weights) ?? labelled(evidence)
}

/** "Source: The Moor Gazette" is too rare to have a weight, and says it all. */
function labelled({ above, below, head = [] }: OutletEvidence): null | string {
  const names = [...above, ...head, ...below].map(labelledOutlet)
  return names.find((name) => name !== null) ?? null
}

/** What a name must score more than none. */
const margin = 0

export function bestOf(
  [none, ...names]: readonly OutletCandidate[],
  weights: OutletWeights,
): null | string {
  let best = none ? scoreOf(none, weights) + margin : margin
  let name: null | string = null
  for (const one of names) {
    const score = scoreOf(one, weights)
    if (score > best) {
      best = score
      name = one.name
    }
  }
  return name
}

export function scoreOf({ features }: OutletCandidate, weights: OutletWeights): number {
  return features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0)
}

/** Weights are kept in tenths. */
const scale = 10

export function readOutletWeights(text: string): OutletWeights {
  return readWeightLines(text, scale)
}

export function writeOutletWeights(weights: OutletWeights): string {
  return writeWeightLines(weights, scale)
}
