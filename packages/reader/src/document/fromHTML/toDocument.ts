// Makes a document of a page: blocks that our editor knows. The page is an untrusted DOM of any implementation.
import type { DocumentNode, RichTextDocument } from '../types.ts'

import { isElement, nameOf } from './dom.ts'
import { inlinesIn, joined } from './inOneLine.ts'
import { joinLists } from './joinLists.ts'
import { element, figureNode, hasContent, listItem, paragraph } from './nodes.ts'
import { altOf, captionIn, figuresIn, isOrnament } from './pictures.ts'
import { toCode } from './toCode.ts'
import { toInlines } from './toInlines.ts'
import { rowsIn, toTable } from './toTable.ts'

/**
 * What a document has no form for: an `embed` was left out, the `caption-mark` of a note and the formats of a caption
 * (`caption-format`), too, a list numbered with letters (`numbering`) has numbers, a table within a table, a list or a
 * note, or with too many cells, became lines, and a `picture` without words left no trace.
 */
export type Loss =
  | 'caption-format'
  | 'caption-mark'
  | 'embed'
  | 'large-table'
  | 'nested-table'
  | 'numbering'
  | 'picture'

export interface HTMLDocument {
  document: RichTextDocument
  losses: Loss[]
}

interface Context {
  figures: number
  /** Whether this stands in a cell, an item of a list or a note, which hold no tables. */
  isWithin: boolean
  losses: Set<Loss>
}

/** Whatever is nested deeper is read as text. */
const maxDepth = 60

const embeds = new Set(['audio', 'embed', 'iframe', 'object', 'video'])
const skipped = new Set([
  'button',
  'form',
  'noscript',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
])
const blocks = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'div', 'dl'],
  ...['dt', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'img', 'li'],
  ...['main', 'nav', 'ol', 'p', 'picture', 'pre', 'section', 'summary', 'table', 'ul'],
])
const anyBlock = [...blocks].join(',')

export function toDocument(root: Element): HTMLDocument {
  const context: Context = { figures: 0, isWithin: false, losses: new Set() }
  disarmMarks(root)
  const children = withoutEdges(inside(root, context, 0))
  return {
    document: {
      root: { type: 'root', children, direction: null, format: '', indent: 0, version: 1 },
    },
    losses: [...context.losses],
  }
}

/** A rule before the first line, or behind the last one, parts nothing. */
function withoutEdges(nodes: DocumentNode[]): DocumentNode[] {
  const isRule = ({ type }: DocumentNode) => type === 'horizontalrule'
  const isText = (node: DocumentNode) => !isRule(node) && node.type !== 'footnotes'
  const [first, last] = [nodes.findIndex(isText), nodes.findLastIndex(isText)]
  return nodes.filter((node, index) => !isRule(node) || (index > first && index < last))
}

/** Whether a reader would see or hear something that no document holds; counters of visits do not count. */
export function holdsEmbed(root: Element): boolean {
  return [...root.querySelectorAll([...embeds].join(','))].some(
    (one) =>
      one.closest('noscript, template, nav, aside, footer') === null &&
      !['0', '1'].includes(one.getAttribute('width') ?? '') &&
      !/display:\s*none|visibility:\s*hidden/i.test(
        (one.getAttribute('style') ?? '').slice(0, 500),
      ),
  )
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
      loose = []
    } else {
      loose.push(node)
    }
  }
  return joinLists([...found, ...toParagraphs(loose)])
}

/** An inline element that holds blocks, as some pages have it, counts as one. */
function isBlock(node: Element, depth: number): boolean {
  const name = nameOf(node)
  return (
    blocks.has(name) ||
    embeds.has(name) ||
    skipped.has(name) ||
    (depth < maxDepth && node.querySelector(anyBlock) !== null)
  )
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
  if (role === 'heading' && !node.querySelector(anyBlock)) {
    const level = Number(node.getAttribute('aria-level')) || 2
    return toHeading(level < 3 ? 'h2' : level === 3 ? 'h3' : 'h4')(node, context, depth)
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
  img: (node, context) => figureOf(altOf(node), '', context, node),
  ol: toList('number'),
  picture: (node, context) => figureOf(altOf(node.querySelector('img')), '', context, node),
  pre: (node) => toCode(node),
  table: toTables,
  ul: toList('bullet'),
}

/** Two line breaks make a paragraph, as pages of old have it. */
function toParagraphs(nodes: Iterable<Node>): DocumentNode[] {
  const parts: DocumentNode[][] = [[]]
  const inlines = toInlines(nodes)
  inlines.forEach((inline, index) => {
    const isBreak = (at: number) => inlines[at]?.type === 'linebreak'
    if (isBreak(index) && isBreak(index + 1)) {
      parts.push([])
    } else if (!isBreak(index) || !isBreak(index - 1)) {
      parts.at(-1)?.push(inline)
    }
  })
  return parts.filter(hasContent).map(paragraph)
}

function toHeading(tag: 'h2' | 'h3' | 'h4'): Make {
  return (node) => {
    const children = withoutBold(toInlines(node.childNodes, ' '))
    return hasContent(children) ? [{ ...element, type: 'heading', children, tag }] : []
  }
}

/** Headings are bold by themselves. */
function withoutBold(inlines: DocumentNode[]): DocumentNode[] {
  const texts = inlines.filter(({ type }) => type === 'text')
  const isBold = texts.length > 0 && texts.every(({ format }) => (Number(format) & 1) === 1)
  return isBold
    ? inlines.map((one) =>
        one.type === 'text' ? { ...one, format: Number(one.format) & ~1 } : one,
      )
    : inlines
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
  const table = context.isWithin ? null : toTable(node, (cell) => within(cell, context, depth + 1))
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
  return blocks
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
    const children = items.map((item, index) => listItem(item, index + 1))
    const tag = listType === 'number' ? 'ol' : 'ul'
    if (tag === 'ol' && /^[ai]$/i.test(node.getAttribute('type') ?? '') && children.length > 0) {
      context.losses.add('numbering')
    }
    const start = Number(node.getAttribute('start')) || 1
    return children.length > 0 ? [{ ...element, type: 'list', children, listType, start, tag }] : []
  }
}

function itemsOf(child: Element, context: Context, depth: number): DocumentNode[][] {
  const items: DocumentNode[][] = []
  const found = ['ol', 'ul'].includes(nameOf(child))
    ? toBlocks(child, context, depth + 1)
    : within(child, context, depth + 1)
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
        ? pictureOf(caption, '', context)
        : []),
    ]
  }
  if (!node.querySelector('img, picture')) {
    const isQuote = [...node.children].some((one) => nameOf(one) === 'blockquote')
    return (isQuote ? toQuotes : inside)(node, context, depth)
  }
  return pictureOf(caption, altOf(node.querySelector('img')), context, node)
}

/** The words below a picture, or those in place of it. */
function pictureOf(
  caption: Element | null,
  alt: string,
  context: Context,
  picture?: Element,
): DocumentNode[] {
  const found = captionIn(caption)
  found.losses.forEach((loss) => context.losses.add(loss))
  return figureOf(found.caption || (found.credit ? '' : alt), found.credit, context, picture)
}

/** A picture without any words leaves no trace, which is said unless it is an ornament. */
function figureOf(
  caption: string,
  credit: string,
  context: Context,
  picture?: Element,
): DocumentNode[] {
  const words = caption.trim()
  if (!words && !credit) {
    if (picture && !isOrnament(picture)) {
      context.losses.add('picture')
    }
    return []
  }
  context.figures += 1
  return [figureNode(`figure-${context.figures}`, words, credit)]
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
