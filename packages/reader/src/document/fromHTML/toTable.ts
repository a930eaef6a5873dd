// A table of a page as a table of a document: its cells with their spans, and which of them are headers.
import type { Grid, Span } from '../tables/tableGrid.ts'
import type { DocumentNode } from '../types.ts'

import { element, paragraph, textNode } from '../nodes.ts'
import { isRecord, textOf } from '../readDocument.ts'
import {
  columnHeader,
  mostCells,
  mostColumns,
  placeCells,
  rowHeader,
  spanOf,
} from '../tables/tableGrid.ts'
import { nameOf, wordsOf } from './dom.ts'

type BlocksIn = (cell: Element) => DocumentNode[]

/** The rows of a table itself, those of its head first and those of its foot last. */
export function rowsIn(table: Element): Element[] {
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
  const order = (row: Element) => ['thead', '', 'tfoot'].indexOf(sectionOf(row))
  return rows.toSorted((one, other) => order(one) - order(other))
}

/** The grid of rows that have cells; null where there are more of them than the editor can hold. */
export function measureRows(rows: Element[]): Grid | null {
  if (rows.reduce((sum, { children }) => sum + children.length, 0) > mostCells) {
    return null
  }
  const grid = placeCells(rows.map((row) => spansOf(row, rows)))
  return grid.width > mostColumns || grid.width * rows.length > mostCells ? null : grid
}

/** Word processors have no headers: people print the first row in bold. */
export function isHeadInBold(table: Element, [first, ...others]: Element[]): boolean {
  const hasHeaders = table.querySelector('th, thead') !== null
  return first !== undefined && others.length > 0 && !hasHeaders && isBold(first)
}

/** Null where there are more cells than the editor can hold. */
export function toTable(table: Element, blocksIn: BlocksIn): DocumentNode | null {
  const rows = withoutEmptyHead(rowsIn(table).filter(({ children }) => children.length > 0))
  const grid = measureRows(rows)
  if (!grid) {
    return null
  }
  const isBoldHead = isHeadInBold(table, rows)
  const isBoldSide = isSideInBold(rows)
  const children = rows.map((row, index) => {
    const places = grid.places[index] ?? []
    const isHead = isHeadRow(row) || (isBoldHead && index === 0)
    const cells = [...row.children].flatMap((cell, nth) => {
      const place = places[nth]
      const isFirst = nth === 0
      const isSide = isBoldSide && isFirst && !isHead && place?.column === 0
      return place ? [toCell(cell, { blocksIn, isFirst, isHead, isSide, place })] : []
    })
    // The editor would add them itself, and the article would change when it is opened.
    const missing = Array.from({ length: grid.free[index] ?? 0 }, () =>
      cellNode([], { colSpan: 1, rowSpan: 1 }, isHead ? columnHeader : 0),
    )
    return { ...element, type: 'tablerow', children: [...cells, ...missing] }
  })
  return { ...element, type: 'table', children }
}

function sectionOf({ parentElement }: Element): '' | 'tfoot' | 'thead' {
  const name = parentElement ? nameOf(parentElement) : ''
  return name === 'thead' || name === 'tfoot' ? name : ''
}

function isHeadRow(row: Element): boolean {
  const cells = [...row.children]
  return (
    sectionOf(row) === 'thead' || (cells.length > 1 && cells.every((cell) => nameOf(cell) === 'th'))
  )
}

/** Markdown has no tables without a head. */
function withoutEmptyHead(rows: Element[]): Element[] {
  const [first, ...others] = rows
  return first && others.length > 0 && sectionOf(first) === 'thead' && !wordsOf(first)
    ? others
    : rows
}

/** A cell does not reach beyond its part of the table, and rows without cells do not count. */
function spansOf(row: Element, rows: Element[]) {
  const index = rows.indexOf(row)
  return [...row.children].map((cell) => {
    const reached = rows.slice(index, index + spanOf(cell.getAttribute('rowspan')))
    return {
      colSpan: Math.min(spanOf(cell.getAttribute('colspan')), mostColumns),
      rowSpan: reached.filter(({ parentElement }) => parentElement === row.parentElement).length,
    }
  })
}

function isBold(row: Element): boolean {
  const filled = [...row.children].filter(wordsOf)
  return filled.length > 1 && filled.every(isInBold)
}

/** Markdown has no headers of rows: people print the first column in bold. */
function isSideInBold(rows: Element[]): boolean {
  const body = rows.filter((row) => !isHeadRow(row))
  const hasHead = body.length < rows.length
  return (
    hasHead &&
    body.length > 1 &&
    body.every(({ children: [first, second] }) => {
      const isNamed = first !== undefined && nameOf(first) === 'td' && wordsOf(first) !== ''
      return isNamed && isInBold(first) && second !== undefined && !isInBold(second)
    })
  )
}

function isInBold(cell: Element): boolean {
  const bold = [...cell.querySelectorAll('b, strong')].filter(isTrulyBold)
  return bold.length > 0 && bold.map(wordsOf).join(' ').length >= wordsOf(cell).length
}

/** Google Docs wraps all that is copied in a <b> that is not bold. */
function isTrulyBold(bold: Element): boolean {
  return !/font-weight:\s*normal/i.test(bold.getAttribute('style') ?? '')
}

interface CellOptions {
  blocksIn: BlocksIn
  /** Whether it is the first of its row. */
  isFirst: boolean
  isHead: boolean
  /** Whether it is the header of its row, though only its print says so. */
  isSide: boolean
  place: Span
}

function toCell(cell: Element, options: CellOptions): DocumentNode {
  const { blocksIn, isSide, place } = options
  const state = isSide ? rowHeader : headerState(cell, options)
  const format = alignmentIn(cell)
  const blocks = blocksIn(cell)
    .flatMap(blockInCell)
    .map((block) => (block.type === 'paragraph' ? { ...block, format } : block))
  return cellNode(state ? blocks.map(withoutBold(blocks)) : blocks, place, state)
}

/** Of the cell itself, or of all that it holds. */
function alignmentIn(cell: Element): string {
  const [only, ...others] = cell.children
  const within = others.length === 0 && only && wordsOf(only) === wordsOf(cell) ? only : null
  const found = [cell, within].map((one) => {
    const style = /(?:^|[;\s])text-align:\s*(\w+)/i.exec(one?.getAttribute('style') ?? '')?.[1]
    return (style ?? one?.getAttribute('align') ?? '').toLowerCase()
  })
  return found.find((one) => ['center', 'left', 'right'].includes(one)) ?? ''
}

function headerState(cell: Element, { isFirst, isHead }: { isFirst: boolean; isHead: boolean }) {
  if (isHead) {
    return columnHeader
  }
  if (nameOf(cell) !== 'th') {
    return 0
  }
  const scope = cell.getAttribute('scope') ?? ''
  return /^col/i.test(scope) || !(isFirst || /^row/i.test(scope)) ? columnHeader : rowHeader
}

function cellNode(blocks: DocumentNode[], { colSpan, rowSpan }: Span, state: number) {
  return {
    ...element,
    type: 'tablecell',
    backgroundColor: null,
    children: blocks.length > 0 ? blocks : [paragraph([])],
    colSpan,
    headerState: state,
    rowSpan,
  }
}

/** Headings stand in the text, not in its tables; of a picture, the words are left. */
function blockInCell(block: DocumentNode): DocumentNode[] {
  const { type, children = [], fields } = block
  if (type === 'heading') {
    return [paragraph(children.map(inBold))]
  }
  if (type === 'block') {
    const { caption, credit } = isRecord(fields) ? fields : {}
    const words = [textOf(caption), textOf(credit)].filter(Boolean).join(' ')
    return words ? [paragraph([textNode(words)])] : []
  }
  return type === 'horizontalrule' ? [] : [block]
}

function inBold(node: DocumentNode): DocumentNode {
  return withFormat(node, (format) => format | 1)
}

/** Headers are bold by themselves. Those that are so in part stay as they are. */
function withoutBold(blocks: DocumentNode[]): (block: DocumentNode) => DocumentNode {
  const isAllBold = (node: DocumentNode): boolean =>
    node.type === 'text'
      ? (Number(node.format) & 1) === 1 || textOf(node.text).trim() === ''
      : (node.children ?? []).every(isAllBold)
  return blocks.every(isAllBold)
    ? (block) => withFormat(block, (format) => format & ~1)
    : (block) => block
}

function withFormat(node: DocumentNode, change: (format: number) => number): DocumentNode {
  return {
    ...node,
    ...(node.type === 'text' ? { format: change(Number(node.format)) } : {}),
    ...(node.children ? { children: node.children.map((one) => withFormat(one, change)) } : {}),
  }
}
