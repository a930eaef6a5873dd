import type { ParsedAuthor, Piece } from 'offprint-reader'

import { createPiece } from 'offprint-reader'
import { nameKey, paragraphsToDocument } from 'offprint-reader/document'
import { describe, expect, it } from 'vitest'

import { noFacts } from '../../../../src/import/write/facts.ts'
import { planImport } from '../../../../src/import/write/plan.ts'

function piece(title: string, outlet: null | string, authors: Partial<ParsedAuthor>[] = []): Piece {
  const document = paragraphsToDocument(['Words.'])
  return createPiece({
    authors: authors.map((one) => ({
      name: 'Ada Brook',
      affiliations: [],
      inferred: false,
      ...one,
    })),
    byLine: { blocks: [], lines: [1, 9], proposals: [] },
    document,
    kind: 'op-ed',
    outlet,
    title,
  })
}

function affiliation(institution: string, acronym: null | string) {
  return {
    acronym,
    institution,
    printed: `fellow at ${institution}`,
    role: 'fellow',
  }
}

function dated(given: Partial<Piece>): Piece {
  return { ...piece('The keeper', 'Harbour Gazette'), published: '2021-03-04', ...given }
}

function plan(pieces: Piece[], facts = {}) {
  return planImport({ pieces, unplaced: [] }, { ...noFacts, ...facts })
}

describe('facts', () => {
  it('match their article regardless of quotes and case', () => {
    const planned = plan([piece('China’s  Growing Clout', 'The Tide')], {
      pieces: [{ outletDate: '2022-11-18', title: "China's growing clout" }],
    })
    expect(planned.articles[0]).toMatchObject({
      precision: 'day',
      publishedAt: '2022-11-18T12:00:00.000Z',
    })
    expect(planned.unusedFacts).toEqual([])
  })

  it('without an article are reported', () => {
    expect(plan([piece('A', 'B')], { pieces: [{ title: 'C' }] }).unusedFacts).toEqual(['C'])
  })

  it.each([
    [null, null, 'unknown'],
    ['2022', '2022-01-01T12:00:00.000Z', 'year'],
    ['2022-05', '2022-05-01T12:00:00.000Z', 'month'],
    ['2022-05-06', '2022-05-06T12:00:00.000Z', 'day'],
  ])('with the date %s give %s, known to the %s', (outletDate, publishedAt, precision) => {
    const planned = plan([piece('A', 'B')], { pieces: [{ outletDate, title: 'A' }] })
    expect(planned.articles[0]).toMatchObject({ precision, publishedAt })
  })
})

describe('outlets', () => {
  const outlets = [{ name: 'Nikkei Asia', aliases: ['Nikkei', 'Nikkei Asian Review'] }]

  it.each([
    ['of a source that is the outlet', {}, '2021-03-04T12:00:00.000Z'],
    ['of a copy', { isCopy: true }, null],
    [
      'of a copy that says when the original appeared',
      { hasOriginalDate: true, isCopy: true },
      '2021-03-04T12:00:00.000Z',
    ],
    ['that a plain text prints', { hasOriginalDate: false }, null],
  ])('with the date %s have it as that of the outlet, or none', (_of, given, publishedAt) => {
    expect(plan([dated(given)]).articles[0]?.publishedAt).toBe(publishedAt)
  })

  it('with several names are one', () => {
    const planned = plan([piece('A', 'Nikkei'), piece('B', 'the Nikkei Asian Review')], { outlets })
    expect(planned.outlets).toEqual(outlets)
    expect(planned.articles.map(({ outlet }) => outlet)).toEqual(['Nikkei Asia', 'Nikkei Asia'])
  })

  it('that are unknown keep the name in the note', () => {
    expect(plan([piece('A', 'The Harbour Quarterly')], { outlets }).outlets).toEqual([
      { name: 'The Harbour Quarterly', kind: 'other' },
    ])
  })
})

describe('institutions', () => {
  it('with similar names are separate', () => {
    const authors = [
      {
        affiliations: [
          affiliation('Rajaratnam School', 'RSIS'),
          affiliation('Royal Institute', 'RUSI'),
        ],
      },
    ]
    expect(plan([piece('A', 'B', authors)]).institutions.map(({ acronym }) => acronym)).toEqual([
      'RSIS',
      'RUSI',
    ])
  })

  it('with only an acronym are found, if any article has the full name', () => {
    const planned = plan([
      piece('A', 'B', [{ affiliations: [affiliation('RUSI', 'RUSI')] }]),
      piece('C', 'B', [{ affiliations: [affiliation('Royal United Services Institute', 'RUSI')] }]),
    ])
    expect(planned.institutions).toEqual([
      { name: 'Royal United Services Institute', acronym: 'RUSI' },
    ])
    expect(planned.articles[0]?.authors[0]?.affiliations[0]?.institution).toBe(
      'Royal United Services Institute',
    )
  })

  it('that differ only in dots are one', () => {
    const affiliations = [
      affiliation('S. Rajaratnam School', null),
      affiliation('S Rajaratnam School', null),
    ]
    expect(plan([piece('A', 'B', [{ affiliations }])]).institutions).toHaveLength(1)
  })
})

describe('the import key of an article', () => {
  it('is the same in a second run, and differs between articles with the same title', () => {
    const pieces = [
      piece('Notes', 'The Tide'),
      piece('Notes', 'The Tide'),
      piece('Notes', 'The Ebb'),
    ]
    const keys = plan(pieces).articles.map(({ importKey }) => importKey)
    expect(new Set(keys).size).toBe(3)
    expect(plan(pieces).articles.map(({ importKey }) => importKey)).toEqual(keys)
  })
})

it('the author who signs most articles is the author of the blog', () => {
  const planned = plan([
    piece('A', 'B', [{ name: 'Niva' }]),
    piece('C', 'B', [{ name: 'Ada' }, { name: 'Niva' }]),
    piece('D', 'B', [{ name: 'Ada', inferred: true }]),
    piece('E', 'B', [{ name: 'Niva' }]),
  ])
  expect(planned.blogAuthor).toBe('Niva')
})

it('names are compared by their letters only', () => {
  expect(nameKey('The RUSI Journal')).toBe(nameKey('rusi journal'))
  expect(nameKey('China-India Brief')).toBe(nameKey('China–India  Brief'))
  expect(nameKey('RSIS')).not.toBe(nameKey('RUSI'))
})

it('leaves drafts of a blog drafts, also where their outlet is known', () => {
  const planned = planImport(
    {
      pieces: ['published', 'draft'].map((status) => ({
        ...piece('A', 'The Gazette'),
        lines: undefined,
        status,
      })),
      unplaced: [],
    },
    noFacts,
  )
  expect(planned.articles.map(({ stage }) => stage)).toEqual(['published-at-outlet', 'drafted'])
})
