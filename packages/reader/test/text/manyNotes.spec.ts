// A plain text may have thousands of notes, and none may become a paragraph without a word.
// @module-tag nightly
import { describe, expect, it } from 'vitest'

import { parseText } from '../../src/text/parseText.ts'

const most = 1200
const numbers = Array.from({ length: most }, (_, index) => index + 1)

function textWith(mark: (number: number) => string, note: (number: number) => string): string {
  const paragraphs = numbers.map(
    (number) => `The ferry crossed to the island on a day that nobody wrote down${mark(number)}`,
  )
  const notes = numbers.map((number) => note(number))
  return ['The ferry and its days', 'By Ines Carrow', ...paragraphs, 'Notes', ...notes].join('\n\n')
}

describe('more than 999 notes', () => {
  it.each([
    [
      'brackets',
      (number: number) => `.[${number}]`,
      (number: number) => `[${number}] Log, page ${number}.`,
    ],
    [
      'numbers behind stops',
      (number: number) => `.${number}`,
      (number: number) => `${number}. Log, page ${number}.`,
    ],
  ])('are read in %s', (_, mark, note) => {
    const [piece] = parseText(textWith(mark, note)).pieces
    const labels = piece?.footnoteLists.flatMap(({ footnotes }) =>
      footnotes.map(({ label }) => label),
    )
    expect(labels).toEqual(numbers.map(String))
    const marks = piece?.body.flatMap((block) =>
      block.type === 'figure' ? [] : block.inlines.filter((inline) => 'noteId' in inline),
    )
    expect(marks).toHaveLength(most)
  })
})
