// Finds links whose address could run a script, by the same rule as the pages.
import { everyStored, isRecord } from '../readDocument.ts'
import { safeHref } from '../safeHref.ts'

const mostLetters = 100

/** The first address in a document that no page would link to, cut to a readable length; null where there is none. */
export function findUnsafeLink(document: unknown): null | string {
  const root = isRecord(document) && isRecord(document.root) ? document.root : {}
  for (const { node } of everyStored(root.children)) {
    if (isUnsafeLink(node)) {
      const { url } = node.fields
      return (typeof url === 'string' ? url : JSON.stringify(url)).slice(0, mostLetters)
    }
  }
  return null
}

/** A link without an address is none of these: the editor asks for one. */
export function isUnsafeLink(node: unknown): node is { fields: Record<string, unknown> } {
  if (!isRecord(node) || (node.type !== 'link' && node.type !== 'autolink')) {
    return false
  }
  const url = isRecord(node.fields) ? (node.fields.url ?? '') : ''
  // What is no text becomes one where a frontend writes it into a page.
  return typeof url !== 'string' || (url.trim() !== '' && safeHref(url) === null)
}
