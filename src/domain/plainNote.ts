// A note as plain paragraphs: what a text area shows of it, and what is stored of that. Pure.
import {
  type DocumentNode,
  everyNode,
  paragraphsToDocument,
  readDocument,
  type RichTextDocument,
  textOf,
} from 'offprint-reader/document'

const plainTypes = new Set(['linebreak', 'paragraph', 'tab', 'text'])

/** Null where a plain text would lose something: links, emphasis, lists, footnotes. */
export function plainTextOf(document: unknown): null | string {
  const nodes = readDocument(document)
  const isPlain = [...everyNode(nodes)].every(
    (node) => plainTypes.has(node.type) && !node.format && !isStyled(node),
  )
  return isPlain ? nodes.map(paragraphText).filter(Boolean).join('\n\n') : null
}

/** An empty line begins a paragraph. */
export function documentOf(text: string): RichTextDocument {
  return paragraphsToDocument(paragraphsOf(text))
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s*\n\s*/g, ' ').trim())
    .filter(Boolean)
}

/** A line break is more than a plain paragraph says. */
function paragraphText(node: DocumentNode): string {
  return (node.children ?? []).map((child) => textOf(child.text)).join('')
}

function isStyled({ type, style }: DocumentNode): boolean {
  return type === 'linebreak' || type === 'tab' || Boolean(style)
}
