// Heads and ends of articles in several languages. Each line of `tagged/posts.txt` says what it is.
import { describe, expect, it } from 'vitest'

import type { Block, TextArticle } from '../../src/text/words/types.ts'

import { parseText } from '../../src/text/parseText.ts'
import { toLines } from '../../src/text/words/line.ts'
import { printedFigure, printedText } from './printed.ts'
import { normaliseLine, reassemble } from './reassemble.ts'
import { readPosts, type Tagged } from './tagged/readPosts.ts'

const posts = readPosts()

function tagsOf(piece: TextArticle): Tagged {
  const texts = (type: Block['type']): string[] =>
    piece.body.flatMap((block) =>
      block.type === type && block.type !== 'figure' ? [printedText(block.inlines)] : [],
    )
  return {
    A: piece.authors.map(({ name, inferred }) => (inferred ? `${name}?` : name)),
    D: piece.dateline ? [piece.dateline.text] : [],
    H: texts('heading'),
    N: piece.note.map(({ text }) => text),
    P: piece.leadImage ? [printedFigure(piece.leadImage)] : [],
    S: piece.standfirst.map(({ text }) => text),
    T: [piece.title.text],
    X: texts('paragraph'),
  }
}

describe('tagged posts', () => {
  it.each(posts)('$name is read as tagged', ({ pieces, text }) => {
    const found = parseText(text).pieces.map(tagsOf)
    const empty = { A: [], D: [], H: [], N: [], P: [], S: [], T: [], X: [] }
    expect(found).toEqual(
      pieces.map(({ B: _bylines, S: standfirst = [], Z: _others, ...tagged }) => ({
        ...empty,
        ...tagged,
        S: standfirst.map((text) => text.replace(/^Abstract: /u, '')),
      })),
    )
  })

  it.each(posts)('$name loses no line', ({ text }) => {
    expect(reassemble(parseText(text))).toEqual(
      toLines(text).map((line) => normaliseLine(line.text)),
    )
  })
})
