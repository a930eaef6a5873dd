import { describe, expect, it } from 'vitest'

import {
  isForPayload,
  nextSort,
  readState,
  searchIn,
  searchOf,
  sortDirection,
  withChange,
} from '../../../../src/admin/config/listState.ts'

describe('the address of the list', () => {
  it.each([
    ['', ''],
    ['?view=ready', '?view=ready'],
    ['?sort=-owedDays&q=tide+gauge&view=ready', '?q=tide+gauge&view=ready&sort=-owedDays'],
    ['?q=+&view=', ''],
    ['?outlet=&assignee=', '?outlet=&assignee='],
    ['?locale=de&limit=10&cursor=abc&view=ready', '?view=ready'],
    ['?topic=caf%C3%A9%20%26%20bar', '?topic=caf%C3%A9+%26+bar'],
  ])('%s has one form: %s', (given, expected) => {
    const search = searchOf(readState(new URLSearchParams(given)))
    expect(search).toBe(expected)
    expect(searchOf(readState(new URLSearchParams(search)))).toBe(search)
  })

  it('is read from the parameters of a page, of which each may be there twice', () => {
    expect(searchIn({ outlet: ['1', '2'], q: 'tide', view: 'ready' })).toBe('?q=tide&view=ready')
    expect(searchIn()).toBe('')
  })
})

describe('a change', () => {
  it('keeps everything else, and takes away what only made sense before', () => {
    const state = { missing: 'note-missing', q: 'tide', sort: 'relevance', view: 'needs-work' }
    expect(withChange(state, { year: '2024' })).toEqual({ ...state, year: '2024' })
    expect(withChange(state, { view: 'ready' })).toEqual({
      q: 'tide',
      sort: 'relevance',
      view: 'ready',
    })
    expect(withChange(state, { q: undefined })).toEqual({
      missing: 'note-missing',
      view: 'needs-work',
    })
  })
})

describe('the order by a column', () => {
  it.each([
    ['title', ['title', '-title', undefined]],
    ['owedDays', ['-owedDays', 'owedDays', undefined]],
  ])('%s is turned around, and then taken back', (column, expected) => {
    const first = nextSort(undefined, column)
    const second = nextSort(first, column)
    expect([first, second, nextSort(second, column)]).toEqual(expected)
  })

  it('is said to be up or down', () => {
    expect(
      ['title', '-title', 'outlet', undefined].map((one) => sortDirection(one, 'title')),
    ).toEqual(['ascending', 'descending', undefined, undefined])
  })
})

it.each([
  [{}, false],
  [undefined, false],
  [{ view: 'ready' }, false],
  [{ sort: '-owedDays' }, false],
  [{ page: '1' }, true],
  [{ search: 'tide' }, true],
  [{ 'where[stage][equals]': 'drafted' }, true],
])('an address with %j is for Payload’s list: %s', (params, expected) => {
  expect(isForPayload(params)).toBe(expected)
})
