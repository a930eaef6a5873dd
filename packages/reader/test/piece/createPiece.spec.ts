// The report has the same keys for every source, and blocks that hold all of it.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

import { articleToPiece } from '../../src/corpus/articleToPiece.ts'
import { parseCorpus } from '../../src/corpus/parseCorpus.ts'
import { readPage } from '../../src/html/readPage.ts'
import { readMarkdown } from '../../src/markdown/readMarkdown.ts'
import { parseText } from '../../src/text/parseText.ts'
import { applyRoles } from '../helpers/revise.ts'

const folder = path.resolve(import.meta.dirname, '../texts')
const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))

const text = `A piece for the Example Gazette on the pier.

The pier that nobody crosses

It stands, but it is not used

The pier at noon. Photo: Ana Vogt

Nobody has ever asked the keeper for a reason, and nobody has ever left without one. It has stood since 2019.[1] And it stays.

What comes next

The council would like to know what it is for. It is for Tuesdays, when it rains.[2] Who knows?

By Iris Tanaka

Notes

[1] Market Street Library, Day Book, 4 March 2019.

[2] Ibid.
`

const page = `<title>The tide</title><article><h1>The tide</h1>
 <p>It <b>rises</b> at six<sup><a href="#fn1" id="r1">1</a></sup>, they say.</p><h2>At noon</h2>
 <ul><li>One</li><li>Two<ul><li>Three</li></ul></li></ul><blockquote><p>It falls.</p></blockquote><hr>
 <figure><img src="a.png" alt=""><figcaption>The pier. Photo: AFP</figcaption></figure>
 <p>${'The water is cold, and nobody swims in it before the end of June, except the keeper.'}</p>
 <h2>Notes</h2><ol><li id="fn1">A note. <a href="#r1">↩</a></li></ol></article>`

function textPiece() {
  const [piece] = parseCorpus(text).pieces
  return piece
}

describe('a piece', () => {
  it('has the same keys, whatever it was read from', () => {
    const { lines, ...fields } = textPiece() ?? {}
    const keys = Object.keys(fields).sort()
    expect(lines).toEqual([1, 21])
    expect(Object.keys(readPage(page)).sort()).toEqual(keys)
    expect(Object.keys(readMarkdown('# The tide\n\nIt rises.')).sort()).toEqual(keys)
  })

  it('of a text has a block for each line, with its role', () => {
    expect(
      textPiece()?.blocks.map(({ from, line, node, role }) => [line, role, node?.type, from]),
    ).toEqual([
      [1, 'note', undefined, 'text'],
      [3, 'title', undefined, 'text'],
      [5, 'standfirst', undefined, 'text'],
      [7, 'caption', undefined, 'text'],
      [7, 'credit', undefined, 'text'],
      [9, 'body', 'paragraph', 'text'],
      [11, 'heading', 'heading', 'text'],
      [13, 'body', 'paragraph', 'text'],
      [15, 'byline', undefined, 'text'],
      [17, 'footnote', 'footnotes', 'text'],
      [19, 'footnote', 'footnote', 'text'],
      [21, 'footnote', 'footnote', 'text'],
    ])
  })

  it('of a text has a document, and says where its fields were read', () => {
    const piece = textPiece()
    expect(piece?.document.root.children.map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'footnotes',
    ])
    expect(piece?.sources).toEqual({
      authors: { confidence: 0.6, from: 'text' },
      kind: { confidence: 0.3, from: 'guess' },
      leadImage: { confidence: 0.6, from: 'text' },
      note: { confidence: 0.6, from: 'text' },
      outlet: { confidence: 0.6, from: 'text' },
      standfirst: { confidence: 0.6, from: 'text' },
      title: { confidence: 0.6, from: 'text' },
    })
    expect(piece?.footnotes.map(({ list }) => list)).toEqual(['footnotes', 'footnotes'])
  })

  it('has blocks for the lines that were left out, which can come back', () => {
    const [parsed] = parseText(text).pieces
    const piece = articleToPiece({ ...parsed!, boilerplate: [{ line: 10, text: 'Share' }] })
    expect(piece.blocks[6]).toEqual({ from: 'text', line: 10, role: 'boilerplate', text: 'Share' })
    expect(applyRoles(piece, { 6: 'body' }).paragraphs[1]).toBe('Share')
  })

  it('of a page has blocks for lists, quotes, rules and pictures', () => {
    const { blocks, footnotes } = readPage(page)
    expect(
      blocks.map(({ node, role, text: words }) => [role, node?.type, words.slice(0, 20)]),
    ).toEqual([
      ['title', undefined, 'The tide'],
      ['body', 'paragraph', 'It rises at six1, th'],
      ['heading', 'heading', 'At noon'],
      ['body', 'list', 'One\nTwo\nThree'],
      ['body', 'quote', 'It falls.'],
      ['body', 'horizontalrule', '***'],
      ['caption', 'block', 'The pier.'],
      ['credit', undefined, 'Photo: AFP'],
      ['body', 'paragraph', 'The water is cold, a'],
      ['footnote', 'footnotes', 'Notes'],
      ['footnote', 'footnote', 'A note.'],
    ])
    expect(footnotes).toEqual([{ label: '1', list: 'footnotes', references: 1, text: 'A note.' }])
  })
})

describe('the blocks of a text', () => {
  it.each(files)('hold every line of %s, in its order', (file) => {
    const source = readFileSync(path.join(folder, file), 'utf8')
    const { pieces, separators = [] } = parseText(source)
    const lines = [
      ...pieces.flatMap((piece) => articleToPiece(piece).blocks),
      ...separators,
    ].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
    const words = (all: string) => all.match(/[\p{L}\p{N}]+/gu)
    expect(words(lines.map((line) => line.text).join('\n'))).toEqual(words(source))
  })
})
