import { expect, it } from 'vitest'

import {
  element,
  textElement,
  withoutForbidden,
  xmlDocument,
} from '../../../../src/blog/feeds/xml.ts'
import { attributeOf, hostile, read } from './feedPosts.ts'

it.each(hostile)('escapes %s as text', (_, written, found) => {
  const root = read(xmlDocument(textElement('a', written, { b: written })))
  expect(root.textContent).toBe(found)
  expect(attributeOf(root, 'b')).toBe(found)
  expect(root.children).toHaveLength(0)
})

it('removes only characters that XML 1.0 forbids', () => {
  const kept = '\t\n\r \u007f\u0085\ud7ff\ue000\ufffd\u{10000}\u{10ffff}'
  expect(withoutForbidden(kept)).toBe(kept)
  const controls = String.fromCharCode(...Array(32).keys()).replace(/[\t\n\r]/g, '')
  expect(controls).toHaveLength(29)
  expect(withoutForbidden(`${controls}\ufffe\uffff`)).toBe('')
  expect(withoutForbidden('\udc00\ud800')).toBe('')
})

it('nests elements, and closes empty ones', () => {
  const xml = element('a', { b: '1' }, [element('c', {}), textElement('d', 'e')])
  expect(xml).toBe('<a b="1">\n<c/>\n<d>e</d>\n</a>')
})

it('is accepted by a strict parser', () => {
  for (const raw of ['<a>\u0001</a>', '<a>\ufffe</a>', '<a>&</a>', '<a>]]></a>', '<a>', '']) {
    expect(() => read(raw)).toThrow()
  }
})
