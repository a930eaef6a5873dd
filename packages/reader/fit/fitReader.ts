// Fits all weights of the reader of plain texts.
import type { ReaderWeights } from '../src/text/roles/readArticles.ts'
import type { NamedExample } from './readExamples.ts'

import { readOutletWeights } from '../src/text/outlet/outletModel.ts'
import { readWeights } from '../src/text/roles/weightText.ts'
import { readOutletExamples } from './readOutletExamples.ts'
import { trainOutlets } from './trainOutlets.ts'
import { trainRoles } from './trainRoles.ts'
import { toIsName } from './usedFeatures.ts'
import { writeOutletWeights, writeWeights } from './writeWeights.ts'

/** Rounded, as they are kept. */
export function fitReader(examples: readonly NamedExample[]): ReaderWeights {
  const isName = toIsName(examples)
  const outlets = trainOutlets(readOutletExamples(examples), isName)
  const roles = trainRoles(examples, isName)
  return {
    outlets: readOutletWeights(writeOutletWeights(outlets)),
    roles: readWeights(writeWeights(roles)),
  }
}
