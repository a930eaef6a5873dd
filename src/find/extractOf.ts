// The words of a text around what a search has found in it. Pure.
import { escapeHTML } from 'offprint-reader/document'

import { removeSeparators } from '../domain/search/separateMarks.ts'

/** In characters, before and behind the first match. */
const around = { after: 160, before: 60 }

const word = /[\p{L}\p{M}\p{N}]+/gu

/**
 * HTML of a part of the first text that has one of the words, each in `mark`; null if none has.
 * @param beginnings of words, in lower case and without accents, as the dictionaries of the database have them
 */
export function extractOf(texts: string[], beginnings: string[]): null | string {
  const wanted = beginnings.map(beginningOf).filter(Boolean)
  for (const separated of wanted.length > 0 ? texts : []) {
    const text = removeSeparators(separated)
    const first = matches(text, wanted).next().value
    if (first) {
      return partAround(text, first.index, wanted)
    }
  }
  return null
}

function* matches(text: string, wanted: string[]): Generator<RegExpExecArray, undefined> {
  for (const match of text.matchAll(word)) {
    const plain = simplify(match[0])
    if (wanted.some((beginning) => plain.startsWith(beginning))) {
      yield match
    }
  }
}

function partAround(text: string, at: number, wanted: string[]): string {
  const from = at <= around.before ? 0 : text.indexOf(' ', at - around.before) + 1
  const begin = from > at ? at : from
  const end =
    at + around.after >= text.length ? text.length : text.lastIndexOf(' ', at + around.after)
  const part = text.slice(begin, end > at ? end : at + around.after)
  let html = ''
  let done = 0
  for (const { 0: found, index } of matches(part, wanted)) {
    html += `${escapeHTML(part.slice(done, index))}<mark>${escapeHTML(found)}</mark>`
    done = index + found.length
  }
  html += escapeHTML(part.slice(done))
  return `${begin > 0 ? '… ' : ''}${html.replaceAll(/\s+/g, ' ').trim()}${end < text.length ? ' …' : ''}`
}

/** Stems that end in `i` are of words with `y` as well: `happi`. */
function beginningOf(lexeme: string): string {
  const plain = simplify(lexeme)
  return plain.length > 3 ? plain.replace(/i$/, '') : plain
}

/** Most words are plain, and need less. */
function simplify(text: string): string {
  return /^\w*$/.test(text)
    ? text.toLowerCase()
    : text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
