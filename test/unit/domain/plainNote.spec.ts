import { describe, expect, it } from 'vitest'

import { documentOf, plainTextOf } from '../../../src/domain/plainNote.ts'

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
