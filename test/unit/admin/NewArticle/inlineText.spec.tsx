// Lists and tables of a text that was read are shown as such.
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { readPage } from '../../../../packages/reader/src/html/readPage.ts'
import { inlineText } from '../../../../src/admin/NewArticle/inlineText.tsx'

function shown(html: string): string {
  const { blocks } = readPage(`<h1>Low water</h1>${html}`)
  return renderToStaticMarkup(<>{inlineText(blocks.find(({ node }) => node)!)}</>)
}

it('items of a list have their sign', () => {
  expect(shown('<ul><li>First</li><li>Second</li></ul>').match(/class="[^"]*"/g)).toEqual([
    'class="offprint-intake__item"',
    'class="offprint-intake__item"',
  ])
})

it('items of a numbered list have their numbers, those of a list within it their own', () => {
  const html = shown('<ol start="3"><li>One<ol><li>Inner</li></ol></li><li>Two</li></ol>')
  expect(html.match(/quot;\d+|--nested/g)).toEqual(['quot;3', '--nested', 'quot;1', 'quot;4'])
})

it('cells of a table stand in their rows', () => {
  const html = shown(
    '<table><tr><th>Ship</th><th>Hours</th></tr><tr><td>Alma</td><td>12</td></tr></table>',
  )
  expect(html.match(/__table-row"/g)).toHaveLength(2)
  expect(html.match(/__cell/g)?.length).toBeGreaterThanOrEqual(4)
})
