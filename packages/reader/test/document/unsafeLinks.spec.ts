import { expect, it } from 'vitest'

import { findUnsafeLink } from '../../src/document/sanitize/unsafeLinks.ts'

function doc(...children: unknown[]) {
  return { root: { children } }
}
function link(url: unknown, type = 'link') {
  return { type, children: [], fields: { url } }
}

it.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' \u0001java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  'VBScript:x',
  'vb\u200bscript:x',
  'file:///etc/passwd',
])('finds %j, in links and in autolinks', (address) => {
  expect(findUnsafeLink(doc(link(address)))).toBe(address)
  expect(findUnsafeLink(doc({ type: 'paragraph', children: [link(address, 'autolink')] }))).toBe(
    address,
  )
})

it.each([
  'https://example.org/a?b=c:d#e',
  'HTTP://example.org',
  'mailto:desk@example.org',
  '/2024/05/06/a-piece',
  'a/b:c',
  '//example.org/',
  '#note-1',
  '?page=2',
  '',
  '  ',
  null,
  undefined,
])('accepts %j', (address) => {
  expect(findUnsafeLink(doc(link(address)))).toBeNull()
})

it('an address that is not a text is unsafe', () => {
  expect(findUnsafeLink(doc(link(['javascript:alert(1)'])))).toBe('["javascript:alert(1)"]')
  expect(findUnsafeLink(doc(link({ toString: 'x' })))).toBe('{"toString":"x"}')
})

it('accepts an internal link, which has no address', () => {
  const fields = { doc: { relationTo: 'articles', value: 'x' }, linkType: 'internal' }
  expect(findUnsafeLink(doc({ type: 'link', children: [], fields }))).toBeNull()
})

it('checks the children of nodes that should have none, at any depth', () => {
  let node: object = link('javascript:x')
  for (let level = 0; level < 20_000; level += 1) {
    node = { type: 'text', children: [node] }
  }
  expect(findUnsafeLink(doc(node))).toBe('javascript:x')
})

it('shortens a long address', () => {
  expect(findUnsafeLink(doc(link(`data:${'x'.repeat(5000)}`)))).toHaveLength(100)
})

it.each([null, 'x', {}, { root: null }, { root: { children: {} } }, doc(null, 5, link(null))])(
  'finds nothing in %j',
  (document) => {
    expect(findUnsafeLink(document)).toBeNull()
  },
)
