// What the parser found, as a document, and back to the letter.
import { describe, expect, it } from 'vitest'

import type { Block, FootnoteList } from '../../src/text/words/types.ts'

import { toPlainText } from '../../src/document/converters/toPlainText.ts'
import { findOrphans } from '../../src/document/footnotes/collectFootnotes.ts'
import { preserveSpeakers } from '../../src/document/preserveSpeakers.ts'
import { blocksToDocument, paragraphsToDocument } from '../../src/text/blocksToDocument.ts'
import { toSourceLines } from '../toSourceLines.ts'

const blocks: Block[] = [
  { type: 'figure', caption: 'A harbour at dawn.', credit: '(Photo: X)', line: 1 },
  {
    type: 'paragraph',
    inlines: [
      { text: 'It began in 2021' },
      { label: '1', noteId: 'n1', printed: '1' },
      { text: ', they said' },
      { label: '2', noteId: 'n2', printed: ' [2]' },
      { text: '.  ' },
    ],
    line: 2,
    speaker: null,
  },
  { type: 'heading', inlines: [{ text: 'A second part' }], line: 3 },
  {
    type: 'paragraph',
    inlines: [{ text: 'Q: Again' }, { label: '1', noteId: 'n1', printed: '1' }],
    line: 4,
    speaker: 'Q',
  },
]
const lists: FootnoteList[] = [
  {
    footnotes: [
      {
        label: '1',
        lines: [6, 6],
        noteId: 'n1',
        prefix: '1. ',
        text: ['See https://example.org/x.'],
      },
      { label: '2', lines: [7, 8], noteId: 'n2', prefix: '[2]: ', text: ['One', 'more'] },
    ],
    label: 'Citations',
    labelLine: 5,
  },
  { footnotes: [], label: null, labelLine: null },
]

describe('the document of a parsed piece', () => {
  it('contains every line verbatim', () => {
    expect(toSourceLines(blocksToDocument(blocks, lists))).toEqual([
      'A harbour at dawn. (Photo: X)',
      'It began in 20211, they said [2].  ',
      'A second part',
      'Q: Again1',
      'Citations',
      '1. See https://example.org/x.',
      '[2]: One',
      'more',
    ])
  })

  it('contains every word in its plain text', () => {
    expect(toPlainText(blocksToDocument(blocks, lists))).toBe(
      [
        'A harbour at dawn. (Photo: X)',
        'It began in 2021[1], they said[2].  ',
        'A second part',
        'Q: Again[1]',
        'Citations',
        '[1] See https://example.org/x.',
        '[2] One\nmore',
      ].join('\n\n'),
    )
  })

  it('has the expected node types', () => {
    const { children } = blocksToDocument(blocks, lists).root
    expect(children.map(({ type }) => type)).toEqual([
      'block',
      'paragraph',
      'heading',
      'paragraph',
      'footnotes',
    ])
    expect(children[0]?.fields).toMatchObject({
      blockType: 'figure',
      caption: 'A harbour at dawn.',
      credit: '(Photo: X)',
    })
    expect(children[1]?.children?.[1]).toEqual({
      type: 'footnote-ref',
      label: '1',
      noteId: 'n1',
      version: 1,
    })
    expect(children[3]).toMatchObject({ $: { speaker: 'Q' }, speaker: 'Q' })
    expect(children[4]).toMatchObject({ type: 'footnotes', label: 'Citations', version: 1 })
    expect(children[4]?.children?.[0]).toMatchObject({
      type: 'footnote',
      label: '1',
      noteId: 'n1',
      version: 1,
    })
  })

  it('has no orphans if the parser found none, and no list without notes', () => {
    expect(findOrphans(blocksToDocument(blocks, lists))).toEqual({
      notesWithoutRef: [],
      refsWithoutNote: [],
    })
    expect(blocksToDocument(blocks).root.children).toHaveLength(4)
  })

  it('is the same for each run', () => {
    expect(blocksToDocument(blocks, lists)).toEqual(
      blocksToDocument(structuredClone(blocks), structuredClone(lists)),
    )
  })
})

it('converts plain paragraphs to a document', () => {
  expect(toSourceLines(paragraphsToDocument(['One', 'Two']))).toEqual(['One', 'Two'])
})

describe('speakers', () => {
  const paragraph = (fields: object) => ({
    root: { children: [{ type: 'paragraph', children: [], ...fields }] },
  })

  it.each([
    [
      'come back from where the editor keeps them',
      { $: { speaker: 'Q' } },
      { $: { speaker: 'Q' }, speaker: 'Q' },
    ],
    [
      'are put where the editor keeps them',
      { speaker: 'Q' },
      { $: { speaker: 'Q' }, speaker: 'Q' },
    ],
    [
      'are what somebody wrote last',
      { $: { speaker: 'Q' }, speaker: 'A' },
      { $: { speaker: 'A' }, speaker: 'A' },
    ],
    ['can be taken away', { $: { speaker: 'Q' }, speaker: null }, {}],
    [
      'leave other state alone',
      { $: { x: 1 }, speaker: 'Q' },
      { $: { speaker: 'Q', x: 1 }, speaker: 'Q' },
    ],
    ['are none where there are none', {}, {}],
    ['are none where they are no text', { $: 'x', speaker: { a: 1 } }, {}],
  ])('%s', (_, given, expected) => {
    expect(preserveSpeakers(paragraph(given))).toEqual(paragraph(expected))
  })

  it.each([
    null,
    'x',
    { root: null },
    { root: { children: [null, 'x', { type: 'quote', speaker: 'Q' }] } },
  ])('leave %j as it is', (stored) => {
    expect(preserveSpeakers(stored)).toEqual(stored)
  })
})
