// A document as a Markdown syntax tree (mdast): blocks and lists. Lines of text are in toPhrasing.ts.
import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, Root } from 'mdast'

import type { DocumentNode } from '../types.ts'

import { captionMark } from '../captionMark.ts'
import { codeIn } from '../code.ts'
import { firstFree } from '../firstFree.ts'
import { numberFootnotes } from '../footnotes/numberFootnotes.ts'
import { readSaved } from '../footnotes/removedNotes.ts'
import { itemsOf, startOf } from '../lists.ts'
import { everyNode, isRecord, textOf } from '../readDocument.ts'
import { safeHref } from '../safeHref.ts'
import { toMarkdownTable } from './toMarkdownTable.ts'
import { encodeAddress, labelOf, type Labels, toPhrasing } from './toPhrasing.ts'
import { isInline } from './toPlainText.ts'

/** Whatever may stand where a paragraph may. */
type Block = BlockContent | DefinitionContent

export function toMdast(stored: unknown): Root {
  const labels = footnoteLabels(stored)
  const nodes = readSaved(stored)
  const first = nodes.find(({ type }) => type === 'footnotes')
  const blocks = (node: DocumentNode) =>
    node === first
      ? [...unmarked(nodes, labels), ...blocksOf(node, labels)]
      : blocksOf(node, labels)
  return { type: 'root', children: nodes.flatMap(blocks) }
}

/** What parses Markdown drops notes without a mark: theirs form a paragraph below the text, where they have no place. */
function unmarked(nodes: DocumentNode[], labels: Labels): Block[] {
  const keysOf = (type: string) =>
    [...everyNode(nodes)].filter((node) => node.type === type).map(({ noteId }) => textOf(noteId))
  const marked = new Set(keysOf('footnote-ref'))
  const left = keysOf('footnote').filter((noteId) => !marked.has(noteId))
  return paragraph(
    left.flatMap((noteId, index): PhrasingContent[] => {
      const label = labels.get(noteId) ?? 'note'
      const mark = { type: 'footnoteReference', identifier: label, label } as const
      return index === 0 ? [mark] : [{ type: 'text', value: ' ' }, mark]
    }),
  )
}

function blocksOf(node: DocumentNode, labels: Labels): Block[] {
  switch (node.type) {
    case 'block':
      return figure(node)
    case 'footnote': {
      const label = labelOf(node, labels)
      return [
        { type: 'footnoteDefinition', children: inside(node, labels), identifier: label, label },
      ]
    }
    case 'footnotes':
      return [...heading(2, textNodes(textOf(node.label))), ...inside(node, labels)]
    case 'heading':
      return heading(depthOf(node), toPhrasing(node.children ?? [], labels))
    case 'horizontalrule':
      return [{ type: 'thematicBreak' }]
    case 'list':
      return list(node, labels)
    case 'quote': {
      const children = inside(node, labels)
      return children.length > 0 ? [{ type: 'blockquote', children }] : []
    }
    case 'table':
      return table(node, labels)
    default: {
      const value = codeIn(node)
      return value ? [{ type: 'code', value }] : inside(node, labels)
    }
  }
}

function table(node: DocumentNode, labels: Labels): Block[] {
  const made = toMarkdownTable(node, (nodes) => toPhrasing(nodes, labels))
  return made ? [made] : []
}

/** The children of a node as blocks; children that are text form one paragraph. */
function inside(node: DocumentNode, labels: Labels): Block[] {
  const children = node.children ?? []
  return children.some((child) => !isInline(child))
    ? children.flatMap((child) => blocksOf(child, labels))
    : paragraph(toPhrasing(children, labels))
}

function paragraph(children: PhrasingContent[]): Block[] {
  return children.length > 0 ? [{ type: 'paragraph', children }] : []
}

function heading(depth: 2 | 3 | 4 | 5 | 6, children: PhrasingContent[]): Block[] {
  return children.length > 0 ? [{ type: 'heading', children, depth }] : []
}

/** The title of the article is the heading of the first level. */
function depthOf(node: DocumentNode): 2 | 3 | 4 | 5 | 6 {
  return ({ h3: 3, h4: 4, h5: 5, h6: 6 } as const)[textOf(node.tag)] ?? 2
}

function list(node: DocumentNode, labels: Labels): Block[] {
  const items = itemsOf(node).flatMap((item): ListItem[] => {
    const children = listItemBlocks(item, labels)
    return children.length > 0 ? [{ type: 'listItem', children, spread: false }] : []
  })
  const ordered = node.listType === 'number'
  return items.length > 0
    ? [{ type: 'list', children: items, ordered, spread: false, start: startOf(node) }]
    : []
}

function listItemBlocks({ children = [] }: DocumentNode, labels: Labels): Block[] {
  const text = children.filter(({ type }) => type !== 'list')
  const nested = children.filter(({ type }) => type === 'list')
  return [
    ...paragraph(toPhrasing(text, labels)),
    ...nested.flatMap((child) => blocksOf(child, labels)),
  ]
}

function figure(node: DocumentNode): Block[] {
  const fields = isRecord(node.fields) ? node.fields : {}
  const image = isRecord(fields.image) ? fields.image : {}
  const address = safeHref(image.url)
  const words = [fields.caption, fields.credit].flatMap((text) => emphasis(textOf(text).trim()))
  const lines: PhrasingContent[] = address
    ? [{ type: 'image', alt: textOf(image.alt), url: encodeAddress(address) }, ...words]
    : words
  const broken = lines.flatMap((line, at) => (at > 0 ? [{ type: 'break' } as const, line] : [line]))
  return address || words.length === 0
    ? paragraph(broken)
    : [{ type: 'html', value: captionMark }, ...paragraph(broken)]
}

function emphasis(value: string): PhrasingContent[] {
  return value ? [{ type: 'emphasis', children: textNodes(value) }] : []
}

function textNodes(value: string): PhrasingContent[] {
  return value ? [{ type: 'text', value }] : []
}

/** By noteId: the label as it is shown, with the characters that Markdown allows, and unique. */
function footnoteLabels(stored: unknown): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  const used = new Set<string>()
  for (const [noteId, shown] of numberFootnotes(stored).shown) {
    const wanted = shown.replace(/[^\p{L}\p{N}_-]+/gu, '') || 'note'
    labels.set(noteId, firstFree(wanted, used))
  }
  return labels
}
