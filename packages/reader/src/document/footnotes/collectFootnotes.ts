// Finds the references, notes and lists of a document, in the order of the text.
import type { DocumentNode } from '../types.ts'
import type { NoteKey, Numbering } from './types.ts'

import { everyNode, textOf } from '../readDocument.ts'
import { readSaved } from './removedNotes.ts'

export interface NoteList {
  notes: NoteKey[]
  numbering?: Numbering | undefined
}

export interface CollectedFootnotes {
  lists: NoteList[]
  /** The first of each noteId: a second one with the same id cannot be referred to. */
  notes: NoteKey[]
  references: NoteKey[]
}

export function collectFootnotes(nodes: DocumentNode[]): CollectedFootnotes {
  const references: NoteKey[] = []
  const notes = new Map<string, NoteKey>()
  // Notes that stand in no list are numbered like those of a list of their own.
  const lists: NoteList[] = [{ notes: [] }]
  for (const node of everyNode(nodes)) {
    const key = { label: textOf(node.label), noteId: textOf(node.noteId) }
    if (node.type === 'footnote-ref') {
      references.push(key)
    } else if (node.type === 'footnotes') {
      lists.push({ notes: [], numbering: numberingOf(node.numbering) })
    } else if (node.type === 'footnote' && key.noteId && !notes.has(key.noteId)) {
      notes.set(key.noteId, key)
      lists.at(-1)?.notes.push(key)
    }
  }
  return {
    lists: lists.filter((list) => list.notes.length > 0),
    notes: [...notes.values()],
    references,
  }
}

export function numberingOf(stored: unknown): Numbering | undefined {
  return stored === 'printed' || stored === 'text' ? stored : undefined
}

export interface Orphans {
  notesWithoutRef: NoteKey[]
  refsWithoutNote: NoteKey[]
}

/** Finds references whose note is missing, and notes that nothing refers to. */
export function findOrphans(stored: unknown): Orphans {
  const { notes, references } = collectFootnotes(readSaved(stored))
  const noteIds = new Set(notes.map(({ noteId }) => noteId))
  const referredTo = new Set(references.map(({ noteId }) => noteId))
  const missing = new Map<string, NoteKey>()
  for (const reference of references) {
    if (!noteIds.has(reference.noteId) && !missing.has(reference.noteId)) {
      missing.set(reference.noteId, reference)
    }
  }
  return {
    notesWithoutRef: notes.filter(({ noteId }) => !referredTo.has(noteId)),
    refsWithoutNote: [...missing.values()],
  }
}

/** A note that nothing refers to stays behind the note that stands before it in the list. */
export function inTextOrder<Note extends { noteId: string }>(
  notes: Note[],
  references: { noteId: string }[],
): Note[] {
  const places = new Map<string, number>()
  references.forEach(({ noteId }, index) => {
    if (!places.has(noteId)) {
      places.set(noteId, index)
    }
  })
  let place = -1
  return notes
    .map((note) => {
      place = places.get(note.noteId) ?? place
      return { note, place }
    })
    .toSorted((one, other) => one.place - other.place)
    .map(({ note }) => note)
}
