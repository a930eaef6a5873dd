// Finds the uploads that a document shows.
import type { DocumentNode } from './types.ts'

import { everyNode, isRecord, readDocument } from './readDocument.ts'

/** Ids of the uploads in figures and upload nodes, each once. */
export function collectPictures(stored: unknown): string[] {
  const ids = [...everyNode(readDocument(stored))].map(pictureOf)
  return [...new Set(ids.filter((id) => id !== null))]
}

/** The upload that a node shows, populated or not; null where it shows none. */
export function pictureOf(node: DocumentNode): null | string {
  const image =
    node.type === 'upload' ? node.value : isRecord(node.fields) ? node.fields.image : null
  const id = isRecord(image) ? image.id : image
  return typeof id === 'string' && id ? id : null
}
