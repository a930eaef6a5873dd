// How wide the columns of a table are in the editor, in pixels. Pages lay tables out by themselves.
import type { Grid } from './tableGrid.ts'

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
