// The outlet of each article of a file.
import type { FindOutletOptions } from './options.ts'
import type { OutletEvidence } from './outletEvidence.ts'

import { completeOutletNames } from './completeOutletNames.ts'
import { chooseOutlets, type OutletWeights } from './outletModel.ts'

export function readOutlets(
  evidence: readonly OutletEvidence[],
  options: FindOutletOptions,
  weights?: OutletWeights,
): (null | string)[] {
  return completeOutletNames(chooseOutlets(evidence, options, weights))
}
