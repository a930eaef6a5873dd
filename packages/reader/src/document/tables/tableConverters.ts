// Tables as HTML, in a box that scrolls where they are wider than the page.
import type { DocumentNode } from '../types.ts'

import { escapeHTML } from '../escapeHTML.ts'
import { type Converter, type ConverterInput, inside } from '../renderNodes.ts'
import {
  alignmentOf,
  cellsOf,
  gridOf,
  isHeader,
  type Place,
  rowHeader,
  rowsOf,
  textOfCell,
} from './tableGrid.ts'

interface Row {
  cells: { cell: DocumentNode; place: Place }[]
  isHead: boolean
}

/** @param label what the box is called for those who cannot see it: it takes the focus, to be scrolled by keys. */
export function tableConverters(label: string): Record<string, Converter> {
  return {
    table: (args: ConverterInput) => table(args, label),
    tablecell: inside,
    tablerow: inside,
  }
}

function table(args: ConverterInput, label: string): string {
  const rows = readRows(args.node)
  const heads = countHeads(rows)
  const lines = rows.map(({ cells }, index) => rowHTML(cells, index < heads, args))
  const split = reachesBelow(rows.slice(0, heads)) ? 0 : heads
  const html = part('thead', lines.slice(0, split)) + part('tbody', lines.slice(split))
  const box = `<div class="table" role="group" aria-label="${escapeHTML(label)}" tabindex="0"><table>${html}</table></div>`
  return (html ? box : '') + args.nodesToHTML({ nodes: strayNodes(args.node) }).join('')
}

function part(name: 'tbody' | 'thead', lines: string[]): string {
  const rows = lines.join('')
  return rows ? `<${name}>${rows}</${name}>` : ''
}

/** What stands in a table but in no cell of it is text. */
function strayNodes({ children = [] }: DocumentNode): DocumentNode[] {
  return children.flatMap((child) =>
    child.type === 'tablerow'
      ? (child.children ?? []).filter(({ type }) => type !== 'tablecell')
      : [child],
  )
}

function readRows(node: DocumentNode): Row[] {
  const { places } = gridOf(node)
  return rowsOf(node).map((row, index) => {
    const cells = cellsOf(row).flatMap((cell, nth) => {
      const place = places[index]?.[nth]
      return place ? [{ cell, place }] : []
    })
    return { cells, isHead: cells.length > 0 && cells.every(({ cell }) => isHeader(cell)) }
  })
}

/** Rows at the top that hold headers only. */
function countHeads(rows: Row[]): number {
  const below = rows.findIndex(({ isHead }) => !isHead)
  return below < 0 ? Math.min(rows.length, 1) : below
}

/** No cell of a head stands in the body, too. */
function reachesBelow(head: Row[]): boolean {
  return head.some(({ cells }, index) =>
    cells.some(({ place }) => index + place.rowSpan > head.length),
  )
}

function rowHTML(cells: Row['cells'], isHead: boolean, args: ConverterInput): string {
  const html = cells.map(({ cell, place }) => cellHTML(cell, { isHead, place }, args))
  return html.length > 0 ? `<tr>${html.join('')}</tr>` : ''
}

function cellHTML(
  cell: DocumentNode,
  { isHead, place }: { isHead: boolean; place: Place },
  { nodesToHTML }: ConverterInput,
): string {
  const { colSpan, rowSpan } = place
  const align = alignmentOf(cell)
  const attributes = [
    colSpan > 1 ? ` colspan="${colSpan}"` : '',
    rowSpan > 1 ? ` rowspan="${rowSpan}"` : '',
    // Pages and feed readers take no styles.
    align && ` align="${align}"`,
  ].join('')
  const children = cell.children ?? []
  const [only, ...others] = children
  const isLine = only?.type === 'paragraph' && others.length === 0
  const text = nodesToHTML({ nodes: isLine ? (only.children ?? []) : children }).join('')
  // A header without words heads nothing.
  return isHeader(cell) && textOfCell(cell, () => '*')
    ? `<th scope="${scopeOf(cell, isHead, place)}"${attributes}>${text}</th>`
    : `<td${attributes}>${text}</td>`
}

/** By its place: programs, and editors, do not agree on what they store for a header. */
function scopeOf({ headerState }: DocumentNode, isHead: boolean, place: Place): string {
  const isOfRow = !isHead && (place.column === 0 || headerState === rowHeader)
  if (isOfRow && place.colSpan === 1) {
    return place.rowSpan > 1 ? 'rowgroup' : 'row'
  }
  return place.colSpan > 1 ? 'colgroup' : 'col'
}
