// Which items are proposed to be looked at first.
import { expect, it } from 'vitest'

import { pickSamples, type SampledItem } from '../../../../src/import/run/samples.ts'

function item(key: string, changes: Partial<SampledItem> = {}): SampledItem {
  return { confidence: 0.95, hasDoubts: false, key, lost: 0, notes: 0, size: 10, ...changes }
}

it('are a typical one, the least certain, and those with most lost words and notes', () => {
  const items = [
    item('short', { size: 1 }),
    item('usual', { size: 20 }),
    item('long', { size: 900 }),
    item('unsure', { confidence: 0.6, size: 21 }),
    item('asked', { hasDoubts: true }),
    item('some lost', { lost: 3 }),
    item('lost', { lost: 80 }),
    item('notes', { notes: 7, size: 500 }),
  ]
  expect(pickSamples(items)).toEqual([
    { key: 'usual', why: 'typical' },
    { key: 'asked', why: 'uncertain' },
    { key: 'lost', why: 'lost' },
    { key: 'notes', why: 'notes' },
  ])
})

it('are none twice, and none where there are no items', () => {
  expect(pickSamples([item('only', { lost: 1, notes: 1 })])).toEqual([
    { key: 'only', why: 'typical' },
  ])
  expect(pickSamples([])).toEqual([])
})
