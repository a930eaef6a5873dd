import type { DocumentNode } from '../document/types.ts'
// Which pictures a page may show, and what stands under them.
import type { Article } from '../payload-types.ts'
import type { PostImage } from './post.ts'

import { isRecord, readDocument } from '../document/readDocument.ts'
import { populated } from './populated.ts'

/**
 * The picture above a piece, or null. Caption and credit belong to the picture: without it they
 * would describe something that the reader does not see, so the page leaves them out as well.
 */
export function leadImageOf({ leadImage }: Article): null | PostImage {
  const image = populated(leadImage?.image)
  if (!image?.url || !mayShow(image)) {
    return null
  }
  const page = image.sizes?.page
  const { height, url, width } = page?.url ? page : image
  return {
    alt: image.alt,
    caption: leadImage?.caption || image.caption || '',
    credit: leadImage?.credit || image.credit || '',
    height: height ?? null,
    url: url ?? image.url,
    width: width ?? null,
  }
}

/** A document without the figures whose picture may not be shown; captions go with them. */
export function withoutHiddenFigures(stored: unknown): { root: { children: DocumentNode[] } } {
  return { root: { children: visible(readDocument(stored)) } }
}

function visible(nodes: DocumentNode[]): DocumentNode[] {
  return nodes
    .filter((node) => !isHiddenFigure(node))
    .map((node) => (node.children ? { ...node, children: visible(node.children) } : node))
}

function isHiddenFigure({ fields }: DocumentNode): boolean {
  if (!isRecord(fields) || fields.blockType !== 'figure') {
    return false
  }
  const { image } = fields
  return !isRecord(image) || !image.url || !mayShow(image)
}

function mayShow({ isPublic, rights }: { isPublic?: unknown; rights?: unknown }): boolean {
  return isPublic === true && (rights === 'owned' || rights === 'licensed')
}
