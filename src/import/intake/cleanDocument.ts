// Copies a document that a client sends with what our editor knows, and nothing else of it.
import {
  type DocumentNode,
  everyNode,
  findInvalidNode,
  isRecord,
  readDocument,
  type RichTextDocument,
} from 'offprint-reader/document'

import { InvalidIntake } from './errors.ts'

/** Of the documents that readers make. Uploads, relationships and blocks other than figures name what is on the desk. */
const types = new Set([
  'autolink',
  'block',
  'footnote',
  'footnote-ref',
  'footnotes',
  'heading',
  'horizontalrule',
  'linebreak',
  'link',
  'list',
  'listitem',
  'paragraph',
  'quote',
  'tab',
  'table',
  'tablecell',
  'tablerow',
  'text',
])

const values = new Set([
  'checked',
  'colSpan',
  'detail',
  'direction',
  'format',
  'headerState',
  'indent',
  'label',
  'listType',
  'mode',
  'noteId',
  'prefix',
  'printed',
  'rowSpan',
  'speaker',
  'start',
  'tag',
  'text',
  'textFormat',
  'type',
  'value',
  'version',
])

const headings = new Set(['h2', 'h3', 'h4'])

/** @throws InvalidIntake for a document that no reader makes. */
export function cleanDocument(document: unknown): RichTextDocument {
  const fault = findInvalidNode(document)
  if (fault) {
    throw new InvalidIntake('intake-document', 'piece.document', { reason: fault })
  }
  const nodes = readDocument(document)
  checkTables({ type: 'root', children: nodes, version: 1 })
  const children = nodes.map(cleanNode)
  return { root: { type: 'root', children, direction: null, format: '', indent: 0, version: 1 } }
}

function cleanNode(node: DocumentNode): DocumentNode {
  const { type, children, fields } = node
  if (!types.has(type) || (type === 'heading' && !headings.has(String(node.tag)))) {
    const name = type === 'heading' ? String(node.tag) : type
    throw new InvalidIntake('intake-document-type', 'piece.document', { type: name.slice(0, 100) })
  }
  const kept = Object.entries(node).filter(([name, value]) => values.has(name) && isPlain(value))
  return {
    ...(Object.fromEntries(kept) as DocumentNode),
    ...(type === 'text' ? { style: '' } : {}),
    ...(type === 'paragraph' ? { textStyle: '' } : {}),
    ...(type === 'tablecell' ? { backgroundColor: null, headerState: headerOf(node) } : {}),
    ...(typeof node.speaker === 'string' ? { $: { speaker: node.speaker } } : {}),
    ...(isRecord(fields) ? { fields: type === 'block' ? figureOf(fields) : linkOf(fields) } : {}),
    ...(children ? { children: children.map(cleanNode) } : {}),
  }
}

function headerOf({ headerState }: DocumentNode): number {
  return [1, 2, 3].includes(Number(headerState)) ? Number(headerState) : 0
}

function isPlain(value: unknown): boolean {
  return value === null || ['boolean', 'number', 'string'].includes(typeof value)
}

/** Without a picture: those of the source are not imported. */
function figureOf({ id, blockType, caption, credit }: Record<string, unknown>): object {
  if (blockType !== 'figure') {
    throw new InvalidIntake('intake-document-block', 'piece.document')
  }
  return {
    id: textOr(id, undefined),
    blockName: '',
    blockType,
    caption: textOr(caption, ''),
    credit: textOr(credit, ''),
  }
}

/** Unsafe addresses are refused where the article is written. */
function linkOf({ newTab, url }: Record<string, unknown>): object {
  return { linkType: 'custom', newTab: newTab === true, url: textOr(url, '') }
}

function textOr<Other>(value: unknown, other: Other): Other | string {
  return typeof value === 'string' ? value : other
}

/** @throws InvalidIntake where rows or cells stand anywhere else, or a table holds anything else, or stands in a cell. */
export function checkTables(root: DocumentNode): void {
  for (const node of everyNode([root])) {
    const fault = (node.children ?? []).find((child) => !mayHold(node, child))
    const nested = node.type === 'tablecell' ? tableIn(node) : undefined
    if (fault ?? nested) {
      refuse(`${(fault ?? nested)?.type} in ${node.type}`)
    }
  }
}

const parts = new Map([
  ['table', 'tablerow'],
  ['tablerow', 'tablecell'],
])

function mayHold(node: DocumentNode, child: DocumentNode): boolean {
  const part = parts.get(node.type)
  return part === undefined
    ? child.type !== 'tablerow' && child.type !== 'tablecell'
    : child.type === part
}

function tableIn(cell: DocumentNode): DocumentNode | undefined {
  return [...everyNode([cell])].find(({ type }) => type === 'table')
}

function refuse(type: string): never {
  throw new InvalidIntake('intake-document-type', 'piece.document', { type: type.slice(0, 100) })
}
