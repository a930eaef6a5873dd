// The real corpus, where it is at hand, through the document and back.
import { JSDOM } from 'jsdom'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

import type { TextArticle } from '../../src/text/words/types.ts'

import { toHTML } from '../../src/document/converters/toHTML.ts'
import { toMarkdown } from '../../src/document/converters/toMarkdown.ts'
import { findOrphans } from '../../src/document/footnotes/collectFootnotes.ts'
import { blocksToDocument } from '../../src/text/blocksToDocument.ts'
import { parseText } from '../../src/text/parseText.ts'
import { toSourceLines } from '../toSourceLines.ts'

const folder =
  process.env.OFFPRINT_TEST_CORPUS ??
  path.resolve(import.meta.dirname, '../../../../../shared/corpus')
const isThere = fs.existsSync(folder)
const files = isThere ? fs.readdirSync(folder).filter((name) => name.endsWith('.txt')) : []

describe.skipIf(files.length === 0)(
  `the real corpus${files.length > 0 ? '' : ` (skipped: no text in ${folder})`}`,
  () => {
    const sources = files.map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))
    const pieces = sources.flatMap((text) =>
      parseText(text).pieces.map(
        (piece) => [piece.title.text, piece, text.split(/\r?\n/)] as const,
      ),
    )

    it.each(pieces)('contains the lines of body and notes: %s', (_, piece, lines) => {
      const given = toSourceLines(documentOf(piece)).map((line) => line.trim())
      const wanted = linesOf(piece).map((line) => lines[line - 1]?.trim())
      expect(wanted.filter((line) => line && !given.includes(line))).toEqual([])
    })

    it.each(pieces)('links every reference to its note and back: %s', (_, piece) => {
      const stored = documentOf(piece)
      const { body } = new JSDOM(toHTML(stored)).window.document
      const ids = new Set([...body.querySelectorAll('[id]')].map(({ id }) => id))
      const broken = [...body.querySelectorAll('a[role]')].filter(
        (link) => !ids.has(link.getAttribute('href')?.slice(1) ?? ''),
      )
      expect(broken).toEqual([])
      const marks = piece.body.flatMap((block) =>
        block.type === 'figure' ? [] : block.inlines.filter((inline) => 'noteId' in inline),
      )
      expect(body.querySelectorAll('.footnote-ref')).toHaveLength(marks.length)
      expect(findOrphans(stored).refsWithoutNote).toEqual([])
      expect(toMarkdown(stored).match(/^\[\^[^\]]+\]: /gm) ?? []).toHaveLength(
        piece.footnoteLists.flatMap(({ footnotes }) => footnotes).length,
      )
    })
  },
)

function documentOf(piece: TextArticle) {
  return blocksToDocument(piece.body, piece.footnoteLists)
}

/** The lines that stand in the document, without those of figures, whose parts are stored apart. */
function linesOf(piece: TextArticle): number[] {
  const body = piece.body.filter(({ type }) => type !== 'figure').map(({ line }) => line)
  const notes = piece.footnoteLists.flatMap(({ footnotes, labelLine }) => [
    ...(labelLine === null ? [] : [labelLine]),
    ...footnotes.map(({ lines }) => lines[0]),
  ])
  return [...body, ...notes]
}
