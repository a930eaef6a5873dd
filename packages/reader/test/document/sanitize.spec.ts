import { expect, it } from 'vitest'

import { maxDepth } from '../../src/document/readDocument.ts'
import { isTooDeep, maxLevels } from '../../src/document/sanitize/isTooDeep.ts'
import { sanitizeRichText } from '../../src/document/sanitize/sanitize.ts'

const text = { type: 'text', format: 0, text: 'x', version: 1 }
function doc(...children: unknown[]) {
  return { root: { type: 'root', children, direction: 'ltr' } }
}
function link(fields: unknown) {
  return { type: 'link', children: [text], fields, version: 1 }
}
function deep(levels: number) {
  let node: object = text
  for (let level = 1; level < levels; level += 1) {
    node = { type: 'list', children: [node], version: 1 }
  }
  return doc(node)
}

it('returns the same document if it is valid', () => {
  const figure = { type: 'block', fields: { blockType: 'figure' } }
  const fine = doc({ type: 'paragraph', children: [link({ url: '/x' }), text] }, figure)
  expect(sanitizeRichText(fine, true)).toBe(fine)
  expect(sanitizeRichText(deep(maxDepth), true)).toEqual(deep(maxDepth))
  expect([sanitizeRichText(null, true), sanitizeRichText(undefined, true)]).toEqual([
    null,
    undefined,
  ])
})

it('removes the address of an unsafe link for readers, without changing the stored document', () => {
  const fields = { linkType: 'custom', newTab: true, url: 'java\nscript:alert(1)' }
  const stored = doc(link(fields))
  expect(sanitizeRichText(stored, true)).toEqual(doc(link({ ...fields, url: '' })))
  expect(fields.url).toContain('script')
  expect(sanitizeRichText(stored, false)).toBe(stored)
})

it('removes nodes that are nested too deep, and keeps the rest', () => {
  const stored = { root: { ...deep(5000).root, children: [text, ...deep(5000).root.children] } }
  const fit = JSON.stringify(sanitizeRichText(stored, true))
  expect(fit.match(/"list"/g)).toHaveLength(maxDepth)
  expect(fit.match(/"text":"x"/g)).toHaveLength(1)
  expect(sanitizeRichText(stored, false)).toBe(stored)
})

it('returns null if it is too deep outside of its nodes', () => {
  let fields: object = {}
  for (let level = 0; level < 3000; level += 1) {
    fields = { fields }
  }
  expect(sanitizeRichText(doc({ type: 'block', fields }), true)).toBeNull()
})

it.each([1, 2, maxDepth])('counts the levels of what is in a node at depth %i', (depth) => {
  const nested = (levels: number): unknown => (levels === 0 ? 'x' : [nested(levels - 1)])
  const within = (levels: number) => {
    let node: object = { ...text, detail: nested(levels) }
    for (let level = 1; level < depth; level += 1) {
      node = { type: 'list', children: [node], version: 1 }
    }
    return doc(node)
  }
  const most = maxLevels - 2 * depth - 2
  expect([isTooDeep(within(most)), isTooDeep(within(most + 1))]).toEqual([false, true])
  expect(sanitizeRichText(within(most), true)).toEqual(within(most))
  expect(sanitizeRichText(within(most + 1), true)).toBeNull()
})

it.each(['root', 'document'])('counts the levels of what is beside the nodes of a %s', (place) => {
  const nested = (levels: number): unknown => (levels === 0 ? 'x' : [nested(levels - 1)])
  const beside = (levels: number) => {
    const { root } = doc(text)
    return place === 'root'
      ? { root: { ...root, other: nested(levels) } }
      : { other: nested(levels), root }
  }
  const most = maxLevels - (place === 'root' ? 2 : 1)
  expect([isTooDeep(beside(most)), isTooDeep(beside(most + 1))]).toEqual([false, true])
  expect(sanitizeRichText(beside(most), true)).toEqual(beside(most))
  expect(sanitizeRichText(beside(most + 1), true)).not.toEqual(beside(most + 1))
})

it.each([null, undefined, 'x', 5, []])(
  'gives a link and a block with fields %j empty ones',
  (fields) => {
    for (const isForReaders of [true, false]) {
      expect(sanitizeRichText(doc(link(fields)), isForReaders)).toEqual(doc(link({})))
      expect(sanitizeRichText(doc({ type: 'block', fields, version: 1 }), isForReaders)).toEqual(
        doc({ type: 'block', fields: {}, version: 1 }),
      )
    }
  },
)

it('removes everything that is not a node', () => {
  const stored = doc(null, 'x', {}, { type: 'paragraph', children: 'abc', version: 1 }, text)
  const fit = doc({ type: 'paragraph', children: [], version: 1 }, text)
  expect([sanitizeRichText(stored, true), sanitizeRichText(stored, false)]).toEqual([fit, fit])
})

it.each(['x', 5, [], {}, { root: null }, { root: { children: {} } }, doc(null)])(
  'returns null if nothing of %j is left',
  (stored) => {
    expect(sanitizeRichText(stored, true)).toBeNull()
  },
)
