// Notes whose last mark was deleted since the last save: kept in the editor, left out of what is saved and shown.
import type { DocumentNode } from '../document/types.ts'

import { everyNode, isRecord, readDocument, textOf } from '../document/readDocument.ts'

/** The document as it is saved: without removed notes, and without what marks them. */
export function forSaving<Stored>(stored: Stored): Stored {
  if (!isRecord(stored) || !isRecord(stored.root) || !hasRemoved(readDocument(stored))) {
    return stored
  }
  const children = withoutRemovedNotes(readDocument(stored))
  return { ...stored, root: { ...stored.root, children } }
}

/** The top nodes of a stored document as it is saved. */
export function readSaved(stored: unknown): DocumentNode[] {
  return withoutRemovedNotes(readDocument(stored))
}

/** A removed note that is referred to again is no longer removed, whatever its node says. */
export function withoutRemovedNotes(nodes: DocumentNode[]): DocumentNode[] {
  if (!hasRemoved(nodes)) {
    return nodes
  }
  const removed = removedIn(nodes)
  return nodes
    .map((node) => (node.type === 'footnotes' ? listWithout(node, removed) : node))
    .filter((node) => node.type !== 'footnotes' || node.children?.length)
}

function hasRemoved(nodes: DocumentNode[]): boolean {
  return nodes.some(
    ({ type, children = [] }) =>
      type === 'footnotes' && children.some(({ removedMarks }) => Array.isArray(removedMarks)),
  )
}

/** The marks in a removed note count as little as the note: asked until no note comes back. */
function removedIn(nodes: DocumentNode[]): Set<DocumentNode> {
  const lists = nodes.filter(({ type }) => type === 'footnotes')
  const notes = lists.flatMap(({ children = [] }) => children)
  const removed = new Set(notes.filter(({ removedMarks }) => Array.isArray(removedMarks)))
  const text = nodes.filter(({ type }) => type !== 'footnotes')
  for (let size = -1; size !== removed.size;) {
    size = removed.size
    const referredTo = referredToIn([...text, ...notes.filter((note) => !removed.has(note))])
    for (const note of [...removed].filter(({ noteId }) => referredTo.has(textOf(noteId)))) {
      removed.delete(note)
    }
  }
  return removed
}

function referredToIn(nodes: DocumentNode[]): Set<string> {
  const references = [...everyNode(nodes)].filter(({ type }) => type === 'footnote-ref')
  return new Set(references.map(({ noteId }) => textOf(noteId)))
}

function listWithout(list: DocumentNode, removed: Set<DocumentNode>): DocumentNode {
  const children = (list.children ?? []).filter((note) => !removed.has(note)).map(asSaved)
  return { ...list, children }
}

function asSaved(note: DocumentNode): DocumentNode {
  const { removedMarks: _removedMarks, ...saved } = note
  return saved
}
