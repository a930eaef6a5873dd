// When lines are joined into paragraphs, and when they are left alone.
import { describe, expect, it } from 'vitest'

import { joinWrappedLines } from '../../../../../src/import/corpus/lines/joinWrappedLines.ts'
import { toLines } from '../../../../../src/import/corpus/text/line.ts'

function joined(text: string): string[] {
  return joinWrappedLines(toLines(text)).map((line) => line.text)
}

const wrapped = `The ferry to the islands leaves at six in the morning, when the
harbour is still dark and the only light is the lamp of the cross-
channel boat. Nobody waits for it, and nobody has ever missed it.

A short line
1. The first point was made by the captain, who has held a post at
the harbour office for longer than the office has had a roof.
2. The second point was made by his brother, who disagreed with it
at length and in front of the whole crew, as brothers often will.`

describe('joining wrapped lines', () => {
  it('creates paragraphs, and keeps list items and hyphens', () => {
    const lines = joined(wrapped)
    expect(lines.map((line) => line.slice(0, 12))).toEqual([
      'The ferry to',
      'A short line',
      '1. The first',
      '2. The secon',
    ])
    expect(lines[0]).toContain('cross-channel boat')
  })

  it('records the text of each line', () => {
    expect(joinWrappedLines(toLines(wrapped))[0]?.wrapped).toMatchObject({
      parts: wrapped.split('\n').slice(0, 3),
      to: 3,
    })
  })

  it.each([
    [
      'lines of verse',
      'A gull\nupon the quay\nwaits\nfor the boat\nthat left\nan hour ago\nand more',
    ],
    [
      'a paragraph a line without blank lines',
      Array.from(
        { length: 9 },
        (_, index) => `${index} ${'a long line of text '.repeat(12)}.`,
      ).join('\n'),
    ],
  ])('does not change %s', (_name, text) => {
    expect(joined(text)).toEqual(toLines(text).map((line) => line.text))
  })
})
