// Tables that only arrange a page: their cells are text, not data.

const blocks = 'p + p, h1, h2, h3, h4, ul, ol, blockquote, table, figure'

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
    (rows.every((row) => row.children.length < 2) || table.querySelector(blocks) !== null)
  )
}

function toDiv(cell: Element): Element {
  const holder = cell.ownerDocument.createElement('div')
  holder.append(...cell.childNodes)
  return holder
}
