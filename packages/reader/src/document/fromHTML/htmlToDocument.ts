// Makes a document of a page: blocks that our editor knows. The page is an untrusted DOM of any implementation.
import type { DocumentNode, RichTextDocument } from '../types.ts'
import type { ConversionContext as Context, Loss } from './losses.ts'

import { numbered } from '../lists.ts'
import { documentOf, element, hasContent, paragraph } from '../nodes.ts'
import { embeds, holdsBlock, isBlock, maxDepth, skipped } from './blockElements.ts'
import { isElement, nameOf } from './dom.ts'
import { figureOf, hoistFigures, hoistFromCell, pictureOf } from './figures.ts'
import { inlinesIn, joined } from './inOneLine.ts'
import { joinLists } from './joinLists.ts'
import { toHeading, toParagraphs } from './paragraphs.ts'
import { figuresIn } from './pictures.ts'
import { isBareFigure, type PlacedPicture } from './pictureSources.ts'
import { placePictures } from './placePictures.ts'
import { toCode } from './toCode.ts'
import { rowsIn, toTable } from './toTable.ts'

export interface HTMLDocument {
  document: RichTextDocument
  losses: Loss[]
  /** In their order. The document has the words of those that have some. */
  pictures: PlacedPicture[]
}

export function htmlToDocument(root: Element): HTMLDocument {
  const context: Context = {
    figures: 0,
    hoisted: [],
    isWithin: false,
    losses: new Set(),
    pictures: new Map(),
  }
  disarmMarks(root)
  const found = withoutEdges(inside(root, context, 0))
  const { children, pictures } = placePictures(found, context.pictures)
  return {
    document: documentOf(children),
    losses: [...context.losses],
    pictures,
  }
}

/** A rule before the first line, or behind the last one, parts nothing. */
function withoutEdges(nodes: DocumentNode[]): DocumentNode[] {
  const isRule = ({ type }: DocumentNode) => type === 'horizontalrule'
  const isText = (node: DocumentNode) =>
    !isRule(node) && node.type !== 'footnotes' && !isBareFigure(node)
  const [first, last] = [nodes.findIndex(isText), nodes.findLastIndex(isText)]
  return nodes.filter((node, index) => !isRule(node) || (index > first && index < last))
}

/** A mark without a note would lead nowhere: it stays as text. Changes the page. */
function disarmMarks(root: Element): void {
  const notes = new Set(
    [...root.querySelectorAll('[role="doc-endnotes"] > [id]')].map(({ id }) => id),
  )
  for (const mark of root.querySelectorAll('a[role="doc-noteref"]')) {
    if (!notes.has((mark.getAttribute('href') ?? '').slice(1))) {
      mark.removeAttribute('role')
    }
  }
}

/** Text between blocks becomes paragraphs. */
function inside(parent: Element, context: Context, depth: number): DocumentNode[] {
  const found: DocumentNode[] = []
  let loose: Node[] = []
  for (const node of parent.childNodes) {
    if (isElement(node) && isBlock(node, depth)) {
      found.push(...toParagraphs(loose), ...toBlocks(node, context, depth + 1))
      found.push(...(context.isWithin ? [] : context.hoisted.splice(0)))
      loose = []
    } else {
      loose.push(node)
    }
  }
  return joinLists([...found, ...toParagraphs(loose)])
}

type Make = (node: Element, context: Context, depth: number) => DocumentNode[]

function toBlocks(node: Element, context: Context, depth: number): DocumentNode[] {
  const name = nameOf(node)
  if (skipped.has(name)) {
    return []
  }
  if (embeds.has(name)) {
    context.losses.add('embed')
    return []
  }
  if (depth > maxDepth) {
    return toParagraphs(node.childNodes)
  }
  const role = node.getAttribute('role')
  if (role === 'doc-endnotes') {
    return [toFootnoteList(node, context, depth)]
  }
  if (role === 'heading' && !holdsBlock(node)) {
    const level = Number(node.getAttribute('aria-level')) || 2
    return toHeading(level < 3 ? 'h2' : level === 3 ? 'h3' : 'h4')(node)
  }
  return (makers[name] ?? inside)(node, context, depth)
}

const makers: Record<string, Make> = {
  blockquote: toQuotes,
  figure: toFigure,
  h1: toHeading('h2'),
  h2: toHeading('h2'),
  h3: toHeading('h3'),
  h4: toHeading('h4'),
  h5: toHeading('h4'),
  h6: toHeading('h4'),
  hr: () => [{ type: 'horizontalrule', version: 1 }],
  img: (node, context) => figureOf({}, context, node),
  ol: toList('number'),
  picture: (node, context) => figureOf({}, context, node),
  pre: (node) => toCode(node),
  table: toTables,
  ul: toList('bullet'),
}

function toQuotes(node: Element, context: Context, depth: number): DocumentNode[] {
  return inside(node, context, depth).map((block) =>
    block.type === 'paragraph'
      ? { ...element, type: 'quote', children: block.children ?? [] }
      : block,
  )
}

/** A table of one column only arranges what stands in it. */
function toTables(node: Element, context: Context, depth: number): DocumentNode[] {
  const rows = rowsIn(node)
  const above = outsideRows(node).flatMap((one) => inside(one, context, depth + 1))
  if (rows.every(({ children }) => children.length < 2)) {
    return [
      ...above,
      ...rows.flatMap((row) =>
        [...row.children].flatMap((cell) => inside(cell, context, depth + 1)),
      ),
    ]
  }
  const table = context.isWithin
    ? null
    : toTable(node, (cell) => hoistFromCell(within(cell, context, depth + 1), context))
  if (!table) {
    context.losses.add(context.isWithin ? 'nested-table' : 'large-table')
    return [...above, ...toLines(rows, context, depth)]
  }
  return [...above, ...(hasContent([table]) ? [table] : [])]
}

/** Blocks without tables. */
function within(parent: Element, context: Context, depth: number): DocumentNode[] {
  const { isWithin } = context
  context.isWithin = true
  const blocks = inside(parent, context, depth)
  context.isWithin = isWithin
  return hoistFigures(blocks, context)
}

/** The caption, and whatever else stands in no row. */
function outsideRows(table: Element): Element[] {
  const parts = ['tbody', 'tfoot', 'thead', 'tr']
  return [...table.children].filter((one) => !parts.includes(nameOf(one)))
}

function toLines(rows: Element[], context: Context, depth: number): DocumentNode[] {
  const lines = rows.map((row) =>
    joined(
      [...row.children].map((cell) => inlinesIn(within(cell, context, depth + 1))),
      ' | ',
    ),
  )
  return lines.filter(hasContent).map(paragraph)
}

/** A list that is nested stands in an item of its own, as Lexical has it. */
function toList(listType: 'bullet' | 'number'): Make {
  return (node, context, depth) => {
    const items = [...node.children].flatMap((child) => itemsOf(child, context, depth))
    const start = Number(node.getAttribute('start')) || 1
    const nodes = items.map((item) => ({ ...element, type: 'listitem', children: item }))
    const children = numbered(nodes, start)
    const tag = listType === 'number' ? 'ol' : 'ul'
    if (tag === 'ol' && /^[ai]$/i.test(node.getAttribute('type') ?? '') && children.length > 0) {
      context.losses.add('numbering')
    }
    return children.length > 0 ? [{ ...element, type: 'list', children, listType, start, tag }] : []
  }
}

function itemsOf(child: Element, context: Context, depth: number): DocumentNode[][] {
  const items: DocumentNode[][] = []
  const blocks = ['ol', 'ul'].includes(nameOf(child))
    ? toBlocks(child, context, depth + 1)
    : within(child, context, depth + 1)
  const found = hoistFigures(blocks, context, ({ type }) => type === 'block')
  for (const block of found) {
    const last = items.at(-1)
    if (block.type === 'list') {
      items.push([block])
    } else if (last && last[0]?.type !== 'list') {
      last.push({ type: 'linebreak', version: 1 }, ...(block.children ?? []))
    } else {
      items.push(block.children ?? [])
    }
  }
  return items.filter((item) => item[0]?.type === 'list' || hasContent(item))
}

/** Of several pictures in a figure, each has its own words; the caption of all stands below them. */
function toFigure(node: Element, context: Context, depth: number): DocumentNode[] {
  const pictures = figuresIn(node)
  const caption = node.querySelector(':scope > figcaption') ?? node.querySelector('figcaption')
  if (pictures.length > 0) {
    return [
      ...pictures.flatMap((one) => toBlocks(one, context, depth + 1)),
      ...(caption && !pictures.some((one) => one.contains(caption))
        ? pictureOf(caption, context)
        : []),
    ]
  }
  if (!node.querySelector('img, picture')) {
    const isQuote = [...node.children].some((one) => nameOf(one) === 'blockquote')
    return (isQuote ? toQuotes : inside)(node, context, depth)
  }
  return pictureOf(caption, context, node)
}

function toFootnoteList(node: Element, context: Context, depth: number): DocumentNode {
  const items = [...node.children].filter(({ id }) => id.startsWith('fn-'))
  const children = items.map((item) => ({
    ...element,
    type: 'footnote',
    children: notEmpty(within(item, context, depth)),
    label: item.getAttribute('data-label') ?? '',
    noteId: item.id.slice(3),
  }))
  return { ...element, type: 'footnotes', children, label: node.getAttribute('data-label') ?? '' }
}

function notEmpty(found: DocumentNode[]): DocumentNode[] {
  return found.length > 0 ? found : [paragraph([])]
}
