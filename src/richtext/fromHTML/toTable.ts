// A table of a page as a table of a document: its cells with their spans, and which of them are headers.
import type { Place } from '../tables/tableGrid.ts'
import type { DocumentNode } from '../types.ts'

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
import { element, paragraph, textNode } from './nodes.ts'

/** What stands in a cell, as blocks. */
type BlocksIn = (cell: Element) => DocumentNode[]

interface Row {
  cells: { cell: Element; place: Place }[]
  /** Whether the page says that it stands above the others. */
  isHead: boolean
}

/** The rows of a table itself, those of its head first and those of its foot last. */
export function rowsIn(table: Element): Element[] {
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
  const order = (row: Element) => ['thead', '', 'tfoot'].indexOf(sectionOf(row))
  return rows.toSorted((one, other) => order(one) - order(other))
}

/** Null where there are more cells than the editor can hold. */
export function toTable(found: Element[], blocksIn: BlocksIn): DocumentNode | null {
  const rows = withoutEmptyHead(found.filter(({ children }) => children.length > 0))
  if (rows.reduce((sum, { children }) => sum + children.length, 0) > mostCells) {
    return null
  }
  const { free, places, width } = placeCells(rows.map((row) => spansOf(row, rows)))
  if (width > mostColumns || width * rows.length > mostCells) {
    return null
  }
  const read = rows.map((row, index) => readRow(row, places[index] ?? []))
  const hasHeaders = found.some((row) => row.querySelector('th, thead') || isHeadRow(row))
  const children = read.map((row, index) => {
    const isHead = row.isHead || (!hasHeaders && index === 0 && rows.length > 1 && isBold(row))
    const cells = row.cells.map(({ cell, place }) =>
      toCell(cell, { blocksIn, isHead, place, row: row.cells.map((one) => one.cell) }),
    )
    // The editor would add them itself, and the article would change when it is opened.
    const missing = Array.from({ length: free[index] ?? 0 }, () =>
      cellNode([], { colSpan: 1, column: 0, rowSpan: 1 }, isHead ? columnHeader : 0),
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
  return sectionOf(row) === 'thead'
}

/** Markdown has no tables without a head. */
function withoutEmptyHead(rows: Element[]): Element[] {
  const [first, ...others] = rows
  return first && others.length > 0 && isHeadRow(first) && !wordsOf(first) ? others : rows
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

function readRow(row: Element, places: Place[]): Row {
  const cells = [...row.children].flatMap((cell, index) => {
    const place = places[index]
    return place ? [{ cell, place }] : []
  })
  const isNamed = cells.length > 1 && cells.every(({ cell }) => nameOf(cell) === 'th')
  return { cells, isHead: isHeadRow(row) || isNamed }
}

/** Word processors have no headers: people print the first row in bold. */
function isBold({ cells }: Row): boolean {
  const filled = cells.filter(({ cell }) => wordsOf(cell))
  return (
    filled.length > 1 &&
    filled.every(({ cell }) => {
      const [bold, ...others] = [...cell.querySelectorAll('b, strong')].filter(isTrulyBold)
      const text = [bold, ...others].map((one) => wordsOf(one)).join(' ')
      return bold !== undefined && text.length >= wordsOf(cell).length
    })
  )
}

/** Google Docs wraps all that is copied in a <b> that is not bold. */
function isTrulyBold(bold: Element): boolean {
  return !/font-weight:\s*normal/i.test(bold.getAttribute('style') ?? '')
}

interface CellOptions {
  blocksIn: BlocksIn
  isHead: boolean
  place: Place
  /** All cells of its row. */
  row: Element[]
}

function toCell(cell: Element, { blocksIn, isHead, place, row }: CellOptions): DocumentNode {
  const state = headerState(cell, { isFirst: cell === row[0], isHead })
  const blocks = blocksIn(cell).flatMap(blockInCell)
  return cellNode(state ? blocks.map(withoutBold(blocks)) : blocks, place, state)
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

function cellNode(blocks: DocumentNode[], { colSpan, rowSpan }: Place, state: number) {
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
