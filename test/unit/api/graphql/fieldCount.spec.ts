import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'

import { fieldsAsked } from '../../../../src/api/graphql/fieldCount.ts'

describe('fieldsAsked', () => {
  it.each([
    ['{ a }', 1],
    ['{ a { b c { d } } e }', 5],
    ['{ ... on A { a b } }', 3],
    ['{ ...F ...F } fragment F on A { a b }', 6],
    ['{ ...F } fragment F on A { a ...G ...G } fragment G on A { b }', 6],
    ['{ ...Nowhere a }', 1],
    ['{ a } fragment F on A { b }', 1],
    ['{ ...F } fragment F on A { a ...G } fragment G on A { ...F }', Number.POSITIVE_INFINITY],
    ['query A { a } query B { b }', 2],
  ])('%s has %d', (text, count) => {
    expect(fieldsAsked(parse(text))).toBe(count)
  })

  it('counts fragments that double sixty times without expanding them', () => {
    const doubling = Array.from(
      { length: 60 },
      (_, n) => `fragment F${n} on A { ...F${n + 1} ...F${n + 1} }`,
    )
    const text = `{ ...F0 } ${doubling.join(' ')} fragment F60 on A { a }`
    expect(fieldsAsked(parse(text))).toBeGreaterThan(2 ** 60)
  })
})
