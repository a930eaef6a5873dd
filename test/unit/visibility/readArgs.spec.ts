import { expect, it } from 'vitest'

import { isPopulation } from '../../../src/visibility/readArgs.ts'

const byID = { id: { in: ['a', 'b'] } }

it('knows what the data loader asks', () => {
  expect(isPopulation({ currentDepth: 1, depth: 2, pagination: false, where: byID })).toBe(true)
  expect(isPopulation({ currentDepth: 0, depth: 0, joins: undefined, where: byID })).toBe(true)
})

it.each([
  ['no depth at which it is', { where: byID }],
  ['a condition of its own', { currentDepth: 1, where: { ...byID, title: { like: 'x' } } }],
  ['a list of conditions', { currentDepth: 1, where: { and: [byID] } }],
  ['another operator', { currentDepth: 1, where: { id: { in: ['a'], not_in: ['b'] } } }],
  ['one id', { currentDepth: 1, where: { id: { equals: 'a' } } }],
  ['ids that are no list', { currentDepth: 1, where: { id: { in: 'a,b' } } }],
  ['an order', { currentDepth: 1, sort: 'body', where: byID }],
  ['joins', { currentDepth: 1, joins: { log: {} }, where: byID }],
  ['no condition', { currentDepth: 1 }],
  ['a condition that is none', { currentDepth: 1, where: null }],
])('takes a query with %s for one of a client', (_, args) => {
  expect(isPopulation(args)).toBe(false)
})
