// Roles of blocks: what follows from a change, and that nothing is lost by any.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

import type { BlockRole, IntakePiece } from '../../../../src/import/intake/types.ts'

import { parseCorpus } from '../../../../src/import/corpus/parseCorpus.ts'
import { readMarkdown } from '../../../../src/import/markdown/readMarkdown.ts'
import { readPage } from '../../../../src/import/page/readPage.ts'
import { toIntakePiece } from '../../../../src/import/report/toIntakePiece.ts'
import { applyRoles } from '../../../../src/import/roles/applyRoles.ts'
import { everyNode } from '../../../../src/richtext/readDocument.ts'

const folder = path.resolve(import.meta.dirname, '../../../corpus')

const all: BlockRole[] = [
  'acknowledgements',
  'body',
  'boilerplate',
  'byline',
  'caption',
  'credit',
  'footnote',
  'heading',
  'note',
  'standfirst',
  'title',
]

const page = `<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"The
 tide","author":[{"name":"Ada Quill"},{"name":"van der Berg"}],"datePublished":"2024-03-05"}</script></head>
 <body><article><h1>The tide</h1><p>It <b>rises</b> at six<sup><a href="#fn1" id="r1">1</a></sup>, they say.</p>
 <h2>At noon</h2><ul><li>One</li><li>Two<ul><li>Three</li></ul></li></ul><blockquote><p>It falls.</p></blockquote>
 <hr><figure><img src="a.png" alt=""><figcaption>The pier. Photo: AFP</figcaption></figure>
 <p>${'The water is cold, and nobody swims in it before the end of June. '.repeat(5)}</p>
 <ol><li id="fn1">A note. <a href="#r1">↩</a></li></ol></article></body></html>`

const markdown = `# The tide\n\nIt *rises*[^1] at six.\n\n- One\n- Two\n\n> It falls[^2].\n\n[^1]: A note.\n\n[^2]: Another.\n`

const pieces: [string, IntakePiece][] = [
  ...readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) =>
      parseCorpus(readFileSync(path.join(folder, file), 'utf8')).pieces.map(
        (piece): [string, IntakePiece] => [`${file} ${piece.title.line}`, toIntakePiece(piece)],
      ),
    ),
  ['a page', toIntakePiece(readPage(page))],
  ['Markdown', toIntakePiece(readMarkdown(markdown))],
]

/** All words that a piece has in its fields, and those of lines that were left out. */
function wordsOf(piece: IntakePiece): Map<string, number> {
  const { blocks, document, leadImage } = piece
  const nodes = [...everyNode(document.root.children)]
  const texts = [
    piece.title,
    ...piece.standfirst,
    ...piece.note,
    ...piece.acknowledgements,
    ...piece.bylineText,
    piece.dateline,
    piece.outletIssue,
    leadImage?.caption,
    leadImage?.credit,
    ...nodes.flatMap(({ type, fields, label, prefix, printed, text }) => {
      const { caption, credit } = (fields ?? {}) as Record<string, unknown>
      const mark = type === 'footnote-ref' ? (printed ?? label) : ''
      return [text, caption, credit, mark, prefix, type === 'footnotes' ? label : '']
    }),
    ...blocks.filter(({ role }) => role === 'boilerplate').map(({ text }) => text),
  ]
  const counts = new Map<string, number>()
  for (const [letter] of texts.join('').matchAll(/[\p{L}\p{N}]/gu)) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  return counts
}

/** The same numbers each time. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

function rolesOf({ blocks }: IntakePiece): Record<string, BlockRole> {
  return Object.fromEntries(blocks.map(({ role }, index) => [String(index), role]))
}

describe('any changes of roles', () => {
  it.each(pieces)('of %s lose no letter, and the original roles give it back', (_name, piece) => {
    const next = random(7)
    const total = wordsOf(piece)
    for (let round = 0; round < 12; round++) {
      let changed = piece
      for (let step = 0; step < 4; step++) {
        const count = 1 + next(round < 6 ? 2 : 12)
        const roles = Object.fromEntries(
          Array.from({ length: count }, () => [
            String(next(piece.blocks.length)),
            all[next(all.length)] as BlockRole,
          ]),
        )
        changed = applyRoles(changed, roles)
        expect(changed.blocks.map(({ text }) => text)).toEqual(piece.blocks.map(({ text }) => text))
        const words = wordsOf(changed)
        for (const [letter, times] of total) {
          expect(
            words.get(letter) ?? 0,
            `${letter} ${JSON.stringify(roles)}`,
          ).toBeGreaterThanOrEqual(times)
        }
      }
      expect(applyRoles(changed, rolesOf(piece))).toEqual(piece)
    }
  })
})
