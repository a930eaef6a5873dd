// The style sheet for articles in pages of others: all of it holds within elements of the class `offprint` alone.
import { sheets } from './sheets.ts'

const parts = [
  sheets.base,
  sheets.frame,
  sheets.post,
  sheets.figures,
  sheets.code,
  sheets.tables,
  sheets.interview,
  sheets.notes,
  sheets.citation,
  sheets.contents,
  sheets.topics,
  sheets.rightToLeft,
  sheets.chineseJapaneseKorean,
  sheets.print,
]

/** What `offprint/styles.css` holds. Colours and fonts are custom properties: `--paper`, `--ink`, `--link`, `--serif` … */
export function stylesheet(): string {
  return `.offprint{overflow-wrap:anywhere;${parts.map(scoped).join('')}}\n`
}

/** What is said of the whole page holds for the element; what only a page of ours has is left out. */
function scoped(styles: string): string {
  return styles
    .replaceAll(/(?<=^|[{}])(?:body|main:focus|@page)\{[^{}]*\}/g, '')
    .replaceAll(/(?<=^|[{}])(?::root|html)\{/g, '&{')
    .replaceAll(/:has\(\.footnote:target\)\{[^{}]*\}/g, '')
}
