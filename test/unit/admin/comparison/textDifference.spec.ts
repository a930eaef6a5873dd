import { describe, expect, it } from 'vitest'

import type { Line } from '../../../../src/admin/comparison/documentLines.ts'

import { documentLines, nameNotes } from '../../../../src/admin/comparison/documentLines.ts'
import { textDifference } from '../../../../src/admin/comparison/textDifference.ts'

function line(text: string): Line {
  return { kind: 'text', text }
}
function lines(...texts: string[]) {
  return texts.map(line)
}

/** `[-gone-]`, `{+new+}`, as wdiff writes it. */
function written(before: Line[], after: Line[]): string[] {
  return textDifference(before, after).map(({ parts }) =>
    parts
      .map(({ change, text }) =>
        change === 'added' ? `{+${text}+}` : change === 'removed' ? `[-${text}-]` : text,
      )
      .join(''),
  )
}

describe('the difference of two texts', () => {
  it.each([
    ['a word', ['The old town.'], ['The new town.'], ['The [-old-]{+new+} town.']],
    ['a line that came', ['a'], ['a', 'b'], ['a', '{+b+}']],
    ['a line that went', ['a', 'b'], ['b'], ['[-a-]', 'b']],
    ['a text that came', [], ['a'], ['{+a+}']],
    ['nothing in common', ['red'], ['blue'], ['{+blue+}', '[-red-]']],
    [
      'a line before one that was changed',
      ['The old town.'],
      ['First.', 'The new town.'],
      ['{+First.+}', 'The [-old-]{+new+} town.'],
    ],
  ])('shows %s', (_, before, after, shown) => {
    expect(written(lines(...before), lines(...after))).toEqual(shown)
  })

  it('contains both texts completely', () => {
    const before = Array.from({ length: 200 }, (_, index) =>
      line(`Line ${index % 17} of ${index}.`),
    )
    const after = before.flatMap((one, index) =>
      index % 5 === 0 ? [] : index % 3 === 0 ? [line(`${one.text} More`), line('New')] : [one],
    )
    const parts = textDifference(before, after)
    const without = (change: string) =>
      parts
        .map((one) => one.parts.filter((part) => part.change !== change).map(({ text }) => text))
        .filter((texts) => texts.length > 0)
        .map((texts) => texts.join(''))
    expect(without('added')).toEqual(before.map(({ text }) => text))
    expect(without('removed')).toEqual(after.map(({ text }) => text))
  })
})

describe('a document as lines', () => {
  const text = (words: string, format = 0) => ({ type: 'text', format, text: words })
  const document = (...children: object[]) => ({ root: { type: 'root', children } })
  const mark = { type: 'footnote-ref', label: '', noteId: 'n' }
  const marked = document(
    { type: 'heading', children: [text('Head')], tag: 'h2' },
    {
      type: 'paragraph',
      children: [
        text('plain '),
        text('bold', 1),
        mark,
        { type: 'link', children: [text('link')], fields: { url: 'https://example.org' } },
      ],
    },
    { type: 'list', children: [{ type: 'listitem', children: [text('item')] }] },
    {
      type: 'footnotes',
      children: [
        {
          type: 'footnote',
          children: [{ type: 'paragraph', children: [text('note')] }],
          noteId: 'n',
        },
      ],
    },
  )

  it('shows headings, formats, links, lists, marks and notes', () => {
    expect(documentLines(marked, nameNotes([marked]))).toEqual([
      { kind: 'heading', text: 'Head' },
      { kind: 'text', text: 'plain **bold**[1][link](https://example.org)' },
      { kind: 'item', text: 'item' },
      { kind: 'note', text: '[1] note' },
    ])
  })

  it('treats a note as unchanged if only its number changed', () => {
    const other = document({ type: 'paragraph', children: [{ ...mark, noteId: 'new' }, mark] })
    const names = nameNotes([marked, other])
    expect(documentLines(other, names)[0]?.text).toContain('[1]')
  })
})
