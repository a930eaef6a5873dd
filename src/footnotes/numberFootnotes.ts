// Works out what each footnote shows: its printed label, or the next free number.
import type { NoteKey } from './types.ts'

import { readDocument } from '../document/readDocument.ts'
import { collectFootnotes } from './collectFootnotes.ts'

export interface FootnoteNumbers {
  /** The notes that exist. */
  notes: Set<string>
  /** How many references a note has, by noteId. */
  references: Map<string, number>
  /** What a note and its references show, by noteId. */
  shown: Map<string, string>
}

/** Numbers the footnotes of a stored document. */
export function numberFootnotes(stored: unknown): FootnoteNumbers {
  const { notes, references } = collectFootnotes(readDocument(stored))
  return assignNumbers(references, notes)
}

/** The rule itself: the editor asks it too, while someone writes. */
export function assignNumbers(references: NoteKey[], notes: NoteKey[]): FootnoteNumbers {
  const counts = new Map<string, number>()
  for (const { noteId } of references) {
    counts.set(noteId, (counts.get(noteId) ?? 0) + 1)
  }
  const byId = new Map(notes.map((note) => [note.noteId, note]))
  const shown = new Map<string, string>()
  const taken = new Set<number>()
  for (const { label, noteId } of notes) {
    if (label.trim()) {
      shown.set(noteId, label)
      taken.add(numberIn(label))
    }
  }
  let next = 1
  const inOrder = [...references.filter(({ noteId }) => byId.has(noteId)), ...notes]
  for (const { noteId } of inOrder) {
    if (!shown.has(noteId)) {
      while (taken.has(next)) {
        next += 1
      }
      shown.set(noteId, String(next))
      next += 1
    }
  }
  for (const { label, noteId } of references) {
    if (!shown.has(noteId)) {
      shown.set(noteId, label.trim() ? label : '?')
    }
  }
  return { notes: new Set(byId.keys()), references: counts, shown }
}

/** The number in a label such as `3`, `[3]` or `3.`; NaN in `a`. */
function numberIn(label: string): number {
  return Number(/^\D*(\d+)\D*$/.exec(label)?.[1] ?? Number.NaN)
}
