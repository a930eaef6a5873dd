import { describe, expect, it } from 'vitest'

// What `toMarkdown` writes is read back as what it was.
import type { DocumentNode } from '../../src/document/types.ts'

import { toMarkdown } from '../../src/document/converters/toMarkdown.ts'
import { readMarkdown } from '../../src/markdown/readMarkdown.ts'

function text(words: string) {
  return { type: 'text', format: 0, text: words, version: 1 }
}
function paragraph(...children: object[]) {
  return { type: 'paragraph', children, version: 1 }
}
function mark(label: string) {
  return { type: 'footnote-ref', label, noteId: `n-${label}`, version: 1 }
}
function note(label: string, ...children: object[]) {
  return { type: 'footnote', children, label, noteId: `n-${label}`, version: 1 }
}
function list(label: string, ...children: object[]) {
  return { type: 'footnotes', children, label, version: 1 }
}
function figure(fields: object) {
  return { type: 'block', fields: { blockType: 'figure', ...fields }, version: 2 }
}

const first = paragraph(
  text('The tide came in, and nobody at the harbour had read the gauge.'),
  mark('1'),
)
const last = paragraph(text('That was the end of the matter, said the harbour master.'))

/** What stands in a document: types, words and labels. */
function outlineOf({ type, children, fields, label, tag, text: words }: DocumentNode): unknown {
  const { caption, credit } = (fields ?? {}) as { caption?: string; credit?: string }
  const inside = (children ?? []).map(outlineOf)
  return [type, tag, label, words, caption, credit, ...inside].filter((one) => one !== undefined)
}

function readBack(...children: object[]): unknown {
  const markdown = toMarkdown({ root: { children } })
  const { document } = readMarkdown(`---\ntitle: "A title"\n---\n\n${markdown}\n`)
  return document.root.children.map((node) => outlineOf(node))
}

describe('notes', () => {
  it('keep their headings, and their lists the label of each', () => {
    const lists = [
      list(
        'Explanatory Notes',
        note(
          '1',
          paragraph(text('One.')),
          { type: 'heading', children: [text('Within')], tag: 'h4', version: 1 },
          paragraph(text('More.')),
        ),
      ),
      list('Sources', note('2', paragraph(text('Two.')))),
    ]
    const document = [
      first,
      paragraph(text('It was not the first time that this had happened.'), mark('2')),
      last,
      ...lists,
    ]
    expect(readBack(...document)).toEqual(document.map((node) => outlineOf(node as DocumentNode)))
  })

  it('without a mark stay notes without a mark', () => {
    const document = [
      first,
      last,
      list('Notes', note('1', paragraph(text('One.'))), note('2', paragraph(text('Two.')))),
    ]
    expect(readBack(...document)).toEqual(document.map((node) => outlineOf(node as DocumentNode)))
  })

  it('leave a heading alone that has text below it', () => {
    const { document } = readMarkdown(
      '---\ntitle: "A title"\n---\n\nSome words here.[^1]\n\n## Part\n\n[^1]: One.\n\nMore words stand here.\n',
    )
    expect(document.root.children.map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'footnotes',
    ])
  })
})

it.each([
  [
    'below a picture',
    {
      caption: 'Ships at dawn.',
      credit: 'Photo: Ada Quill',
      image: { alt: 'Ships', url: '../media/ships.jpg' },
    },
  ],
  ['without a picture', { caption: 'Ships at dawn.', credit: 'Photo: Ada Quill' }],
])('a caption %s stays a caption', (_, fields) => {
  expect(
    readBack(first, figure(fields), last, list('', note('1', paragraph(text('One.'))))),
  ).toContainEqual(['block', 'Ships at dawn.', 'Photo: Ada Quill'])
})

it('braces are no commands', () => {
  const words = 'In templates {{ this }} and {% that %} are commands, and {# so #} on.'
  expect(readBack(first, paragraph(text(words)), last)).toContainEqual([
    'paragraph',
    ['text', words],
  ])
})
