import { describe, expect, it } from 'vitest'

import type { OutletRow } from '../../../../src/admin/OutletTerms/changes.ts'

import {
  countFreed,
  forAllUnset,
  shownTerms,
  toRequest,
  withChoice,
  withSaved,
} from '../../../../src/admin/OutletTerms/changes.ts'

const unset: OutletRow = {
  id: 'a',
  name: 'Tidewrack',
  acronym: null,
  frees: { 'after-embargo': 2, allowed: 3, ask: 0, forbidden: 0 },
  isAtDefault: true,
  terms: {
    allowedSince: null,
    askAfterDays: null,
    contactEmail: null,
    embargoDays: null,
    excerptWords: null,
    freeAfterDays: null,
    fullText: 'ask',
    policyUrl: null,
    searchPolicy: 'noindex',
  },
  undated: 0,
  updatedAt: '2026-01-01T00:00:00.000Z',
  waiting: 3,
}
const set: OutletRow = {
  ...unset,
  id: 'b',
  name: 'The Averil Courier',
  isAtDefault: false,
  terms: {
    ...unset.terms,
    embargoDays: 30,
    fullText: 'after-embargo',
    searchPolicy: 'canonical',
  },
  waiting: 0,
}

describe('the row of an outlet', () => {
  it('shows no choice where nobody has made one, though the safe end applies', () => {
    expect(shownTerms(unset, {}).fullText).toBeUndefined()
    expect(shownTerms(set, {}).fullText).toBe('after-embargo')
  })

  it('shows what was chosen above what is stored', () => {
    expect(shownTerms(set, { b: { embargoDays: 7 } })).toMatchObject({
      embargoDays: 7,
      fullText: 'after-embargo',
      searchPolicy: 'canonical',
    })
  })
})

describe('a choice', () => {
  it('that is taken back is none', () => {
    const chosen = withChoice({}, set, { fullText: 'allowed' })
    expect(chosen).toEqual({ b: { fullText: 'allowed' } })
    expect(withChoice(chosen, set, { fullText: 'after-embargo' })).toEqual({})
  })

  it('to ask first counts where nothing was chosen before', () => {
    expect(withChoice({}, unset, { fullText: 'ask' })).toEqual({ a: { fullText: 'ask' } })
  })

  it('of an empty field is the same as none', () => {
    expect(withChoice({}, unset, { contactEmail: null })).toEqual({})
  })

  it('for all is one for those without terms', () => {
    expect(forAllUnset({}, [unset, set], { fullText: 'allowed' })).toEqual({
      a: { fullText: 'allowed' },
    })
  })
})

describe('how many become free', () => {
  it('is the sum of the choices', () => {
    expect(countFreed([unset, set], { a: { fullText: 'allowed' } })).toBe(3)
    expect(countFreed([unset, set], {})).toBe(0)
  })

  it('leaves out an embargo other than the stored one, which only the server can judge', () => {
    expect(countFreed([unset], { a: { fullText: 'after-embargo' } })).toBe(2)
    expect(countFreed([unset], { a: { embargoDays: 30, fullText: 'after-embargo' } })).toBe(0)
    const held = { ...unset, frees: { ...unset.frees, forbidden: 2 } }
    expect(countFreed([held], { a: { fullText: 'forbidden' } })).toBe(2)
    expect(countFreed([held], { a: { freeAfterDays: 30, fullText: 'forbidden' } })).toBe(0)
  })
})

it('what is saved is the changed outlets, each with the version that it was based on', () => {
  expect(toRequest([unset, set], { a: { fullText: 'allowed' } })).toEqual([
    { id: 'a', expectedUpdatedAt: unset.updatedAt, terms: { fullText: 'allowed' } },
  ])
})

it('ask first is saved with a word on excerpts where nobody has decided on them, so that it is a decision', () => {
  const ask = { fullText: 'ask' as const }
  const sent = toRequest([unset, set], { a: ask, b: { searchPolicy: 'self' } })
  expect(sent.map(({ terms }) => terms)).toEqual([
    { ...ask, excerptWords: 0 },
    { searchPolicy: 'self' },
  ])
  const stored = { ...unset, terms: { ...unset.terms, excerptWords: 100 } }
  expect(toRequest([stored], { a: ask })[0]?.terms).toEqual(ask)
})

it('what was saved takes the place of what was there', () => {
  const saved = { ...set, waiting: 0 }
  expect(withSaved([unset, { ...set, waiting: 9 }], [saved])).toEqual([unset, saved])
})
