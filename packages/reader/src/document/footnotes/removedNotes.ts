// Notes whose last mark was deleted since the last save: kept in the editor, left out of what is saved and shown.
import type { DocumentNode } from '../types.ts'

import { everyNode, isRecord, readDocument, textOf } from '../readDocument.ts'

/** The document as it is saved: without removed notes, and without what marks them. */
export function forSaving<Stored>(stored: Stored): Stored {
  if (!isRecord(stored) || !isRecord(stored.root) || !Array.isArray(stored.root.children)) {
    return stored
  }
  const nodes = readDocument(stored)
  if (!nodes.some(hasRemoved)) {
    return stored
  }
  const children = withoutRemoved(stored.root.children as unknown[], removedIn(nodes))
  return { ...stored, root: { ...stored.root, children } }
}

/** The top nodes of a stored document as it is saved. */
export function readSaved(stored: unknown): DocumentNode[] {
  const nodes = readDocument(stored)
  return nodes.some(hasRemoved) ? withoutRemoved(nodes, removedIn(nodes)) : nodes
}

function hasRemoved({ type, children = [] }: DocumentNode): boolean {
  return type === 'footnotes' && children.some(isMarked)
}

function isMarked(note: unknown): boolean {
  return isRecord(note) && Array.isArray(note.removedMarks)
}

/**
 * The ids of removed notes. One that is referred to again is none, whatever its node says. The marks
 * in a removed note count as little as the note: asked until no note comes back.
 */
function removedIn(nodes: DocumentNode[]): Set<string> {
  const notes = nodes.flatMap(({ type, children = [] }) => (type === 'footnotes' ? children : []))
  const text = nodes.filter(({ type }) => type !== 'footnotes')
  const removed = new Set(notes.filter(isMarked).map(({ noteId }) => textOf(noteId)))
  for (let size = -1; size !== removed.size;) {
    size = removed.size
    const kept = notes.filter(({ noteId }) => !removed.has(textOf(noteId)))
    for (const { type, noteId } of everyNode([...text, ...kept])) {
      if (type === 'footnote-ref') {
        removed.delete(textOf(noteId))
      }
    }
  }
  return removed
}

/** Everything else stays as it was stored, also what is no node. */
function withoutRemoved<Node>(nodes: Node[], removed: Set<string>): Node[] {
  return nodes.flatMap((node) => {
    if (!isRecord(node) || node.type !== 'footnotes' || !Array.isArray(node.children)) {
      return [node]
    }
    const children = (node.children as unknown[])
      .filter((note) => !(isMarked(note) && isRecord(note) && removed.has(textOf(note.noteId))))
      .map(withoutMarker)
    return children.length > 0 ? [{ ...node, children }] : []
  })
}

function withoutMarker(note: unknown): unknown {
  if (!isMarked(note) || !isRecord(note)) {
    return note
  }
  const { removedMarks: _removedMarks, ...saved } = note
  return saved
}
