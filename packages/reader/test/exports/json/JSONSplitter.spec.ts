// JSON in chunks, cut wherever they end.
import { describe, expect, it } from 'vitest'

import { JSONSplitter, type Wanted } from '../../../src/exports/json/JSONSplitter.ts'

const text = JSON.stringify({
  db: [{ data: { left: [{ c: 1 }], posts: [{ a: '[{"\\' }, { b: [1, [2]] }, 3] } }],
  meta: { 'a"b': ['x', { y: '}]"\\' }] },
  title: 'Low “water”: a, b',
})

function wantedAt(path: string): Wanted {
  return ['', 'db', 'db/0', 'db/0/data'].includes(path)
    ? path === ''
      ? 'parts'
      : 'within'
    : path === 'db/0/data/posts'
      ? 'parts'
      : 'nothing'
}

function partsOf(json: string, size: number) {
  const splitter = new JSONSplitter(wantedAt)
  const chunks = json.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? []
  const parts = chunks.flatMap((chunk) => splitter.add(chunk))
  return { isWhole: splitter.isWhole, parts: parts.map((one) => [one.path, one.key, one.json]) }
}

describe('a JSON text', () => {
  it.each([1, 2, 3, 7, 1000])('in chunks of %i signs has its parts', (size) => {
    const { isWhole, parts } = partsOf(text, size)
    expect(isWhole).toBe(true)
    expect(parts).toEqual([
      ['db/0/data/posts', '0', JSON.stringify({ a: '[{"\\' })],
      ['db/0/data/posts', '1', '{"b":[1,[2]]}'],
      ['db/0/data/posts', '2', '3'],
      ['', 'meta', JSON.stringify({ 'a"b': ['x', { y: '}]"\\' }] })],
      ['', 'title', JSON.stringify('Low “water”: a, b')],
    ])
  })

  it('that is formatted has the same', () => {
    const { parts } = partsOf(JSON.stringify(JSON.parse(text), null, 2), 50)
    expect(parts.map(([path, key]) => [path, key])).toEqual(
      partsOf(text, 50).parts.map(([path, key]) => [path, key]),
    )
  })

  it('that ends too early is not whole', () => {
    for (const length of [0, 1, 20, text.length - 1]) {
      expect(partsOf(text.slice(0, length), 9).isWhole).toBe(false)
    }
  })

  it.each(['{"a":[1}]', '[1}', '}'])('such as %s is refused', (json) => {
    expect(() => partsOf(json, 5)).toThrow(SyntaxError)
  })
})
