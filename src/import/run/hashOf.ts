// Tells whether an item is as it was when it came over.
import type { Piece } from 'offprint-reader'

import { createHash } from 'node:crypto'

/**
 * Of what stands in the source, and not of what was made of it: which outlet and which note are recognized depends on the
 * outlets that are there, and those come with the first import. An entry without a text has its outlet in the source.
 */
export function hashOf(piece: null | Piece): string {
  return createHash('sha256')
    .update(JSON.stringify(piece && saidBy(piece)))
    .digest('base64url')
}

function saidBy(piece: Piece) {
  const { authors, blocks, doi, images, language, permalink, sources, status, title, topics } =
    piece
  const { translationOf } = piece
  const isEntry = piece.firstAppeared === null && piece.document.root.children.length === 0
  return {
    ...(isEntry ? entryOf(piece) : {}),
    authors: authors.map(({ name }) => name),
    doi,
    images,
    language,
    outlet: isEntry ? piece.outlet : null,
    permalink,
    // A date in the text is among its words.
    published: sources.published?.from === 'text' ? null : piece.published,
    status,
    texts: blocks.map(({ node, text }) => [text, isPlain(node) ? null : node]),
    title,
    topics,
    // Absent of nearly all: their hashes are those of before.
    translationOf,
  }
}

/** A list says where it appeared, and no text does. */
function entryOf({ kind, outletIssue, outletUrl, series, standfirst }: Piece) {
  return { kind, outletIssue, outletUrl, series, standfirst }
}

/** A paragraph without formats, links and marks: what is no part of the body has no node. */
function isPlain(node: Piece['blocks'][number]['node']): boolean {
  if (!node) {
    return true
  }
  const children = 'children' in node ? node.children : []
  return (
    node.type === 'paragraph' &&
    Array.isArray(children) &&
    children.every((child) => child.type === 'text' && !child.format)
  )
}
