// The fitted weights belong to the features that lines, and names around articles, have now.
import { beforeAll, describe, expect, it } from 'vitest'

import { type NamedExample, readExamples } from '../../../../scripts/fit/readExamples.ts'
import {
  type OutletExample,
  readOutletExamples,
} from '../../../../scripts/fit/readOutletExamples.ts'
import { readOutletWeights } from '../../../../src/import/corpus/outlet/outletModel.ts'
import { outletWeights } from '../../../../src/import/corpus/outlet/outletWeights.ts'
import { roleWeights } from '../../../../src/import/corpus/roles/roleWeights.ts'
import { readWeights } from '../../../../src/import/corpus/roles/weightText.ts'

let texts: NamedExample[]
let articles: OutletExample[]

beforeAll(() => {
  texts = readExamples().examples
  articles = readOutletExamples(texts)
}, 300_000)

describe('the weights of the line roles', () => {
  it('are of features that lines have: otherwise run `npm run fit`', () => {
    const known = new Set(texts.flatMap(({ features }) => features.flat()))
    const names = [...readWeights(roleWeights).features.keys()]
    expect(names.length).toBeGreaterThan(500)
    expect(names.filter((name) => !known.has(name))).toEqual([])
  })

  it('are fitted to nearly all annotated texts', () => {
    expect(texts.length).toBeGreaterThan(600)
  })
})

describe('the weights of outlets', () => {
  it('are of features that names have: otherwise run `npm run fit`', () => {
    const known = new Set(
      articles.flatMap(({ candidates }) =>
        candidates.flatMap(({ features, places }) => [...features, ...places.flat()]),
      ),
    )
    const features = [...readOutletWeights(outletWeights).keys()]
    expect(features.length).toBeGreaterThan(300)
    expect(features.filter((feature) => !known.has(feature))).toEqual([])
  })

  it('are fitted to articles whose outlet is nearly always among the names', () => {
    const covered = articles.filter(({ isRight }) => isRight.includes(true))
    expect(covered.length).toBeGreaterThan(articles.length * 0.98)
  })
})
