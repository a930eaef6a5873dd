// Which content encoding a client gets, and the ETags that belong to it.
import { expect, it } from 'vitest'

import { chooseEncoding, tagsOf } from '../../../server/compress.ts'

function chosen(accepted: string | undefined, length = 5000) {
  return chooseEncoding(
    { headers: accepted === undefined ? {} : { 'accept-encoding': accepted } },
    length,
  )
}

it.each([
  ['gzip, deflate, br', 'br'],
  ['br;q=0.5, gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['*', 'br'],
  ['deflate', undefined],
  ['identity', undefined],
  ['gzip;q=0', undefined],
  ['', undefined],
  [undefined, undefined],
])('the encoding for %j is %j', (accepted, encoding) => {
  expect(chosen(accepted)).toBe(encoding)
})

it('a small response is not compressed', () => {
  expect(chosen('br', 500)).toBeUndefined()
})

it('each encoding has an ETag of its own', () => {
  expect(tagsOf('"a"')).toEqual(['"a"', '"a-br"', '"a-gzip"'])
})
