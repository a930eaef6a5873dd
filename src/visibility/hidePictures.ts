// Hides pictures in REST and GraphQL from readers who may not see them, as the blog API does.
import type { DocumentNode } from 'offprint-reader/document'
import type { FieldAccess, FieldHook } from 'payload'

import {
  isRecord,
  mayShowPictures,
  pictureOf,
  picturesIn,
  readDocument,
  sanitizeRichText,
} from 'offprint-reader/document'

import type { ID } from '../types.ts'

import { isStaff } from '../access/people.ts'
import { readBody } from '../access/rules.ts'
import { readID, readIDs } from '../database/ids.ts'
import { idOf } from '../domain/idOf.ts'
import { slugsOf } from '../options.ts'
import { showsLeadImage, showsPicture } from './shownPictures.ts'

interface Illustrated {
  id?: unknown
  leadImage?: { image?: unknown }
}

/**
 * Caption and credit belong to the picture: where readers may not see it, they see neither. Without a
 * picture they are text of the article.
 */
export const readLeadImage: FieldAccess = async (args) => {
  const { id, doc, req } = args
  if (!(await readBody(args))) {
    return false
  }
  if (isStaff(req)) {
    return true
  }
  const { id: ownID, leadImage } = (doc ?? {}) as Illustrated
  const image = leadImage?.image
  if (image === null) {
    return true
  }
  const { payload } = req
  if (typeof image === 'string' || typeof image === 'number') {
    const picture = readID(payload, image, slugsOf(payload).media)
    return picture !== null && (await showsPicture(req, picture))
  }
  // The client has selected the caption alone.
  const article = readID(payload, id ?? ownID)
  return article !== null && (await showsLeadImage(req, article))
}

/** Not even the id of a portrait that readers may not see. Without a document at hand, the public cannot ask for it. */
export const readPortrait: FieldAccess = async ({ doc, req }) => {
  const { payload } = req
  const image = idOf((doc as { portrait?: ID } | undefined)?.portrait)
  const picture = image === null ? null : readID(payload, image, slugsOf(payload).media)
  return isStaff(req) || (picture === null ? Boolean(doc) : showsPicture(req, picture))
}

/** The document without the figures whose picture readers may not see; unchanged for staff and with `overrideAccess`. */
export const hidePictures: FieldHook = async ({ overrideAccess, req, value }) => {
  if (overrideAccess || isStaff(req) || !mayShowPictures(value)) {
    return value as unknown
  }
  const nodes = readDocument(value)
  const { payload } = req
  const ids = readIDs(payload, picturesIn(nodes), slugsOf(payload).media)
  const shown = await Promise.all(ids.map((id) => showsPicture(req, id)))
  const visible = new Set(ids.filter((_, index) => shown[index]).map(String))
  return hasHidden(nodes, visible) ? withRoot(value, without(nodes, visible)) : (value as unknown)
}

function isHidden(node: DocumentNode, visible: Set<string>): boolean {
  const isFigure = isRecord(node.fields) && node.fields.blockType === 'figure'
  const picture = pictureOf(node)
  return (
    (isFigure || node.type === 'upload') && picture !== null && !visible.has(String(idOf(picture)))
  )
}

function hasHidden(nodes: DocumentNode[], visible: Set<string>): boolean {
  return nodes.some((node) => isHidden(node, visible) || hasHidden(node.children ?? [], visible))
}

function without(nodes: DocumentNode[], visible: Set<string>): DocumentNode[] {
  return nodes
    .filter((node) => !isHidden(node, visible))
    .map((node) => (node.children ? { ...node, children: without(node.children, visible) } : node))
}

function withRoot(value: unknown, children: DocumentNode[]): unknown {
  const { root } = value as { root: object }
  return { ...(value as object), root: { ...root, children } }
}

/** What is read past the rules may be written back: there the text stays whole, however deep it is. */
export const sanitizeDocument: FieldHook = ({ overrideAccess, value }) =>
  sanitizeRichText(value, !overrideAccess)
