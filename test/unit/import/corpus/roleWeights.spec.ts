// The fitted weights belong to the features that lines have now.
import { describe, expect, it } from 'vitest'

import { readExamples } from '../../../../scripts/fit/readExamples.ts'
import { roleWeights } from '../../../../src/import/corpus/roles/roleWeights.ts'
import { readWeights } from '../../../../src/import/corpus/roles/weightText.ts'

describe('the weights of the line roles', () => {
  const { examples } = readExamples()

  it('are of features that lines have: otherwise run `npm run fit`', () => {
    const known = new Set(examples.flatMap(({ features }) => features.flat()))
    const names = [...readWeights(roleWeights).features.keys()]
    expect(names.length).toBeGreaterThan(500)
    expect(names.filter((name) => !known.has(name))).toEqual([])
  })

  it('are fitted to nearly all annotated texts', () => {
    expect(examples.length).toBeGreaterThan(600)
  })
})
