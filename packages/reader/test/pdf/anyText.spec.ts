// A property: of any text that is set on pages, each word is in the article, in a field or among what was left out.
import { describe, expect, it } from 'vitest'

import { readPDF } from '../../src/pdf/readPDF.ts'
import { nodesOf } from '../../src/piece/report/documentReport.ts'
import { pdfFile } from '../helpers/pdfFile.ts'
import { type SetOptions, type SetParagraph, setText } from '../helpers/setText.ts'

const words =
  'harbour lantern quay ferries the of pilots committee considerable a tides dredging unremarkable in gauge wharf municipality at lighthouse never under breakwater councillors silt ledger'.split(
    ' ',
  )

/** The same numbers for the same seed. */
function numbersOf(seed: number): (limit: number) => number {
  let state = seed * 7919 + 1
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647
    return state % limit
  }
}

function sentence(next: (limit: number) => number): string[] {
  const own = Array.from({ length: 6 + next(14) }, () => words[next(words.length)] ?? '')
  const [first = '', ...others] = own
  return [
    first.charAt(0).toUpperCase() + first.slice(1),
    ...others.slice(0, -1),
    `${others.at(-1)}.`,
  ]
}

function anyParagraph(next: (limit: number) => number): SetParagraph {
  const own = Array.from({ length: 2 + next(5) }, () => sentence(next)).flat()
  const notes = new Map<number, string>()
  for (const [index, word] of own.entries()) {
    if (word.endsWith('.') && next(6) === 0) {
      notes.set(index, sentence(next).join(' '))
    }
  }
  return { notes, words: own }
}

function anyOptions(seed: number): SetOptions {
  return {
    columns: seed % 3 === 0 ? 2 : 1,
    head: 'The Harbour Review of Tides',
    isDivided: seed % 4 === 1,
    isIndented: seed % 2 === 0,
    restarts: seed % 5 === 2,
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+/g) ?? []
}

describe('any text that is set on pages', () => {
  it.each(Array.from({ length: 16 }, (_one, seed) => seed + 1))(
    'is read whole (%i)',
    async (seed) => {
      const next = numbersOf(seed)
      const paragraphs = Array.from({ length: 6 + next(12) }, () => anyParagraph(next))
      const pages = setText('Low water at the pier', paragraphs, anyOptions(seed))

      const piece = await readPDF(pdfFile(pages))

      const held = [piece.title, ...piece.paragraphs, ...piece.footnotes.map(({ text }) => text)]
      const kept = [...held, ...piece.leftOut.map(({ text }) => text)].flatMap(wordsOf).toSorted()
      const printed = [
        'Low water at the pier',
        ...paragraphs.flatMap(({ notes, words: own }) => [own.join(' '), ...notes.values()]),
        ...pages.map(() => 'The Harbour Review of Tides'),
      ]
      expect(kept).toEqual(printed.flatMap(wordsOf).toSorted())
      expect(piece.leftOut.every(({ reason }) => reason === 'page-margin')).toBe(true)
      expect(piece.footnotes.map(({ references, text }) => [text, references])).toEqual(
        paragraphs.flatMap(({ notes }) => [...notes.values()].map((text) => [text, 1])),
      )
      const marks = nodesOf(piece.document.root.children, 'footnote-ref').map(
        ({ noteId }) => noteId,
      )
      const notes = nodesOf(piece.document.root.children, 'footnote').map(({ noteId }) => noteId)
      expect(marks).toEqual(notes)
      const plain = (text: string) => wordsOf(text).join(' ')
      const expected = new Set(paragraphs.map(({ words: own }) => plain(own.join(' '))))
      expect(
        piece.paragraphs.filter((one) => expected.has(plain(one))).length,
      ).toBeGreaterThanOrEqual(expected.size - pages.length)
    },
  )
})
