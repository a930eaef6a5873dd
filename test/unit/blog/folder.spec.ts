import { expect, it } from 'vitest'

import { pathBelow, pathIn, postIn } from '../../../src/blog/folder.ts'
import { toPost } from '../../../src/blog/toPost.ts'
import { postRow } from './rows.ts'

it.each([
  ['', '/', '/'],
  [undefined, '/2024/a', '/2024/a'],
  ['/writing', '/', '/writing'],
  ['/writing', '/?after=x', '/writing?after=x'],
  ['/writing', '/2024/02/03/a', '/writing/2024/02/03/a'],
  ['/writing', '/writing', '/writing/writing'],
])('in the folder %s, %s is %s', (folder, path, expected) => {
  expect(pathIn(folder, path)).toBe(expected)
})

it.each([
  ['/writing', '/writing', '/'],
  ['/writing', '/writing/', '/'],
  ['/writing', '/writing/2024/', '/2024'],
  ['/writing', '/writings', null],
  ['/writing', '/', null],
])('below the folder %s, %s is %s', (folder, path, expected) => {
  expect(pathBelow(folder, path)).toBe(expected)
})

it.each([
  [null, '/writing/a%C3%A9'],
  ['https://tide.example/about', 'https://tide.example/about'],
])('with the own address %s, the canonical one is %s', (url, canonical) => {
  const next = { language: null, path: '/b', title: 'Next' }
  const beside = { next, previous: null }
  const post = toPost(postRow({ path: '/aé', policy: 'self', series_beside: beside, url }))
  expect(postIn('/writing', post)).toMatchObject({
    head: { canonical },
    path: '/writing/a%C3%A9',
    seriesBeside: { next: { path: '/writing/b' }, previous: null },
  })
})
