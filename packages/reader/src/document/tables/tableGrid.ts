// Where the cells of a table stand, when some of them span several columns or rows.
import type { DocumentNode } from '../types.ts'

import { everyNode, textOf } from '../readDocument.ts'

export interface Span {
  colSpan: number
  rowSpan: number
}

export interface Place extends Span {
  /** The first column, from 0. */
  column: number
}

export interface Grid {
  /** For each row, how many places behind its last cell are free. */
  free: number[]
  /** For each row, the places of its cells, in their order. */
  places: Place[][]
  width: number
}

/** Readers make lines of text of larger tables. */
export const mostColumns = 50
export const mostCells = 2000

/** Each cell stands in the next free place, as in HTML. Spans end where another cell stands, or the table ends. */
export function placeCells(rows: Span[][]): Grid {
  // For each column, the first row in which it is free again.
  const freeFrom: number[] = []
  const places = rows.map((cells, row) => {
    const isFree = (column: number) => (freeFrom[column] ?? 0) <= row
    let column = 0
    return cells.map((span): Place => {
      while (!isFree(column)) {
        column += 1
      }
      const place = { colSpan: 0, column, rowSpan: Math.min(span.rowSpan, rows.length - row) }
      while (place.colSpan < span.colSpan && isFree(column)) {
        freeFrom[column] = row + place.rowSpan
        place.colSpan += 1
        column += 1
      }
      return place
    })
  })
  return { free: freePlaces(places, freeFrom.length), places, width: freeFrom.length }
}

function freePlaces(places: Place[][], width: number): number[] {
  const free = places.map(() => width)
  places.forEach((cells, row) => {
    for (const { colSpan, rowSpan } of cells) {
      for (let covered = row; covered < row + rowSpan; covered += 1) {
        free[covered] = (free[covered] ?? 0) - colSpan
      }
    }
  })
  return free
}

/** The rows of a table, and the cells of a row: what is neither is left out. */
export function rowsOf({ children = [] }: DocumentNode): DocumentNode[] {
  return children.filter(({ type }) => type === 'tablerow')
}

export function cellsOf({ children = [] }: DocumentNode): DocumentNode[] {
  return children.filter(({ type }) => type === 'tablecell')
}

/** The grid of a stored table, whatever its cells say of their spans. */
export function gridOf(table: DocumentNode): Grid {
  return placeCells(
    rowsOf(table).map((row) =>
      cellsOf(row).map(({ colSpan, rowSpan }) => ({
        colSpan: Math.min(spanOf(colSpan), mostColumns),
        rowSpan: spanOf(rowSpan),
      })),
    ),
  )
}

/** A number of columns or rows: 1 for whatever is none. */
export function spanOf(stored: unknown): number {
  const span = Number(stored)
  return Number.isSafeInteger(span) && span > 0 ? span : 1
}

/** Of the header states of Lexical: that of a cell above its column, and of one before its row. */
export const columnHeader = 1
export const rowHeader = 2

export function isHeader({ headerState }: DocumentNode): boolean {
  return typeof headerState === 'number' && (headerState & (columnHeader | rowHeader)) > 0
}

/** What its paragraphs say, for editors align them alone; '' where nothing does, or they do not agree. */
export function alignmentOf({ children = [] }: DocumentNode): '' | 'center' | 'left' | 'right' {
  const formats = new Set(children.map(({ format }) => format))
  const [only] = formats.size === 1 ? formats : []
  return only === 'center' || only === 'left' || only === 'right' ? only : ''
}

/** Between two blocks stands a space. `markOf` is what a mark of a footnote shows. @default nothing */
export function textOfCell(
  cell: DocumentNode,
  markOf: (mark: DocumentNode) => string = () => '',
): string {
  let text = ''
  for (const node of everyNode([cell])) {
    if (node.type === 'text') {
      text += textOf(node.text)
    } else if (node.type === 'footnote-ref') {
      text += markOf(node)
    } else if (node.type !== 'link' && node.type !== 'autolink') {
      text += ' '
    }
  }
  return text.replace(/\s+/g, ' ').trim()
}
