// Makes tables of a pasted page fit for the editor, as those of an import are. Browser only.
import { columnWidths, type Grid } from 'offprint-reader/document'
import {
  isHeadInBold,
  measureRows,
  rowsIn,
  unwrapLayoutTables,
  wordsOf,
} from 'offprint-reader/footnotes'

export interface PreparedTables {
  /** Whether a caption, which is a line of its own, stands above everything else. */
  beginsWithCaption: boolean
  hasTables: boolean
}

/** Changes the page: the editor drops captions, and counts whatever spans a cell states. */
export function prepareTables(root: Element): PreparedTables {
  const hasTables = root.querySelector('table') !== null
  const caption = wordsOf(root.querySelector('caption'))
  const beginsWithCaption = caption !== '' && wordsOf(root).startsWith(caption)
  if (hasTables) {
    prepareAll(root)
  }
  return { beginsWithCaption, hasTables }
}

function prepareAll(root: Element): void {
  unwrapLayoutTables(root)
  // Those within others come behind them.
  for (const table of [...root.querySelectorAll('table')].reverse()) {
    const caption = table.querySelector(':scope > caption')
    const grid = measureRows(rowsIn(table))
    if (caption) {
      table.before(toParagraph(caption))
      caption.remove()
    }
    if (!grid || table.parentElement?.closest('li, td, th')) {
      table.replaceWith(...rowsIn(table).map(toLine))
    } else {
      addWidths(table, grid)
      prepareCells(table, grid)
    }
  }
}

/** The editor takes them from there; it makes columns narrow that have none. */
function addWidths(table: Element, grid: Grid): void {
  if (table.querySelector(':scope > colgroup')) {
    return
  }
  const letters = rowsIn(table).map(({ children }) =>
    [...children].map((cell) => wordsOf(cell).length),
  )
  const group = table.ownerDocument.createElement('colgroup')
  for (const width of columnWidths(grid, letters)) {
    const column = table.ownerDocument.createElement('col')
    column.setAttribute('width', String(width))
    group.append(column)
  }
  table.prepend(group)
}

function prepareCells(table: Element, { places }: Grid): void {
  const rows = rowsIn(table)
  const isBoldHead = isHeadInBold(table, rows)
  rows.forEach((row, index) => {
    ;[...row.children].forEach((cell, nth) => {
      const { colSpan = 1, rowSpan = 1 } = places[index]?.[nth] ?? {}
      cell.setAttribute('colspan', String(colSpan))
      cell.setAttribute('rowspan', String(rowSpan))
      // The editor takes the header of a column for one of a row.
      if (/^col/i.test(cell.getAttribute('scope') ?? '')) {
        cell.removeAttribute('scope')
      }
      const isHead = row.parentElement?.localName === 'thead' || (isBoldHead && index === 0)
      if (isHead && cell.localName === 'td') {
        cell.replaceWith(toHeader(cell))
      }
    })
  })
}

function toHeader(cell: Element): Element {
  const header = cell.ownerDocument.createElement('th')
  header.setAttribute('colspan', cell.getAttribute('colspan') ?? '1')
  header.setAttribute('rowspan', cell.getAttribute('rowspan') ?? '1')
  for (const bold of cell.querySelectorAll('b, strong')) {
    bold.replaceWith(...bold.childNodes)
  }
  header.append(...cell.childNodes)
  return header
}

function toParagraph(element: Element): Element {
  const paragraph = element.ownerDocument.createElement('p')
  paragraph.append(...inOneLine(element))
  return paragraph
}

function toLine(row: Element): Element {
  const line = row.ownerDocument.createElement('p')
  ;[...row.children].forEach((cell, index) => {
    line.append(...(index > 0 ? [' | '] : []), ...inOneLine(cell))
  })
  return line
}

const blocks = 'blockquote, dd, div, dl, dt, h1, h2, h3, h4, h5, h6, li, ol, p, pre, section, ul'

/** Blocks within it become text, with spaces around them. */
function inOneLine(element: Element): ChildNode[] {
  for (const block of [...element.querySelectorAll(blocks)].reverse()) {
    block.replaceWith(' ', ...block.childNodes, ' ')
  }
  return [...element.childNodes]
}
