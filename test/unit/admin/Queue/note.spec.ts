import { describe, expect, it } from 'vitest'

import { documentOf, openingsOf, plainTextOf } from '../../../../src/admin/Queue/note.ts'

/** The document with this format on its first text. */
function formatted(text: string) {
  const document = documentOf(text)
  const [paragraph] = document.root.children
  return {
    root: {
      ...document.root,
      children: [{ ...paragraph, children: [{ type: 'text', format: 1, text, version: 1 }] }],
    },
  }
}

describe('a note as plain text', () => {
  it('comes back as the paragraphs that were typed', () => {
    const text = 'One paragraph.\n\nAnother one.'
    expect(plainTextOf(documentOf(text))).toBe(text)
  })

  it('joins the lines of a paragraph', () => {
    expect(plainTextOf(documentOf('One\nline.\n\n\n Two. '))).toBe('One line.\n\nTwo.')
  })

  it('is not offered for a text with formatting', () => {
    expect(plainTextOf(formatted('A bold claim'))).toBeNull()
  })

  it('is empty for an empty document', () => {
    expect(plainTextOf(documentOf(''))).toBe('')
    expect(plainTextOf(null)).toBe('')
  })
})

describe('openings of notes', () => {
  it('end with the name of the outlet, and the most frequent comes first', () => {
    const notes = [
      'Late as always: a column for the Averil Courier on the bell.',
      'A short op-ed for the Averil Courier on sand.',
      'A short op-ed for the Averil Courier on the road.',
    ]
    expect(openingsOf(notes.map(documentOf), 'The Averil Courier')).toEqual([
      'A short op-ed for the Averil Courier',
      'Late as always: a column for the Averil Courier',
    ])
  })

  it('are the first words where the outlet is not named', () => {
    expect(
      openingsOf([documentOf('one two three four five six seven eight nine ten')], 'Tidewrack'),
    ).toEqual(['one two three four five six seven eight nine'])
  })

  it('are none without notes', () => {
    expect(openingsOf([documentOf('')], 'Tidewrack')).toEqual([])
  })
})
