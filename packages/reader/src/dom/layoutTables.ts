// Tables that only arrange a page: their cells are text, not data.
import { wordsOf } from '../document/fromHTML/dom.ts'

/** What a cell of data does not hold, and what it may hold in a table that is one otherwise. */
const ofPages = 'h1, h2, h3, h4, blockquote, table, figure'
const ofTexts = 'p + p, ul, ol'

/** Changes the text: what stands in such a table takes its place. */
export function unwrapLayoutTables(article: Element): void {
  for (const table of [...article.querySelectorAll('table')].slice(0, 300).reverse()) {
    if (isLayout(table)) {
      table.replaceWith(...[...table.querySelectorAll('td, th')].map(toDiv))
    }
  }
}

/** Tables with headings are data, whatever their cells hold. */
function isLayout(table: Element): boolean {
  if (['none', 'presentation'].includes(table.getAttribute('role') ?? '')) {
    return true
  }
  const rows = [...table.querySelectorAll('tr')]
  return (
    table.querySelector('th, caption, thead') === null &&
    (rows.every((row) => row.children.length < 2) ||
      table.querySelector(ofPages) !== null ||
      (table.querySelector(ofTexts) !== null && !isEven(rows)))
  )
}

/** Rows of as many cells each, none of which holds most of the words: that of a page holds its text. */
function isEven(rows: Element[]): boolean {
  const [first, ...others] = rows
  const lengths = rows.flatMap(({ children }) => [...children].map((cell) => wordsOf(cell).length))
  const all = lengths.reduce((sum, length) => sum + length, 0)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  return (
    others.length > 0 &&
    others.every(({ children }) => children.length === first?.children.length) &&
    longest < all / 2
  )
}

function toDiv(cell: Element): Element {
  const holder = cell.ownerDocument.createElement('div')
  holder.append(...cell.childNodes)
  return holder
}
