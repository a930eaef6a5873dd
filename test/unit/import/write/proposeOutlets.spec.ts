import { expect, it } from 'vitest'

import { proposeOutlets } from '../../../../src/import/write/proposeOutlets.ts'

it('merges spellings, and finds outlets that are there by other names', () => {
  const names = ['The Tide', 'the tide', 'Tide', 'The Tide', 'HQ', 'Harbour Quarterly', 'Gazette']
  const known = [{ name: 'Harbour Quarterly', acronym: 'HQ', aliases: [] }]
  expect(proposeOutlets(names, known)).toEqual([
    { name: 'The Tide', aliases: ['the tide', 'Tide'], count: 4, isKnown: false },
    { name: 'Harbour Quarterly', aliases: ['HQ'], count: 2, isKnown: true },
    { name: 'Gazette', aliases: [], count: 1, isKnown: false },
  ])
})
