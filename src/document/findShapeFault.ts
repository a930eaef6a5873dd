// Tells what is wrong with the shape of a document that somebody sends.
import { isRecord, MAX_DEPTH } from './readDocument.ts'

const mostNodes = 50_000

/** A sentence on the first fault; null where the document can be stored. Nothing is no document, and no fault. */
export function findShapeFault(document: unknown): null | string {
  if (document === null || document === undefined) {
    return null
  }
  const root = isRecord(document) ? document.root : null
  if (!isRecord(root) || !Array.isArray(root.children)) {
    return 'The document has no root with children.'
  }
  return walk(root.children)
}

function walk(children: unknown[]): null | string {
  const pending: { depth: number; node: unknown }[] = children.map((node) => ({ depth: 1, node }))
  let seen = 0
  for (let next = pending.pop(); next; next = pending.pop()) {
    seen += 1
    const fault =
      faultOf(next.node, next.depth) ?? (seen > mostNodes ? 'It has too many parts.' : null)
    if (fault) {
      return `The document cannot be stored: ${fault}`
    }
    for (const node of childrenOf(next.node)) {
      pending.push({ depth: next.depth + 1, node })
    }
  }
  return null
}

function faultOf(node: unknown, depth: number): null | string {
  if (!isRecord(node) || typeof node.type !== 'string') {
    return 'a part of it has no type.'
  }
  if (node.type === 'text' && typeof node.text !== 'string') {
    return 'a piece of text is no text.'
  }
  if (node.children !== undefined && !Array.isArray(node.children)) {
    return `the children of a "${node.type}" are no list.`
  }
  return depth > MAX_DEPTH ? 'it is nested too deep.' : null
}

function childrenOf(node: unknown): unknown[] {
  return isRecord(node) && Array.isArray(node.children) ? (node.children as unknown[]) : []
}
