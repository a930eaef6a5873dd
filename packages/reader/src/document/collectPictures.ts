// Finds the uploads that a document shows.
type ID = number | string
import type { DocumentNode } from './types.ts'

import { everyNode, isRecord, readDocument, someStored } from './readDocument.ts'

/** Ids of the uploads in figures and upload nodes, each once. */
export function collectPictures(stored: unknown): ID[] {
  return picturesIn(readDocument(stored))
}

/** The same, of a document that is read already. */
export function picturesIn(nodes: DocumentNode[]): ID[] {
  const ids = [...everyNode(nodes)].map(pictureOf)
  return [...new Set(ids.filter((id) => id !== null))]
}

/** Whether there may be an upload anywhere in a stored document: most have none, and need not be read for it. */
export function mayShowPictures(stored: unknown): boolean {
  const root = isRecord(stored) && isRecord(stored.root) ? stored.root : {}
  return someStored(root.children, (node) => isRecord(node) && pictureOf(node) !== null)
}

/** The upload that a node shows, populated or not; null where it shows none. */
export function pictureOf(node: Record<string, unknown>): ID | null {
  const image =
    node.type === 'upload' ? node.value : isRecord(node.fields) ? node.fields.image : null
  const id = isRecord(image) ? image.id : image
  return (typeof id === 'string' || typeof id === 'number') && id ? id : null
}
