// Works out what each footnote shows: the only place for this rule, on the server and in the editor.
import type { DocumentNode } from '../types.ts'
import type { NoteKey } from './types.ts'

import { collectFootnotes, inTextOrder, type NoteList } from './collectFootnotes.ts'
import { numberBetween } from './numberBetween.ts'
import { isNumberedByText, readNumber, restOf } from './printedNumbers.ts'
import { readSaved } from './removedNotes.ts'

export interface FootnoteNumbers {
  notes: Set<string>
  references: Map<string, number>
  /** What a note and its references show, by noteId. */
  shown: Map<string, string>
}

export function numberFootnotes(stored: unknown): FootnoteNumbers {
  return numberNotesOf(readSaved(stored))
}

export function numberNotesOf(nodes: DocumentNode[]): FootnoteNumbers {
  const { lists, references } = collectFootnotes(nodes)
  return assignNumbers(references, lists)
}

/**
 * A list whose printed numbers run 1 to n in the order of the text says no more than that order: its
 * notes are numbered by the text, however many are added. Any other printed label stays, and a note
 * without one gets a number of its own that stands in its place. Notes of lists without any printed
 * label are counted together.
 */
export function assignNumbers(references: NoteKey[], lists: NoteList[]): FootnoteNumbers {
  const shown = new Map<string, string>()
  for (const list of lists.filter((one) => isNumberedByText(references, one))) {
    countOn(inTextOrder(list.notes, references), restOf(list.notes), shown)
  }
  const printed = lists.filter((one) => isLabelled(one) && !isNumberedByText(references, one))
  for (const { label, noteId } of printed.flatMap(({ notes }) => notes)) {
    if (label.trim()) {
      shown.set(noteId, label)
    }
  }
  for (const list of printed) {
    numberBetween(inTextOrder(list.notes, references), shown)
  }
  countTogether(references, lists, shown)
  for (const { label, noteId } of references) {
    if (!shown.has(noteId)) {
      shown.set(noteId, label.trim() ? label : '?')
    }
  }
  const notes = new Set(lists.flatMap((list) => list.notes.map(({ noteId }) => noteId)))
  return { notes, references: countsOf(references), shown }
}

function isLabelled({ notes }: NoteList): boolean {
  return notes.some(({ label }) => label.trim() !== '')
}

/** Printed marks that are no numbers, such as `*`, stay and are not counted. */
function countOn(notes: NoteKey[], rest: [string, string], shown: Map<string, string>): void {
  let next = 1
  for (const { label, noteId } of notes) {
    if (label.trim() && readNumber(label) === null) {
      shown.set(noteId, label)
    } else {
      shown.set(noteId, rest.join(String(next)))
      next += 1
    }
  }
}

/** The next free number for each note of the lists without printed labels; those without a mark come last. */
function countTogether(references: NoteKey[], lists: NoteList[], shown: Map<string, string>): void {
  const notes = lists.filter((list) => !isLabelled(list)).flatMap((list) => list.notes)
  const taken = new Set([...shown.values()].map((label) => readNumber(label)?.number))
  const own = new Set(notes.map(({ noteId }) => noteId))
  let next = 1
  for (const { noteId } of [...references, ...notes]) {
    if (own.has(noteId) && !shown.has(noteId)) {
      while (taken.has(next)) {
        next += 1
      }
      shown.set(noteId, String(next))
      next += 1
    }
  }
}

function countsOf(references: NoteKey[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { noteId } of references) {
    counts.set(noteId, (counts.get(noteId) ?? 0) + 1)
  }
  return counts
}
