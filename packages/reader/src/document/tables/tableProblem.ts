// Why a table is not stored: spans that would make the editor of a browser count for minutes.
import { isRecord } from '../readDocument.ts'

/** Places in the grid of one table. The editor visits each of them with every change. */
const mostPlaces = 20_000

/** A sentence on a table, whatever its nodes are; null where it is fine. */
export function tableProblem(table: Record<string, unknown>): null | string {
  let places = 0
  for (const cell of listOf(table.children).flatMap((row) => listOf(row.children))) {
    const { colSpan = 1, rowSpan = 1 } = cell
    if (!isSpan(colSpan) || !isSpan(rowSpan)) {
      return 'a cell of a table spans a number of columns or rows that is no positive integer.'
    }
    places += colSpan * rowSpan
  }
  return places > mostPlaces ? `a table has more than ${mostPlaces} cells.` : null
}

function listOf(children: unknown): Record<string, unknown>[] {
  return Array.isArray(children) ? children.filter(isRecord) : []
}

function isSpan(stored: unknown): stored is number {
  return typeof stored === 'number' && Number.isSafeInteger(stored) && stored > 0
}
