// The fitted weights belong to the features that names around articles have now.
import { describe, expect, it } from 'vitest'

import { readExamples } from '../../../../scripts/fit/readExamples.ts'
import { readOutletExamples } from '../../../../scripts/fit/readOutletExamples.ts'
import { readOutletWeights } from '../../../../src/import/corpus/outlet/outletModel.ts'
import { outletWeights } from '../../../../src/import/corpus/outlet/outletWeights.ts'

describe('the weights of outlets', () => {
  const examples = readOutletExamples(readExamples().examples)

  it('are of features that names have: otherwise run `npm run fit`', () => {
    const known = new Set(
      examples.flatMap(({ candidates }) =>
        candidates.flatMap(({ features, places }) => [...features, ...places.flat()]),
      ),
    )
    const features = [...readOutletWeights(outletWeights).keys()]
    expect(features.length).toBeGreaterThan(300)
    expect(features.filter((feature) => !known.has(feature))).toEqual([])
  })

  it('are fitted to articles whose outlet is nearly always among the names', () => {
    const covered = examples.filter(({ isRight }) => isRight.includes(true))
    expect(covered.length).toBeGreaterThan(examples.length * 0.98)
  })
})
