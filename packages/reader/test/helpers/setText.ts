// Sets a text on pages, with its notes at their feet: as a word processor does, in a font of equal letters.
import type { PrintedText } from './pdfFile.ts'

import { letterWidth } from './pdfFile.ts'

export interface SetOptions {
  columns: 1 | 2
  /** Of each page. */
  head: string
  /** Whether words are divided at the ends of lines. */
  isDivided: boolean
  /** Whether first lines are set in; else there is a space above each paragraph. */
  isIndented: boolean
  /** Whether the numbers of notes begin anew on each page. */
  restarts: boolean
}

export interface SetParagraph {
  /** Notes by the word that they follow. */
  notes: Map<number, string>
  words: string[]
}

const size = 10
const noteSize = 8
const spacing = 14
const noteSpacing = 10
const top = 90
const bottom = 700

interface Column {
  lines: PrintedText[]
  notes: string[]
  y: number
}

/** Returns the lines of each page. */
export function setText(
  title: string,
  paragraphs: SetParagraph[],
  options: SetOptions,
): PrintedText[][] {
  const width = options.columns === 1 ? 64 : 34
  const columns: Column[] = []
  const next = (): Column => {
    const isFirst = columns.length === 0
    columns.push({ lines: [], notes: [], y: isFirst ? top + 60 : top })
    return columns.at(-1)!
  }
  let column = next()
  let count = 0
  for (const { notes, words } of paragraphs) {
    column.y += options.isIndented ? 0 : 8
    for (const [index, line] of wrapped(words, notes, width, options).entries()) {
      const needed = line.notes.reduce(
        (sum, note) => sum + rowsOf(note, width).length * noteSpacing,
        0,
      )
      const used = column.notes.reduce(
        (sum, note) => sum + rowsOf(note, width).length * noteSpacing,
        0,
      )
      if (column.y + used + needed + 30 > bottom) {
        column = next()
        // A page with two columns has two of them.
        count =
          options.restarts && columns.length % options.columns === 1 % options.columns ? 0 : count
      }
      const text = line.text.replaceAll('^^', () => `^${(count += 1)}^`)
      column.notes.push(
        ...line.notes.map((note, at) => `^${count - line.notes.length + 1 + at}^ ${note}`),
      )
      const indent = index === 0 && options.isIndented ? 3 * size * letterWidth : 0
      column.lines.push({ size, text, x: indent, y: column.y })
      column.y += spacing
    }
  }
  return toPages(title, columns, width, options)
}

function toPages(
  title: string,
  columns: Column[],
  width: number,
  { columns: across, head }: SetOptions,
) {
  const pages: PrintedText[][] = []
  for (let at = 0; at < columns.length; at += across) {
    const number = pages.length + 1
    const lines = columns.slice(at, at + across).flatMap(({ lines: own, notes, y }, index) => {
      const x = 72 + index * (width + 3) * size * letterWidth
      const rows = notes.flatMap((note) => rowsOf(note, width))
      const foot = Math.max(y + 20, bottom - rows.length * noteSpacing)
      return [
        ...own.map((line) => ({ ...line, x: line.x + x })),
        ...rows.map((text, row) => ({ size: noteSize, text, x, y: foot + row * noteSpacing })),
      ]
    })
    pages.push([
      ...(number === 1 ? [{ size: 18, text: title, x: 72, y: 80 }] : []),
      ...lines,
      { size: 9, text: head, x: 72, y: 40 },
      { size: 9, text: String(number), x: 300, y: 760 },
    ])
  }
  return pages
}

function rowsOf(note: string, width: number): string[] {
  const rows: string[] = []
  for (const word of note.split(' ')) {
    const row = rows.at(-1)
    if (row !== undefined && row.length + 1 + word.length <= width) {
      rows[rows.length - 1] = `${row} ${word}`
    } else {
      rows.push(word)
    }
  }
  return rows
}

interface SetLine {
  notes: string[]
  text: string
}

/** `^^` stands for the mark of a note. */
function wrapped(
  words: string[],
  notes: Map<number, string>,
  width: number,
  options: SetOptions,
): SetLine[] {
  const lines: SetLine[] = []
  let room = 0
  for (const [index, word] of words.entries()) {
    const note = notes.get(index)
    const marked = note === undefined ? word : `${word}^^`
    const line = lines.at(-1)
    if (line && word.length + 1 <= room) {
      line.text += ` ${marked}`
      line.notes.push(...(note === undefined ? [] : [note]))
      room -= word.length + 1
      continue
    }
    const cut = options.isDivided && line && word.length > 8 && room > 6 ? 4 : 0
    if (line && cut > 0) {
      line.text += ` ${word.slice(0, cut)}-`
    }
    lines.push({ notes: note === undefined ? [] : [note], text: marked.slice(cut) })
    room = width - (lines.length === 1 && options.isIndented ? 3 : 0) - word.length + cut
  }
  return lines
}
