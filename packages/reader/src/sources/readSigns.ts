// Reads a plain text in a script without spaces, such as Chinese or Japanese: one article, a paragraph each line.
import type { Piece } from '../types.ts'

import { escapeHTML } from '../document/escapeHTML.ts'
import { readPage } from '../html/readPage.ts'

const longestTitle = 60

const signs = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー]'

/** "佐藤 みずほ": family and given name; a sentence has no space. */
const nameWithSpace = new RegExp(`^${signs}{1,5}[ \\u3000]${signs}{1,6}$`, 'u')

export function readSigns(text: string): Piece {
  const [first = '', ...others] = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  const isTitle = first.length <= longestTitle && !/[。！？.]$/.test(first)
  const head = isTitle ? `<h1>${escapeHTML(first)}</h1>` : `<p>${escapeHTML(first)}</p>`
  const [name = ''] = others
  const isSigned = isTitle && nameWithSpace.test(name)
  const body = others
    .map((line, at) => `<p${isSigned && at === 0 ? ' class="byline"' : ''}>${escapeHTML(line)}</p>`)
    .join('')
  return readPage(`${head}${body}`)
}
