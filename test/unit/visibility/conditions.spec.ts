import { expect, it } from 'vitest'

import { isFresh } from '../../../src/visibility/conditions.ts'

it.each([
  [true, { 'if-none-match': '"b", W/"a"' }],
  [true, { 'if-none-match': '*' }],
  // A browser adds it to every conditional request of a script.
  [true, { 'cache-control': 'no-cache', 'if-none-match': '"a"' }],
  [false, { 'if-none-match': '"b"' }],
  [false, { 'if-modified-since': 'Wed, 03 Jan 2024 00:00:00 GMT', 'if-none-match': '"b"' }],
  [true, { 'if-modified-since': 'Wed, 03 Jan 2024 00:00:00 GMT' }],
  [false, { 'if-modified-since': '2050' }],
  [false, {}],
])('is %s for %o', (fresh, headers) => {
  const header = (name: string) => (headers as Record<string, string>)[name]
  const lastModified = 'Tue, 02 Jan 2024 00:00:00 GMT'
  expect(isFresh(header, { etag: '"a"', lastModified })).toBe(fresh)
})

it('is false by date if the response has none', () => {
  const header = (name: string) =>
    name === 'if-modified-since' ? 'Wed, 03 Jan 2024 00:00:00 GMT' : undefined
  expect(isFresh(header, { etag: '"a"' })).toBe(false)
})
