import { describe, expect, it } from 'vitest'

import { formatReference } from '../../../../src/blog/citation/formatReference.ts'
import { toCSL } from '../../../../src/blog/citation/toCSL.ts'
import { authorsNamed, referencesTo, referenceTo } from './references.ts'

describe('the type of a reference', () => {
  it.each([
    ['op-ed', 'newspaper', 'article-newspaper'],
    ['analysis', 'newspaper', 'article-newspaper'],
    ['op-ed', null, 'article-newspaper'],
    ['analysis', 'magazine', 'article-magazine'],
    ['analysis', 'website', 'article-magazine'],
    ['review', 'other', 'article-magazine'],
    ['review', 'journal', 'article-journal'],
    ['journal-article', 'website', 'article-journal'],
    ['brief', 'website', 'report'],
    ['analysis', 'brief', 'report'],
    ['interview', 'journal', 'interview'],
  ] as const)('%s at a %s is %s', (kind, outlet_kind, type) => {
    expect(referenceTo({ kind, outlet_kind }).type).toBe(type)
    expect(referenceTo({ kind, outlet_kind }, 'copy').type).toBe('post-weblog')
  })
})

it('cites the original with what is known of it', () => {
  const changes = { doi: 'doi:10.1000/182', outlet_issue: '167:3' }
  expect(toCSL(referenceTo(changes))).toEqual({
    id: 'brook2024ports',
    type: 'article-newspaper',
    author: [{ family: 'Brook', given: 'Ada' }],
    'container-title': 'The Tide',
    DOI: '10.1000/182',
    issue: '3',
    issued: { 'date-parts': [[2024, 1, 2]] },
    language: 'en',
    title: 'Ports at night',
    URL: 'https://tide.example/ports',
    volume: '167',
  })
})

it('cites the copy as a post of the blog', () => {
  expect(toCSL(referenceTo({ doi: '10.1000/182', outlet_issue: '167:3' }, 'copy'))).toEqual({
    id: 'brook2024portscopy',
    type: 'post-weblog',
    author: [{ family: 'Brook', given: 'Ada' }],
    'container-title': 'Harbour Notes',
    issued: { 'date-parts': [[2024, 2, 3]] },
    language: 'en',
    title: 'Ports at night',
    URL: 'https://blog.example/2024/02/03/ports-at-night',
  })
})

it('cites what has no outlet as a post of the blog', () => {
  const post = toCSL(referenceTo({ outlet_name: null, outlet_url: null }))
  expect(post).toMatchObject({ type: 'post-weblog', 'container-title': 'Harbour Notes' })
})

it('names a report by its publisher and its number', () => {
  const report = toCSL(referenceTo({ kind: 'brief', outlet_issue: 'No. 45' }))
  expect(report).toMatchObject({ type: 'report', number: '45', publisher: 'The Tide' })
  expect(report).not.toHaveProperty('container-title')
})

it.each([
  ['month', [2024, 1]],
  ['year', [2024]],
] as const)('is as precise about the date as the %s', (precision, parts) => {
  expect(toCSL(referenceTo({ precision })).issued).toEqual({ 'date-parts': [parts] })
})

it('says nothing of a date that nobody knows', () => {
  expect(toCSL(referenceTo({ precision: 'unknown' }))).not.toHaveProperty('issued')
  expect(toCSL(referenceTo({ republished_precision: 'unknown' }, 'copy'))).not.toHaveProperty(
    'issued',
  )
})

it('is found by its DOI where it has no other address', () => {
  const { url } = referenceTo({ doi: '10.1000/182', outlet_url: null })
  expect(url).toBe('https://doi.org/10.1000/182')
  expect(referenceTo({ outlet_url: 'https://doi.org/10.1000/182' }).doi).toBe('10.1000/182')
})

describe('the key', () => {
  it.each([
    ['Jan van der Berg', 'The Norths of the north', 'berg2024norths'],
    ['Şebnem Çelik-Öz', "How a North's port grew", 'celikoz2024norths'],
    ['Søren Łukasz Weiß', 'L’avenir du port', 'weiss2024avenir'],
    ['Лев Толстой', 'Что делать?', 'levtolstoi2024chto'],
    ['王小明', '夜の港 Tokyo', 'post2024tokyo'],
    ['王小明', '夜の港', 'post2024c1d2aa'],
    [`${'Longname'.repeat(30)}, Ada`, 'x'.repeat(300), `longnamelongnamelong2024${'x'.repeat(20)}`],
  ])('of %s, “%s” is %s', (name, title, key) => {
    const article_id = '3fa9c1d2-aa'
    expect(referenceTo({ article_id, byline: authorsNamed(name), title }).key).toBe(key)
  })

  it('is unique in its file, and points to no other article', () => {
    const rows = ['0000-1a', '0000-2b', '0000-3c'].map((article_id) => ({ article_id }))
    const keys = referencesTo([...rows, { title: 'Tides' }]).map(({ key }) => key)
    expect(keys).toEqual(
      ['00001a', '00002b', '00003c'].map((end) => `brook2024ports${end}`).concat('brook2024tides'),
    )
  })
})

describe('as a line of text', () => {
  it('names author, title, outlet, issue, date and address', () => {
    const journal = { outlet_issue: '167:3', outlet_kind: 'journal' } as const
    expect(formatReference(referenceTo(journal))).toBe(
      'Ada Brook. “Ports at night.” The Tide 167, no. 3 (2 January 2024). https://tide.example/ports',
    )
    expect(formatReference(referenceTo({}, 'copy'))).toBe(
      'Ada Brook. “Ports at night.” Harbour Notes (3 February 2024). https://blog.example/2024/02/03/ports-at-night',
    )
  })

  it('leaves out what is not known, and adds no stop to another mark', () => {
    const known = {
      byline: authorsNamed('Ada Brook', 'Bo Lind', 'Cy Case Jr.'),
      outlet_url: null,
      precision: 'unknown',
      title: 'Ports at night?',
    } as const
    expect(formatReference(referenceTo(known))).toBe(
      'Ada Brook, Bo Lind, and Cy Case Jr. “Ports at night?” The Tide.',
    )
    expect(formatReference(referenceTo({ ...known, byline: null, precision: 'month' }))).toBe(
      '“Ports at night?” The Tide (January 2024).',
    )
  })
})
