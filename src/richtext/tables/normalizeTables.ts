// Stores tables as the editor would: otherwise opening an article changes it.
import type { DocumentNode } from '../types.ts'

import { isRecord, readNodes } from '../readDocument.ts'
import { cellsOf, gridOf, rowsOf } from './tableGrid.ts'
import { textOfCell } from './textOfCell.ts'

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
  const widths = table ? columnWidths(table, node.colWidths) : []
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

/** In pixels. The first is what the editor gives a column at least. */
const narrowest = 92
const widest = 2000

/** The stored ones, where there is one for each column; otherwise wide enough for the words. */
function columnWidths(table: DocumentNode, stored: unknown): number[] {
  const { places, width } = gridOf(table)
  if (Array.isArray(stored) && stored.length === width && stored.every(isWidth)) {
    return stored as number[]
  }
  const widths = Array.from({ length: width }, () => narrowest)
  rowsOf(table).forEach((row, index) => {
    cellsOf(row).forEach((cell, nth) => {
      const { colSpan, column } = places[index]?.[nth] ?? { colSpan: 0, column: 0 }
      if (colSpan === 1) {
        widths[column] = Math.max(widths[column] ?? 0, widthFor(textOfCell(cell).length))
      }
    })
  })
  return widths
}

/** Long texts wrap. */
function widthFor(letters: number): number {
  return Math.min(Math.max(letters * 8 + 24, narrowest), 280)
}

function isWidth(stored: unknown): boolean {
  return typeof stored === 'number' && stored >= narrowest && stored <= widest
}
