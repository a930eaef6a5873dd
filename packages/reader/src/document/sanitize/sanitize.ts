// Sanitises a stored document on read: the database may hold one that no editor could have written.
import type { DocumentNode } from '../types.ts'

import { everyNode, isRecord, maxDepth, readDocument, someStored } from '../readDocument.ts'
import { cellsOf, rowsOf } from '../tables/tableGrid.ts'
import { tableProblem } from '../tables/tableProblem.ts'
import { needsFields, problemOf } from './findInvalidNode.ts'
import { isDeeperThan, isTooDeep, maxLevels } from './isTooDeep.ts'
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
  return (
    someStored(root.children, isForReaders ? isInvalidForReaders : isNoNode) ||
    (isForReaders && hasDeepValues(stored as object, root))
  )
}

function isNoNode(node: unknown): boolean {
  return problemOf(node) !== null
}

function isInvalidForReaders(node: unknown, depth: number): boolean {
  return (
    isNoNode(node) ||
    depth > maxDepth ||
    isUnsafeLink(node) ||
    // Its children are nodes, which have their turn; above it are a list and a node for each depth, and the root.
    hasDeepValue(node as object, maxLevels - 2 * depth - 2, 'children')
  )
}

function hasDeepValues(stored: object, root: object): boolean {
  return (
    hasDeepValue(stored, maxLevels - 1, 'root') || hasDeepValue(root, maxLevels - 2, 'children')
  )
}

/** Whether anything within the object, except for what has this name, has more levels than that. */
function hasDeepValue(values: object, levels: number, except: string): boolean {
  for (const name in values) {
    const value = (values as Record<string, unknown>)[name]
    if (typeof value === 'object' && name !== except && isDeeperThan(levels, value)) {
      return true
    }
  }
  return false
}

/** The node is a copy, its fields are not. */
function repair(node: DocumentNode, isForReaders: boolean): void {
  if (needsFields(node.type) && !isRecord(node.fields)) {
    node.fields = {}
  }
  if (isForReaders && isUnsafeLink(node)) {
    node.fields = { ...node.fields, url: '' }
  }
  if (node.type === 'table' && tableProblem(node) !== null) {
    for (const cell of rowsOf(node).flatMap(cellsOf)) {
      delete cell.colSpan
      delete cell.rowSpan
    }
  }
}
