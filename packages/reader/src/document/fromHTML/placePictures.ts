// Where the pictures of a page stand in its document. Those without words leave no node: whoever has the picture puts it in.
import type { DocumentNode } from '../types.ts'
import type { FoundPicture } from './losses.ts'

import { everyNode, isRecord, textOf } from '../readDocument.ts'
import { isBareFigure, type PlacedPicture } from './pictureSources.ts'

export function placePictures(
  nodes: DocumentNode[],
  found: ReadonlyMap<DocumentNode, FoundPicture>,
): { children: DocumentNode[]; pictures: PlacedPicture[] } {
  const children: DocumentNode[] = []
  const pictures: PlacedPicture[] = []
  for (const node of nodes) {
    const bare = isBareFigure(node) ? found.get(node) : undefined
    if (bare) {
      pictures.push(toPlaced(bare, node, { before: children.length }))
    } else {
      children.push(node)
      pictures.push(...inFigures(node, found))
    }
  }
  return { children, pictures }
}

function inFigures(
  node: DocumentNode,
  found: ReadonlyMap<DocumentNode, FoundPicture>,
): PlacedPicture[] {
  return [...everyNode([node])].flatMap((one) => {
    const picture = found.get(one)
    const id = isRecord(one.fields) ? textOf(one.fields.id) : ''
    return picture ? [toPlaced(picture, one, { figure: id })] : []
  })
}

function toPlaced(
  { alt, caption, isEmbedded, sources }: FoundPicture,
  { fields }: DocumentNode,
  place: PlacedPicture['place'],
): PlacedPicture {
  const credit = (isRecord(fields) && textOf(fields.credit)) || null
  return { alt, caption, credit, ...(isEmbedded ? { isEmbedded } : {}), place, sources }
}
