// Reads a plain text in a script without spaces, such as Chinese or Japanese: one article, a paragraph each line.
import type { ParsedPiece } from '../types.ts'

import { escapeHTML } from '../../richtext/escapeHTML.ts'
import { readPage } from '../page/readPage.ts'

const longestTitle = 60

export function readSigns(text: string): ParsedPiece {
  const [first = '', ...others] = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  const isTitle = first.length <= longestTitle && !/[。！？.]$/.test(first)
  const head = isTitle ? `<h1>${escapeHTML(first)}</h1>` : `<p>${escapeHTML(first)}</p>`
  const body = others.map((line) => `<p>${escapeHTML(line)}</p>`).join('')
  return readPage(`${head}${body}`)
}
