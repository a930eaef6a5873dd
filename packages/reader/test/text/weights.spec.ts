// The fitted weights belong to the features that lines, and names around articles, have now, and to what many texts have in common.
// @module-tag nightly
import { beforeAll, describe, expect, it } from 'vitest'

import { type NamedExample, readExamples } from '../../fit/readExamples.ts'
import { type OutletExample, readOutletExamples } from '../../fit/readOutletExamples.ts'
import { toIsName } from '../../fit/usedFeatures.ts'
import { readOutletWeights } from '../../src/text/outlet/outletModel.ts'
import outletWeights from '../../src/text/outlet/outletWeights.json' with { type: 'json' }
import roleWeights from '../../src/text/roles/roleWeights.json' with { type: 'json' }
import { readWeights } from '../../src/text/roles/weightText.ts'

const leastTexts = 3

let texts: NamedExample[]
let articles: OutletExample[]

beforeAll(() => {
  texts = readExamples().examples
  articles = readOutletExamples(texts)
}, 300_000)

/** Features that hardly a text has: what they say would be about that text alone. */
function rare(names: readonly string[], uses: { features: string[]; name: string }[]): string[] {
  const found = new Map(names.map((name) => [name, new Set<string>()]))
  for (const { name, features } of uses) {
    features.forEach((feature) => found.get(feature)?.add(name))
  }
  return names.filter((name) => (found.get(name)?.size ?? 0) < leastTexts)
}

describe('the weights of the line roles', () => {
  it('are of features that the lines of three texts have: otherwise run `npm run fit`', () => {
    const names = [...readWeights(roleWeights).features.keys()]
    const uses = texts.map(({ name, features }) => ({ name, features: features.flat() }))
    expect(names.length).toBeGreaterThan(500)
    expect(rare(names, uses)).toEqual([])
    expect(names.filter(toIsName(texts))).toEqual([])
  })

  it('are fitted to nearly all annotated texts', () => {
    expect(texts.length).toBeGreaterThan(600)
  })
})

describe('the weights of outlets', () => {
  it('are of features that the names of three texts have: otherwise run `npm run fit`', () => {
    const names = [...readOutletWeights(outletWeights).keys()]
    const uses = articles.map(({ name, candidates }) => ({
      name,
      features: candidates.flatMap(({ features, places }) => [...features, ...places.flat()]),
    }))
    expect(names.length).toBeGreaterThan(300)
    expect(rare(names, uses)).toEqual([])
    expect(names.filter(toIsName(texts))).toEqual([])
  })

  it('are fitted to articles whose outlet is nearly always among the names', () => {
    const covered = articles.filter(({ isRight }) => isRight.includes(true))
    expect(covered.length).toBeGreaterThan(articles.length * 0.98)
  })
})
