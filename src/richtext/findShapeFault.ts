// Tells what is wrong with the shape of a document that somebody sends.
import { everyStored, isRecord, maxDepth } from './readDocument.ts'

const mostNodes = 50_000

const withFields = new Set(['autolink', 'block', 'inlineBlock', 'link'])

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

/** What is wrong with one node, whatever stands below it. */
export function faultOf(node: unknown): null | string {
  if (!isRecord(node) || typeof node.type !== 'string') {
    return 'a part of it has no type.'
  }
  if (node.type === 'text' && typeof node.text !== 'string') {
    return 'a piece of text is no text.'
  }
  if (node.children !== undefined && !Array.isArray(node.children)) {
    return `the children of a "${node.type}" are no list.`
  }
  return needsFields(node.type) && !isRecord(node.fields) ? `a "${node.type}" has no fields.` : null
}

/** Payload looks into the fields of these, and falls over a node that has none. */
export function needsFields(type: string): boolean {
  return withFields.has(type)
}

function walk(children: unknown[]): null | string {
  let seen = 0
  for (const { depth, node } of everyStored(children)) {
    seen += 1
    const fault =
      faultOf(node) ??
      (depth > maxDepth ? 'it is nested too deep.' : null) ??
      (seen > mostNodes ? 'It has too many parts.' : null)
    if (fault) {
      return `The document cannot be stored: ${fault}`
    }
  }
  return null
}
