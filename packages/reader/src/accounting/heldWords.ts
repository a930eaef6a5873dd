// The words that a piece holds, in its fields and in its text: how often each, and in what order.
import type { Piece } from '../types.ts'

import { textOf } from '../document/readDocument.ts'
import { nodesOf } from '../piece/report/documentReport.ts'
import { plainText, printedText } from '../piece/report/nodeText.ts'
import { dayWords } from '../values/months.ts'
import { keyOfWords, type PlacedWord, wordsIn } from './words.ts'

/** Of a line of so many words, a few may be held elsewhere. */
const longLine = 6
const mostOfLong = 0.8

export class HeldWords {
  private readonly counts = new Map<string, number>()
  /** Words of the text itself, without fields. */
  readonly inText: number
  private readonly known: Set<string>
  private readonly sequence: string

  constructor(pieces: Piece[]) {
    const text = pieces.flatMap(textsOf).map(wordsIn)
    const fields = pieces.flatMap(fieldsOf).map(wordsIn)
    const printedDay = pieces
      .flatMap(({ published }) => dayWords(published ?? undefined))
      .flatMap(wordsIn)
    this.inText = text.reduce((sum, words) => sum + words.length, 0)
    this.sequence = [...text, ...fields].map(keyOfWords).join('\n')
    const bare = pieces.flatMap(bareWords)
    for (const { word } of [...text, ...fields, printedDay, bare].flat()) {
      this.counts.set(word, (this.counts.get(word) ?? 0) + 1)
    }
    this.known = new Set(this.counts.keys())
  }

  /** Whether they stand there one after another, however often. The first question is the cheaper one. */
  includes(words: PlacedWord[]): boolean {
    return (
      words.every(({ word }) => this.known.has(word)) && this.sequence.includes(keyOfWords(words))
    )
  }

  /** False where the word is gone. */
  take(word: string): boolean {
    const left = this.counts.get(word) ?? 0
    if (left > 0) {
      this.counts.set(word, left - 1)
    }
    return left > 0
  }

  /** All words of a line, or none. */
  takeLine(words: PlacedWord[]): boolean {
    const isThere = this.holds(words) && this.includes(words)
    if (isThere) {
      words.forEach(({ word }) => this.take(word))
    }
    return isThere
  }

  private holds(words: PlacedWord[]): boolean {
    const needed = new Map<string, number>()
    for (const { word } of words) {
      needed.set(word, (needed.get(word) ?? 0) + 1)
    }
    const missing = [...needed].reduce(
      (sum, [word, count]) => sum + Math.max(0, count - (this.counts.get(word) ?? 0)),
      0,
    )
    return missing <= (words.length < longLine ? 0 : (1 - mostOfLong) * words.length)
  }
}

function textsOf({ blocks, document }: Piece): string[] {
  const notes = nodesOf(document.root.children, 'footnote').map(({ label }) => textOf(label))
  return [...blocks.map(({ text }) => text), ...notes]
}

/** A mark with letters is glued to the word before it, which a source may show without the mark. */
function bareWords({ document }: Piece): PlacedWord[] {
  return document.root.children.flatMap((node) => {
    const labels = nodesOf([node], 'footnote-ref').map(({ label }) => textOf(label))
    const printed = new Set(
      labels.some((label) => /\p{L}/u.test(label))
        ? wordsIn(printedText(node)).map(({ word }) => word)
        : [],
    )
    return printed.size > 0 ? wordsIn(plainText(node)).filter(({ word }) => !printed.has(word)) : []
  })
}

/** Whatever else an editor sees of the piece. */
function fieldsOf(piece: Piece): string[] {
  const { authors, images, topics } = piece
  return [
    ...authors.flatMap(({ name, affiliations }) => [
      name,
      ...affiliations.map(({ printed }) => printed),
    ]),
    ...images.flatMap(({ caption, credit }) => [caption, credit]),
    ...topics,
    piece.dateline,
    piece.outletIssue,
    piece.canonicalUrl,
    piece.doi,
    piece.kind === 'other' ? '' : piece.kind,
    piece.language,
    piece.outletUrl,
    piece.permalink,
    piece.published,
    piece.status,
    piece.url,
    piece.outlet,
    piece.series,
    piece.siteName,
    piece.translationOf,
  ].flatMap((text) => text ?? [])
}
