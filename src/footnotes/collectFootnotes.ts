// Finds the references, notes and lists of a document, in the order of the text.
import type { DocumentNode } from '../document/types.ts'
import type { NoteKey } from './types.ts'

import { everyNode, textOf } from '../document/readDocument.ts'

export interface CollectedFootnotes {
  /** The first of each noteId: a second one with the same id cannot be referred to. */
  notes: NoteKey[]
  references: NoteKey[]
}

export function collectFootnotes(nodes: DocumentNode[]): CollectedFootnotes {
  const references: NoteKey[] = []
  const notes = new Map<string, NoteKey>()
  for (const node of everyNode(nodes)) {
    const key = { label: textOf(node.label), noteId: textOf(node.noteId) }
    if (node.type === 'footnote-ref') {
      references.push(key)
    } else if (node.type === 'footnote' && key.noteId && !notes.has(key.noteId)) {
      notes.set(key.noteId, key)
    }
  }
  return { notes: [...notes.values()], references }
}
