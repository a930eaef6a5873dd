// A line of text of a document as nodes of a Markdown syntax tree.
import type { PhrasingContent } from 'mdast'

import type { DocumentNode } from '../types.ts'

import { isRecord, textOf } from '../readDocument.ts'
import { safeHref } from '../safeHref.ts'

/** What stands in `[^…]` for each noteId. */
export type Labels = ReadonlyMap<string, string>

export function toPhrasing(nodes: DocumentNode[], labels: Labels): PhrasingContent[] {
  return trim(nodes.flatMap((node) => phrasingOf(node, labels)))
}

export function labelOf(node: DocumentNode, labels: Labels): string {
  return labels.get(textOf(node.noteId)) ?? 'note'
}

export function encodeAddress(address: string): string {
  return address.replace(/[<>\\\s]/g, (character) => encodeURIComponent(character))
}

function phrasingOf(node: DocumentNode, labels: Labels): PhrasingContent[] {
  switch (node.type) {
    case 'autolink':
    case 'link':
      return link(node, labels)
    case 'footnote-ref': {
      const label = labelOf(node, labels)
      return [{ type: 'footnoteReference', identifier: label, label }]
    }
    case 'linebreak':
      return [{ type: 'break' }]
    case 'tab':
      return [{ type: 'text', value: ' ' }]
    case 'text':
      return formatted(textOf(node.text).replace(/\s*\n\s*/g, ' '), Number(node.format))
    default:
      return (node.children ?? []).flatMap((child) => phrasingOf(child, labels))
  }
}

/** References to footnotes are links themselves and cannot stand in one: they follow it. */
function link({ children = [], fields }: DocumentNode, labels: Labels): PhrasingContent[] {
  const isReference = ({ type }: DocumentNode) => type === 'footnote-ref'
  const inside = (nodes: DocumentNode[]) => nodes.flatMap((child) => phrasingOf(child, labels))
  const text = inside(children.filter((child) => !isReference(child)))
  const references = inside(children.filter(isReference))
  const href = safeHref(isRecord(fields) ? fields.url : null)
  return href
    ? [{ type: 'link', children: text, url: encodeAddress(href) }, ...references]
    : [...text, ...references]
}

/** By the bits of a text's format, from the inside out. */
const formats: [bit: number, wrap: (children: PhrasingContent[]) => PhrasingContent[]][] = [
  [64, (children) => [html('<sup>'), ...children, html('</sup>')]],
  [32, (children) => [html('<sub>'), ...children, html('</sub>')]],
  [4, (children) => [{ type: 'delete', children }]],
  [2, (children) => [{ type: 'emphasis', children }]],
  [1, (children) => [{ type: 'strong', children }]],
]

/** Spaces stand outside the marks: `** word**` is not bold. */
function formatted(text: string, format: number): PhrasingContent[] {
  const words = text.trim()
  const own = formats.filter(([bit]) => format & bit)
  if (!words || own.length === 0) {
    return textNodes(text)
  }
  const start = text.indexOf(words)
  return [
    ...textNodes(text.slice(0, start)),
    ...own.reduce((children, [, wrap]) => wrap(children), textNodes(words)),
    ...textNodes(text.slice(start + words.length)),
  ]
}

function html(value: string): PhrasingContent {
  return { type: 'html', value }
}

function textNodes(value: string): PhrasingContent[] {
  return value ? [{ type: 'text', value }] : []
}

/** Without space and line breaks at the ends. */
function trim(nodes: PhrasingContent[]): PhrasingContent[] {
  const first = nodes.findIndex((node) => !isBlank(node))
  const last = nodes.findLastIndex((node) => !isBlank(node))
  return nodes.slice(Math.max(0, first), last + 1).map((node, index, { length }) => {
    if (node.type !== 'text') {
      return node
    }
    const value = index === 0 ? node.value.trimStart() : node.value
    return { ...node, value: index === length - 1 ? value.trimEnd() : value }
  })
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}
