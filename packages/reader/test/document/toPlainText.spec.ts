// Documents as plain text, and as an excerpt.
import { describe, expect, it } from 'vitest'

import { excerptOf, toPlainText } from '../../src/document/converters/toPlainText.ts'
import { documentOf } from '../helpers/sketch.ts'

function text(words: string) {
  return { type: 'text', format: 0, text: words, version: 1 }
}
function node(type: string, ...children: unknown[]) {
  return { type, children, version: 1 }
}
function documentWith(...children: unknown[]) {
  return { root: { children } }
}

it('writes references in brackets, and the notes at the end', () => {
  const stored = documentOf({ lists: [{ 'a:[1]': 'A', 'b:b': 'B' }], text: ['In 2021^a', 'x^b'] })
  expect(toPlainText(stored)).toBe('In 2021[1]\n\nx[b]\n\n[1] A\n\n[b] B')
})

it('writes captions, lists, line breaks and the label of a list of notes', () => {
  const stored = documentWith(
    node('heading', text('H')),
    { type: 'block', fields: { blockType: 'figure', caption: 'Caption', credit: 'Credit' } },
    node('paragraph', text('a'), { type: 'linebreak' }, text('b')),
    node(
      'list',
      node('listitem', text('one')),
      node('listitem', node('list', node('listitem', text('in')))),
    ),
    { ...node('footnotes'), label: 'Notes' },
  )
  expect(toPlainText(stored)).toBe('H\n\nCaption Credit\n\na\nb\n\n- one\n  - in\n\nNotes')
})

describe('an excerpt', () => {
  const stored = documentOf({
    lists: [{ 'a:1': 'The note' }],
    text: ['One two^a', 'three four five'],
  })

  it('contains neither notes nor references', () => {
    expect(excerptOf(stored, 100)).toBe('One two three four five')
  })

  it('is cut after the number of words, with an ellipsis', () => {
    expect(excerptOf(stored, 3)).toBe('One two three…')
    expect(excerptOf(stored, 5)).toBe('One two three four five')
    expect(excerptOf(stored, 0)).toBe('…')
  })

  it('contains no headings and no captions', () => {
    const figure = { type: 'block', fields: { blockType: 'figure', caption: 'Caption' } }
    expect(
      excerptOf(documentWith(node('heading', text('H')), figure, node('quote', text('Q'))), 9),
    ).toBe('Q')
  })

  it('separates words at a line break', () => {
    expect(
      excerptOf(documentWith(node('paragraph', text('a'), { type: 'linebreak' }, text('b'))), 9),
    ).toBe('a b')
  })
})

it.each([null, 7, documentWith(null, 'x', { type: 'list' }, { type: 'block' })])(
  'returns an empty text for %j',
  (stored) => {
    expect(toPlainText(stored)).toBe('')
    expect(excerptOf(stored, 5)).toBe('')
  },
)
