// Reads Word files that are built from the XML of their parts, and shows what came of them.
import type { DocumentNode } from '../../src/document/types.ts'

import { toReport } from '../../src/piece/report/toReport.ts'
import { readWord } from '../../src/word/readWord.ts'
import { wordFile } from '../helpers/wordFile.ts'

export async function read(parts: Parameters<typeof wordFile>[0]) {
  const [piece] = await readWord(await wordFile(parts))
  return piece!
}

export async function reported(parts: Parameters<typeof wordFile>[0]) {
  const piece = await read(parts)
  return { piece, report: toReport({ pieces: [piece], unplaced: [] }).pieces[0]! }
}

/** The nodes of a text, short: `heading:Words`, `paragraph:[b]Words[^1]`. */
export async function shown(parts: Parameters<typeof wordFile>[0]): Promise<string[]> {
  const { document } = await read(parts)
  return document.root.children.map(show)
}

const formats: [number, string][] = [
  [1, 'b'],
  [2, 'i'],
  [4, 's'],
  [8, 'u'],
  [16, 'c'],
  [32, 'sub'],
  [64, 'sup'],
]

export function show(node: DocumentNode): string {
  const { type, children = [], fields, format, label, listType, start, text } = node
  const inner = children.map(show).join('')
  switch (type) {
    case 'block':
      return `figure:${String((fields as Record<string, unknown>).caption)}`
    case 'footnote':
      return `(${String(label)})${inner}`
    case 'footnote-ref':
      return `[^${String(label)}]`
    case 'footnotes':
      return `footnotes "${String(label)}":${inner}`
    case 'heading':
      return `${String(node.tag)}:${inner}`
    case 'linebreak':
      return '/'
    case 'link':
      return `<${String((fields as Record<string, unknown>).url)}>${inner}</>`
    case 'list':
      return `${String(listType)}@${String(start)}:${inner}`
    case 'listitem':
      return `*${inner}`
    case 'paragraph':
      return `p:${inner}`
    case 'tablecell':
      return cellOf(node, inner)
    case 'tablerow':
      return `[${children.map(show).join('|')}]`
    case 'text': {
      const marks = formats.filter(([bit]) => (Number(format) & bit) !== 0).map(([, name]) => name)
      return marks.length > 0 ? `{${marks.join()} ${String(text)}}` : String(text)
    }
    default:
      return `${type}:${inner}`
  }
}

/** `#` above a column, `>` before a row, and the spans of columns and rows. */
function cellOf({ children = [], colSpan, headerState, rowSpan }: DocumentNode, inner: string) {
  const header = ['', '#', '>', '#>'][Number(headerState)]
  const span = colSpan === 1 && rowSpan === 1 ? '' : `(${Number(colSpan)}x${Number(rowSpan)})`
  return `${header}${span}${children.length === 1 ? inner.replace(/^p:/, '') : inner}`
}
