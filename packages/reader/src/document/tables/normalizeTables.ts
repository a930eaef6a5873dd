// Stores tables as the editor would: otherwise opening an article changes it.
import type { DocumentNode } from '../types.ts'

import { isRecord, readNodes } from '../readDocument.ts'
import { cellsOf, type Grid, gridOf, rowsOf, textOfCell } from './tableGrid.ts'

/** Each table has widths of its columns for the editor, and no colours: those of another program fit no page. */
export function normalizeTables<Stored>(stored: Stored): Stored {
  if (!isRecord(stored) || !isRecord(stored.root) || !Array.isArray(stored.root.children)) {
    return stored
  }
  const children = stored.root.children.map(normalizeTable)
  return { ...stored, root: { ...stored.root, children } }
}

function normalizeTable(node: unknown): unknown {
  if (!isRecord(node) || node.type !== 'table' || !Array.isArray(node.children)) {
    return node
  }
  const [table] = readNodes([node])
  const widths = table ? widthsOf(table, node.colWidths) : []
  const children = node.children.map(withoutColours)
  return widths.length > 0 ? { ...node, children, colWidths: widths } : { ...node, children }
}

function withoutColours(row: unknown): unknown {
  if (!isRecord(row) || !Array.isArray(row.children)) {
    return row
  }
  const children = row.children.map((cell: unknown) =>
    isRecord(cell) && cell.backgroundColor ? { ...cell, backgroundColor: null } : cell,
  )
  return { ...row, children }
}

/** The stored ones, where there is one for each column. */
function widthsOf(table: DocumentNode, stored: unknown): number[] {
  const grid = gridOf(table)
  const isStored = Array.isArray(stored) && stored.length === grid.width && stored.every(isWidth)
  return isStored
    ? (stored as number[])
    : columnWidths(
        grid,
        rowsOf(table).map((row) => cellsOf(row).map((cell) => textOfCell(cell).length)),
      )
}

function isWidth(stored: unknown): boolean {
  return typeof stored === 'number' && stored >= narrowest && stored <= widest
}

/** What the editor gives a column at least. */
export const narrowest = 92
export const widest = 2000

/** Wide enough for the words. @param letters of each cell, in the order of the grid */
export function columnWidths({ places, width }: Grid, letters: number[][]): number[] {
  const widths = Array.from({ length: width }, () => narrowest)
  places.forEach((cells, row) => {
    cells.forEach(({ colSpan, column }, nth) => {
      if (colSpan === 1) {
        widths[column] = Math.max(widths[column] ?? 0, widthFor(letters[row]?.[nth] ?? 0))
      }
    })
  })
  return widths
}

/** Long texts wrap. */
function widthFor(letters: number): number {
  return Math.min(Math.max(letters * 8 + 24, narrowest), 280)
}
