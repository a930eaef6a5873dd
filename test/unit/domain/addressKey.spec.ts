import { expect, it } from 'vitest'

import { addressKey } from '../../../src/domain/search/addressKey.ts'

it.each([
  ['https://www.Outlet.example/2020/ports/?utm=1#top', 'outlet.example/2020/ports'],
  ['outlet.example/2020/ports', 'outlet.example/2020/ports'],
  ['https://doi.org/10.1000/182', '10.1000/182'],
  ['http://dx.doi.org/10.1000/182', '10.1000/182'],
  ['doi: 10.1000/182', '10.1000/182'],
  ['https://doi.org/about', 'doi.org/about'],
  [' piece-7 ', 'piece-7'],
])('%s is compared as %s', (text, key) => {
  expect(addressKey(text)).toBe(key)
})
