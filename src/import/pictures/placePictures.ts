// Puts the pictures of a planned article where they stood: into figures of its text, and above it. Pure.
import type { PlacedPicture } from 'offprint-reader'
import type { DocumentNode } from 'offprint-reader/document'

import { isRecord } from 'offprint-reader/document'

import type { ID } from '../../types.ts'
import type { PlannedArticle } from '../write/plan.ts'

/**
 * @param ids of its pictures, in their order; null for one that is not there
 * @returns the article with figures as an editor inserts them. Figures without a picture keep their words.
 */
export function placePictures(planned: PlannedArticle, ids: (ID | null)[]): PlannedArticle {
  const { piece } = planned
  const found = piece.pictures.flatMap((picture, index) => {
    const id = ids[index] ?? null
    return id === null ? [] : [{ id, picture }]
  })
  if (found.length === 0) {
    return planned
  }
  const lead = found.find(({ picture }) => picture.place === 'lead')
  const { root } = piece.document
  return {
    ...planned,
    leadImage: lead
      ? { caption: lead.picture.caption, credit: lead.picture.credit, image: lead.id }
      : null,
    pictures: [...new Set(found.map(({ id }) => id))],
    piece: {
      ...piece,
      document: { root: { ...root, children: withFigures(root.children, found) } },
    },
  }
}

interface Found {
  id: ID
  picture: PlacedPicture
}

function withFigures(children: DocumentNode[], found: Found[]): DocumentNode[] {
  const inFigures = new Map(
    found.flatMap((one) =>
      typeof one.picture.place === 'object' && 'figure' in one.picture.place
        ? [[one.picture.place.figure, one]]
        : [],
    ),
  )
  const bare = found.filter(
    ({ picture: { place } }) => typeof place === 'object' && 'before' in place,
  )
  const standsAt = ({ picture: { place } }: Found) =>
    typeof place === 'object' && 'before' in place ? Math.min(place.before, children.length) : -1
  const all = [...children, null]
  return all.flatMap((node, index) => [
    ...bare
      .filter((one) => standsAt(one) === index)
      .map((one) => bareFigure(one, bare.indexOf(one))),
    ...(node ? [withImage(node, inFigures)] : []),
  ])
}

/** What stood in place of the picture is its alt, and no caption. */
function withImage(node: DocumentNode, inFigures: ReadonlyMap<string, Found>): DocumentNode {
  const { children, fields } = node
  const found = isRecord(fields) ? inFigures.get(String(fields.id)) : undefined
  if (found && isRecord(fields)) {
    return { ...node, fields: { ...fields, caption: found.picture.caption, image: found.id } }
  }
  return children
    ? { ...node, children: children.map((child) => withImage(child, inFigures)) }
    : node
}

function bareFigure({ id }: Found, index: number): DocumentNode {
  return {
    type: 'block',
    fields: {
      id: `picture-${index + 1}`,
      blockName: '',
      blockType: 'figure',
      caption: '',
      credit: '',
      image: id,
    },
    format: '',
    version: 2,
  }
}
