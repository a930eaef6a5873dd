import { describe, expect, it } from 'vitest'

import { isMoreOpen, isSmaller, modes, searchPolicies } from '../../../src/domain/terms.ts'

describe('modes', () => {
  it('are ordered from full to excerpt to link', () => {
    const pairs = modes.flatMap((one) => modes.map((two) => [one, two] as const))
    const smaller = pairs
      .filter(([one, two]) => isSmaller(one, two))
      .map((pair) => pair.join(' < '))
    expect(smaller.toSorted()).toEqual(['excerpt < full', 'link < excerpt', 'link < full'])
  })
})

describe('search policies', () => {
  it('are ordered from noindex to canonical to self', () => {
    const pairs = searchPolicies.flatMap((one) => searchPolicies.map((two) => [one, two] as const))
    const open = pairs.filter(([one, two]) => isMoreOpen(one, two)).map((pair) => pair.join(' > '))
    expect(open.toSorted()).toEqual(['canonical > noindex', 'self > canonical', 'self > noindex'])
  })
})
