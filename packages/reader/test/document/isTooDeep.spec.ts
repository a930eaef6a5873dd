import { expect, it } from 'vitest'

import { maxDepth } from '../../src/document/readDocument.ts'
import { isTooDeep, maxLevels } from '../../src/document/sanitize/isTooDeep.ts'

function nested(levels: number, wrap: (inner: unknown) => object) {
  let value: unknown = 'x'
  for (let level = 0; level < levels; level += 1) {
    value = wrap(value)
  }
  return value
}

it.each([
  ['lists', (inner: unknown) => [inner]],
  ['objects', (inner: unknown) => ({ inner })],
  [
    'objects of GraphQL',
    (inner: unknown) => Object.assign(Object.create(null) as object, { inner }),
  ],
])('counts %s', (_, wrap) => {
  expect(isTooDeep(nested(maxLevels, wrap))).toBe(false)
  expect(isTooDeep(nested(maxLevels + 1, wrap))).toBe(true)
  expect(isTooDeep(nested(1_000_000, wrap))).toBe(true)
})

it('finds a deep value among others', () => {
  const deep = nested(maxLevels, (inner) => [inner])
  expect(isTooDeep([1, { a: [] }, deep, 'x'])).toBe(true)
})

it('accepts a document of the maximum depth', () => {
  const root = nested(maxDepth, (inner) => ({ type: 'list', children: [inner] }))
  expect(isTooDeep({ root: { children: [root] } })).toBe(false)
})

it('terminates for a circular value', () => {
  const circle: unknown[] = []
  circle.push(circle, circle)
  expect(isTooDeep(circle)).toBe(true)
})

it.each([null, undefined, 5, 'x', new Date(), Buffer.alloc(10)])('accepts %s', (value) => {
  expect(isTooDeep(value)).toBe(false)
})
