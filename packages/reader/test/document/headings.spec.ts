import { describe, expect, it } from 'vitest'

import { toHTML } from '../../src/document/converters/toHTML.ts'
import { headingsOf } from '../../src/document/headings.ts'
import { readDocument } from '../../src/document/readDocument.ts'

function heading(text: string, tag: unknown = 'h2') {
  return { type: 'heading', children: [{ type: 'text', text }], tag }
}

function documentWith(...children: object[]) {
  return { root: { children } }
}

function idsOf(...texts: string[]) {
  return headingsOf(readDocument(documentWith(...texts.map((text) => heading(text))))).map(
    ({ id }) => id,
  )
}

describe('the id of a heading', () => {
  it.each([
    ['The harbour, at night', 'section-the-harbour-at-night'],
    ['中文', 'section-中文'],
    ['الميناء القديم', 'section-الميناء-القديم'],
    ['E\u0301nergie', 'section-énergie'],
    ['fn-1', 'section-fn-1'],
    ['"><script>', 'section-script'],
    ['x'.repeat(200), `section-${'x'.repeat(60)}`],
    [`${'x'.repeat(59)} yes`, `section-${'x'.repeat(59)}`],
    ['𠮷'.repeat(100), `section-${'𠮷'.repeat(60)}`],
  ])('is made of its words: %s', (text, id) => {
    expect(idsOf(text)).toEqual([id])
  })

  it('is there once, and stays where other headings come', () => {
    expect(idsOf('A', 'A', 'A 2', 'A', 'B')).toEqual([
      'section-a',
      'section-a-2',
      'section-a-2-2',
      'section-a-3',
      'section-b',
    ])
    expect(idsOf('New', 'A')).toEqual(['section-new', 'section-a'])
  })

  it('is none where no letter is in it', () => {
    expect(idsOf('', '***', 'A')).toEqual(['section-a'])
    expect(toHTML(documentWith(heading('***')))).toBe('<h2>***</h2>')
  })

  it('is the one that its HTML has', () => {
    const stored = documentWith(
      heading('A'),
      { type: 'quote', children: [heading('中文', 'h3')] },
      heading('A', 'h9'),
    )
    const html = toHTML(stored)
    expect(headingsOf(readDocument(stored))).toEqual([
      { id: 'section-a', level: 2, text: 'A' },
      { id: 'section-中文', level: 3, text: '中文' },
      { id: 'section-a-2', level: 2, text: 'A' },
    ])
    expect([...html.matchAll(/id="([^"]+)"/g)].map(([, id]) => id)).toEqual(
      headingsOf(readDocument(stored)).map(({ id }) => id),
    )
    expect(toHTML(stored, { idPrefix: 'note-' })).toContain('id="note-section-a"')
    expect(toHTML(stored, { hasHeadingIds: false })).not.toContain('id=')
  })

  it('is not made of the marks of footnotes', () => {
    const mark = { type: 'footnote-ref', label: '1', noteId: 'a' }
    const stored = documentWith({ ...heading('A'), children: [{ type: 'text', text: 'A' }, mark] })
    expect(headingsOf(readDocument(stored))).toEqual([{ id: 'section-a', level: 2, text: 'A' }])
  })
})

it.each([null, 'text', { root: 'x' }, documentWith({ type: 'heading' })])(
  'of %j there are no headings',
  (stored) => {
    expect(headingsOf(readDocument(stored))).toEqual([])
  },
)
