// Which uploads a document shows.
import { everyNode, isRecord, readDocument } from './readDocument.ts'

/** Ids of the uploads in figures and upload nodes, each once. */
export function picturesIn(stored: unknown): string[] {
  const ids = new Set<string>()
  for (const node of everyNode(readDocument(stored))) {
    const image =
      node.type === 'upload' ? node.value : isRecord(node.fields) ? node.fields.image : null
    const id = isRecord(image) ? image.id : image
    if (typeof id === 'string' && id) {
      ids.add(id)
    }
  }
  return [...ids]
}
