// The style sheet for articles in pages of others: all of it holds within elements of the class `offprint` alone.
import { base } from './base.ts'
import { chineseJapaneseKorean } from './chineseJapaneseKorean.ts'
import { citation } from './citation.ts'
import { figures } from './figures.ts'
import { frame } from './frame.ts'
import { interview } from './interview.ts'
import { contents, topics } from './navigation.ts'
import { notes } from './notes.ts'
import { post } from './post.ts'
import { print } from './print.ts'
import { rightToLeft } from './rightToLeft.ts'
import { code, tables } from './tables.ts'

const parts = [
  base,
  frame,
  post,
  figures,
  code,
  tables,
  interview,
  notes,
  citation,
  contents,
  topics,
  rightToLeft,
  chineseJapaneseKorean,
  print,
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
