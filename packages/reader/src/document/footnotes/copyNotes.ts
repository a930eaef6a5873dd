// Which notes belong to a copied text, and how they are merged into the document where it is pasted.
import type { DocumentNode } from '../types.ts'
import type { StoredFootnote } from './types.ts'

import { everyNode, readDocument, readNodes, textOf } from '../readDocument.ts'
import { collectFootnotes } from './collectFootnotes.ts'

/** The notes that the fragment refers to but does not contain, in the order of the source. */
export function copyNotes(fragment: unknown, source: unknown): StoredFootnote[] {
  const nodes = readNodes(fragment)
  const available = notesIn(readDocument(source))
  const included = new Set(collectFootnotes(nodes).notes.map(({ noteId }) => noteId))
  const taken = new Map<string, StoredFootnote>()
  const pending = collectFootnotes(nodes).references.map(({ noteId }) => noteId)
  for (let noteId = pending.pop(); noteId !== undefined; noteId = pending.pop()) {
    const note = available.get(noteId)
    if (note && !included.has(noteId) && !taken.has(noteId)) {
      taken.set(noteId, note)
      pending.push(...collectFootnotes([note]).references.map((reference) => reference.noteId))
    }
  }
  return [...available.values()].filter(({ noteId }) => taken.has(noteId))
}

export interface MergedNotes {
  /** Notes to add to the document, with the id that they get there, and the one that they had. */
  notes: { note: StoredFootnote; oldId: string }[]
  /** The new id of each note that could not keep its own. */
  renamed: Map<string, string>
}

/**
 * Merges the notes of pasted text. A note that the document already has
 * is not added again; one whose id belongs to a different note gets a new id.
 */
export function mergeNotes(
  pasted: StoredFootnote[],
  target: unknown,
  args: { newId: () => string; sameDocument: boolean },
): MergedNotes {
  const existing = notesIn(readDocument(target))
  const renamed = new Map<string, string>()
  const added: StoredFootnote[] = []
  for (const note of pasted) {
    const existingNote = existing.get(note.noteId)
    if (!existingNote) {
      added.push(note)
    } else if (!args.sameDocument && contentOf(existingNote) !== contentOf(note)) {
      renamed.set(note.noteId, args.newId())
      added.push(note)
    }
  }
  const notes = added.map((note) => ({
    note: renameNotes([note], renamed)[0] ?? note,
    oldId: note.noteId,
  }))
  return { notes, renamed }
}

/** The same nodes, with references and notes under their new ids. */
export function renameNotes<Node extends DocumentNode>(
  nodes: Node[],
  renamed: Map<string, string>,
): Node[] {
  const copies = structuredClone(nodes)
  for (const node of everyNode(copies)) {
    const newId = renamed.get(textOf(node.noteId))
    if (newId && (node.type === 'footnote' || node.type === 'footnote-ref')) {
      node.noteId = newId
    }
  }
  return copies
}

export function notesIn(nodes: DocumentNode[]): Map<string, StoredFootnote> {
  const notes = new Map<string, StoredFootnote>()
  for (const node of everyNode(nodes)) {
    const noteId = textOf(node.noteId)
    if (node.type === 'footnote' && noteId && !notes.has(noteId)) {
      const { children = [], label } = node
      notes.set(noteId, {
        ...node,
        type: 'footnote',
        children,
        label: textOf(label),
        noteId,
        version: 1,
      })
    }
  }
  return notes
}

/** Label and words of a note: what tells it from another one with the same id. */
function contentOf(note: StoredFootnote): string {
  const words = [...everyNode(note.children)].map((node) => textOf(node.text)).join('')
  return JSON.stringify([note.label, words])
}
