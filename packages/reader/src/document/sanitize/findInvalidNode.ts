// Validates the structure of a document that a client sends.
import { everyStored, isRecord, maxDepth } from '../readDocument.ts'
import { tableProblem } from '../tables/tableProblem.ts'

const maxNodes = 50_000

const withFields = new Set(['autolink', 'block', 'inlineBlock', 'link'])

/** A sentence on the first invalid node; null where the document is valid, or where there is none. */
export function findInvalidNode(document: unknown): null | string {
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
export function problemOf(node: unknown): null | string {
  if (!isRecord(node) || typeof node.type !== 'string') {
    return 'a node has no type.'
  }
  if (node.type === 'text' && typeof node.text !== 'string') {
    return 'the text of a node is not a string.'
  }
  if (node.children !== undefined && !Array.isArray(node.children)) {
    return `the children of a "${node.type}" are not a list.`
  }
  if (needsFields(node.type) && !isRecord(node.fields)) {
    return `a "${node.type}" has no fields.`
  }
  return node.type === 'table' ? tableProblem(node) : null
}

/** Payload looks into the fields of these, and throws on a node that has none. */
export function needsFields(type: string): boolean {
  return withFields.has(type)
}

function walk(children: unknown[]): null | string {
  let seen = 0
  for (const { depth, node } of everyStored(children)) {
    seen += 1
    const problem =
      problemOf(node) ??
      (depth > maxDepth ? 'it is nested too deeply.' : null) ??
      (seen > maxNodes ? 'it has too many nodes.' : null)
    if (problem) {
      return `The document cannot be stored: ${problem}`
    }
  }
  return null
}
