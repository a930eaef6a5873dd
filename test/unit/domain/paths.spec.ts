import { expect, it } from 'vitest'

import {
  addressOfPath,
  faultOfPath,
  pathOf,
  pathOfAddress,
  usablePathOf,
} from '../../../src/domain/paths.ts'

it.each([
  [['ports-at-night'], '/ports-at-night'],
  [['2024', '02', '03', 'ports-at-night'], '/2024/02/03/ports-at-night'],
  [['2024', '02', '03', '%C3%BCber-den-pass'], '/2024/02/03/über-den-pass'],
  [['two%20words'], '/two words'],
])('reads %o', (parts, path) => {
  expect(pathOfAddress(parts)).toBe(path)
})

it.each([
  ['nothing', []],
  ['an empty part', ['']],
  ['a day alone', ['2024', '02', '03']],
  ['a day in another form', ['2024', '2', '3', 'ports']],
  ['more parts than a post has', ['2024', '02', '03', 'ports', 'more']],
  ['two parts', ['category', 'ports']],
  ['a slash inside a part', ['2024%2F02%2F03%2Fports']],
  ['a character that the database refuses', ['%00']],
  ['a line break', ['ports%0A']],
  ['an escape that is none', ['%E0%A4%A']],
  ['a very long part', ['a'.repeat(301)]],
])('finds no post at %s', (_, parts) => {
  expect(pathOfAddress(parts)).toBeNull()
})

it.each(['/ports', '/2024/02/03/über den pass', '/why?#not', '/100%'])(
  'writes %s so that it can be parsed again',
  (path) => {
    const address = addressOfPath(path)
    expect(new URL(address, 'https://blog.example').pathname).toBe(address)
    expect(pathOfAddress(address.split('/').slice(1))).toBe(path)
  },
)

it.each([
  ['/posts/tides', null],
  ['/2024/02/tides', null],
  ['tides', 'begins with one slash'],
  ['//blog.example/tides', 'begins with one slash'],
  ['/', 'begins with one slash'],
  [undefined, 'must be a text'],
  [`/${'a'.repeat(500)}`, 'at most 500'],
  ['/tides?x', '"?"'],
  ['/two words', 'spaces'],
  ['/tides/', 'end with a slash'],
  ['/posts/../admin', '".."'],
  ['/posts//tides', '"//"'],
  ['/authors/tides', 'lie in /authors'],
  ['/feed.xml', 'lie in /feed.xml'],
  ['/notes/a', 'lie in /notes'],
  [7, 'must be a text'],
  ['/admin', 'lie in /admin'],
  ['/administration', null],
])('judges a permalink: %s', (path, fault) => {
  const found = faultOfPath(path, ['/admin'])
  expect(fault === null ? found : found?.includes(fault)).toBe(fault === null ? null : true)
})

it('makes the path by the permalink of the app, which knows the day', () => {
  const placed = { slug: 'tides', precision: 'day', republishedAt: '2024-02-03T09:00:00Z' } as const
  expect(pathOf(placed)).toBe('/2024/02/03/tides')
  expect(pathOf(placed, ({ slug, day }) => `/posts/${day}/${slug}`)).toBe('/posts/2024-02-03/tides')
  const undated = { ...placed, precision: 'unknown' } as const
  expect(pathOf(undated, ({ slug, day }) => `/posts/${day}/${slug}`)).toBe('/posts/null/tides')
})

it('finds a post anywhere where the app makes the paths', () => {
  expect(pathOfAddress(['posts', 'tides'])).toBeNull()
  expect(pathOfAddress(['posts', 'tides'], true)).toBe('/posts/tides')
  expect(pathOfAddress(['posts', '%00'], true)).toBeNull()
})

it('has no path where the function of the app fails, or gives what cannot be used', () => {
  const placed = {
    slug: 'tides',
    precision: 'unknown',
    republishedAt: '2024-02-03T09:00:00Z',
  } as const
  const fails = () => {
    throw new Error('The function of the app fails.')
  }
  expect(usablePathOf(placed)).toBe('/tides')
  expect(usablePathOf(placed, fails)).toBeNull()
  expect(usablePathOf(placed, () => '//evil.example')).toBeNull()
  expect(usablePathOf(placed, () => 7 as never)).toBeNull()
})
