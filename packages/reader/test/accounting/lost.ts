// Words that somebody sees in a source, and that what was read of it does not have. Counted anew, not by the readers.
import { parseHTML } from 'linkedom'

import type { Piece } from '../../src/types.ts'

import { keyOfWords, wordsIn } from '../../src/accounting/words.ts'
import { dayWords } from '../../src/values/months.ts'

const unseen =
  'script, style, template, noscript, dialog:not([open]), head, title, iframe, object, audio, video, [hidden], [style*="display:none"], [style*="display: none"], annotation, rp'

const inline =
  'a, abbr, b, bdi, bdo, cite, code, em, font, i, mark, mi, mo, q, rb, rt, ruby, s, small, span, strong, sub, sup, time, u'

/** Each word of a page that is nowhere. */
export function lostIn(html: string, piece: Piece): string[] {
  const { document } = parseHTML(html)
  document.querySelectorAll(unseen).forEach((one) => one.remove())
  document.querySelectorAll('br').forEach((one) => one.replaceWith(' '))
  document.querySelectorAll(`:not(${inline})`).forEach((one) => {
    one.prepend(' ')
    one.append(' ')
  })
  return lostOf(document.documentElement.textContent ?? '', [piece])
}

export function lostOf(text: string, pieces: Piece[]): string[] {
  const days = pieces.flatMap(({ published }) => dayWords(published ?? undefined))
  const held = new Set([...pieces.flatMap(stringsOf), ...days].flatMap(wordsOf))
  return wordsOf(text).filter((word) => !held.has(word) && !/^\d+$/.test(word))
}

/** Lines that are not whole in the text. */
export function notInText(lines: string[], piece: Piece): string[] {
  const { blocks, leftOut } = piece
  const text = blocks
    .filter(({ role }) => ['body', 'heading'].includes(role))
    .map((block) => keyOfWords(wordsIn(block.text).filter(({ word }) => !/^\d+$/.test(word))))
    .join('\n')
  const left = leftOut
    .filter(({ reason }) => reason === 'unread')
    .map((one) => keyOfWords(wordsIn(one.text)))
    .join('\n')
  return lines.filter((line) => {
    const key = keyOfWords(wordsIn(line).filter(({ word }) => !/^\d+$/.test(word)))
    return !text.includes(key) || left.includes(keyOfWords(wordsIn(line)))
  })
}

export function wordsOf(text: string): string[] {
  return wordsIn(text).map((one) => one.word)
}

export function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value]
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}
