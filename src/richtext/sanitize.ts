// Sanitises a stored document on read: the database may hold one that no editor could have written.
import type { DocumentNode } from './types.ts'

import { needsFields, problemOf } from './findInvalidNode.ts'
import { isTooDeep } from './isTooDeep.ts'
import { everyNode, everyStored, isRecord, maxDepth, readDocument } from './readDocument.ts'
import { isUnsafeLink } from './unsafeLinks.ts'

/**
 * The document itself, where nothing is wrong with it. Else a copy without what is no node; for readers also without
 * what is nested too deep, and without addresses that could run something. Null where nothing is left.
 */
export function sanitizeRichText(stored: unknown, isForReaders: boolean): unknown {
  if (stored === undefined || stored === null || !isInvalid(stored, isForReaders)) {
    return stored
  }
  const root = isRecord(stored) && isRecord(stored.root) ? stored.root : {}
  const children = readDocument(stored)
  for (const node of everyNode(children)) {
    repair(node, isForReaders)
  }
  const fit = { root: { ...root, children } }
  return children.length === 0 || (isForReaders && isTooDeep(fit)) ? null : fit
}

function isInvalid(stored: unknown, isForReaders: boolean): boolean {
  const root = isRecord(stored) ? stored.root : null
  if (!isRecord(root) || !Array.isArray(root.children)) {
    return true
  }
  for (const { depth, node } of everyStored(root.children)) {
    const isInvalidForReaders = depth > maxDepth || isUnsafeLink(node)
    if (problemOf(node) || (isForReaders && isInvalidForReaders)) {
      return true
    }
  }
  return isForReaders && isTooDeep(stored)
}

/** The node is a copy, its fields are not. */
function repair(node: DocumentNode, isForReaders: boolean): void {
  if (needsFields(node.type) && !isRecord(node.fields)) {
    node.fields = {}
  }
  if (isForReaders && isUnsafeLink(node)) {
    node.fields = { ...node.fields, url: '' }
  }
}
