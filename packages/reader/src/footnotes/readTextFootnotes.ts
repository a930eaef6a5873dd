// Reads footnotes from plain text: a list of notes below it, and the marks of these notes.
import type { FoundNote, Inline, TextFootnotes } from '../document/notes/types.ts'
import type { Footnote } from '../text/words/types.ts'

import { maxNotes } from '../document/notes/types.ts'
import { findInLines, type FoundInLines } from './findInLines.ts'

/** Longer texts are books: reading one would hold up the browser. */
const longest = 1_000_000

/** Null where there are no footnotes; 'too-many' where there are more than a document can hold. */
export function readTextFootnotes(text: string): 'too-many' | null | TextFootnotes {
  const found = text.length > longest ? null : findInLines(text)
  if (!found) {
    return null
  }
  const notes = found.lists.flatMap(({ footnotes }) => footnotes)
  if (notes.length > maxNotes) {
    return 'too-many'
  }
  return {
    body: bodyOf(text, found, notes),
    lists: found.lists.map(({ footnotes, label }) => ({
      heading: label?.replace(/\s*:$/, '') ?? '',
      kind: /^end/i.test(label ?? '') ? 'endnotes' : 'footnotes',
      notes: footnotes.map(toNote),
    })),
    unpaired: {
      marks: found.marksWithoutNote,
      notes: found.notesWithoutMark.map(({ label }) => label),
    },
  }
}

function toNote({ label, noteId, text }: Footnote): FoundNote<Inline[][]> {
  return { content: text.map((paragraph) => [{ text: paragraph }]), label, noteId }
}

/** The lines of the source, without the lists; notes that nothing refers to stay. */
function bodyOf(text: string, { lists, text: read }: FoundInLines, notes: Footnote[]): Inline[][] {
  const byLine = new Map(read.map(({ inlines, line }) => [line, inlines]))
  const taken = new Set([
    ...lists.map(({ labelLine }) => labelLine),
    ...notes.flatMap(({ lines: [from, to] }) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index),
    ),
  ])
  const body = text
    .split(/\r\n|\r|\n/)
    .map((line, index) => byLine.get(index + 1) ?? (line.trim() ? [{ text: line }] : []))
    .filter((_, index) => !taken.has(index + 1))
  const last = body.findLastIndex((line) => line.length > 0)
  return body.slice(0, last + 1)
}
