import { expect, it } from 'vitest'

import { creditLine, unknownPlaceholders } from '../../../src/domain/creditLine.ts'

const facts = {
  authors: ['Ada Brook', 'Sven Olin'],
  outlet: 'The Tide',
  precision: 'day' as const,
  publishedOn: '2026-01-02',
  title: 'Ports',
  url: 'https://tide.example/ports',
}

it('fills the template of the outlet', () => {
  const template = '“{title}” by {author} first appeared in {outlet} on {date}: {url}'
  expect(creditLine(template, facts)).toBe(
    '“Ports” by Ada Brook and Sven Olin first appeared in The Tide on 2 January 2026: https://tide.example/ports',
  )
})

it('omits what is unknown if the template asks for more', () => {
  expect(creditLine('{outlet}, {url}', { ...facts, url: null })).toBe(
    'First published in The Tide, 2 January 2026.',
  )
  expect(creditLine('On {date}', { ...facts, precision: 'unknown' })).toBe(
    'First published in The Tide.',
  )
})

it('has a default sentence without a template', () => {
  expect(creditLine(null, { ...facts, precision: 'month' })).toBe(
    'First published in The Tide, January 2026.',
  )
})

it('does not expand placeholders in values', () => {
  expect(creditLine('{title}', { ...facts, title: '{url}' })).toBe('{url}')
})

it('finds unknown placeholders', () => {
  expect(unknownPlaceholders('{title} {dat} {} {author}')).toEqual(['dat', ''])
  expect(unknownPlaceholders('{title} {outlet} {date} {url} {author}')).toEqual([])
})
