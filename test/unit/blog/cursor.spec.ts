import { describe, expect, it } from 'vitest'

import { fromCursor, toCursor } from '../../../src/blog/cursor.ts'

const id = '019a1b2c-3d4e-7f50-8a9b-0c1d2e3f4a5b'
function encoded(text: string) {
  return Buffer.from(text).toString('base64url')
}

describe('a cursor', () => {
  it('can be decoded', () => {
    const cursor = { id, key: '2024-02-29T10:00:00.000Z' }
    expect(fromCursor(toCursor(cursor))).toEqual(cursor)
  })

  it.each([
    ['nothing', ''],
    ['other text', encoded('anything')],
    ['a day that does not exist', encoded(`2022-02-30T00:00:00.000Z ${id}`)],
    ['an hour that does not exist', encoded(`2022-02-03T25:00:00.000Z ${id}`)],
    ['the year 0', encoded(`0000-01-01T00:00:00.000Z ${id}`)],
    ['the year 10000', encoded(`+010000-01-01T00:00:00.000Z ${id}`)],
    ['an id that is none', encoded('2022-02-03T00:00:00.000Z 0')],
    ['characters that Node skips', `${encoded(`2022-02-03T00:00:00.000Z ${id}`)}=!`],
  ])('is not made of %s', (_, text) => {
    expect(fromCursor(text)).toBeNull()
  })

  it('of a search contains the rank, and is not valid for a list', () => {
    for (const key of ['0.6079271', '1e-20', '0']) {
      expect(fromCursor(toCursor({ id, key }), 'found')).toEqual({ id, key })
      expect(fromCursor(toCursor({ id, key }))).toBeNull()
    }
    for (const key of ['1e+99', '1e-99', '999999999e+90']) {
      expect(fromCursor(toCursor({ id, key }), 'found')).toBeNull()
    }
    expect(fromCursor(encoded(`1;drop ${id}`), 'found')).toBeNull()
    expect(fromCursor(encoded(`2024-02-29T10:00:00.000Z ${id}`), 'found')).toBeNull()
  })
})
