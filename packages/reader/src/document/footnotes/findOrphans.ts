// Finds references whose note is missing, and notes that nothing refers to.
import type { NoteKey } from './types.ts'

import { collectFootnotes } from './collectFootnotes.ts'
import { readSaved } from './removedNotes.ts'

export interface Orphans {
  notesWithoutRef: NoteKey[]
  refsWithoutNote: NoteKey[]
}

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
