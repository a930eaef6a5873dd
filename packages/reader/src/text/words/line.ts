// Lines of the source, and the questions that every step asks about one.
import type { SourceLine } from './types.ts'

/** A line with text on it; `gap` is the number of blank lines before it. */
export interface Line extends SourceLine {
  gap: number
  /** So many columns of white space stand before the text; absent where there are none. */
  indent?: number
  /** The last of the source lines that it was wrapped over, and what stood on each; absent where it is one line. */
  wrapped?: { parts: string[]; to: number }
}

const hasTextPattern = /[^\s\u200b-\u200d\u2060]/u
const bulletPattern = /^[•·‣▪◦●*–—-][ \t\u00a0]+/u

/** Lines with text, without white space at their ends and the marks of quoted mail, numbered from 1. */
export function toLines(text: string): Line[] {
  const lines: Line[] = []
  let gap = 0
  withoutQuoteMarks(text.split(/\r\n|\r|\n/)).forEach((raw, index) => {
    if (hasTextPattern.test(raw)) {
      const indent = indentOf(raw)
      lines.push({ gap, line: index + 1, text: raw.trim(), ...(indent > 0 ? { indent } : {}) })
      gap = 0
    } else {
      gap++
    }
  })
  return lines
}

const quotePattern = /^(?:>[ \t]?)+/u

/** "> " at the beginning of two and more lines is how a mail quotes; one alone may be a sign of the text. */
function withoutQuoteMarks(lines: string[]): string[] {
  return lines.map((line, at) =>
    [lines[at - 1], lines[at + 1]].some((near) => near?.startsWith('>'))
      ? line.replace(quotePattern, '')
      : line,
  )
}

function indentOf(raw: string): number {
  const [space = ''] = /^[^\S\r\n]*/u.exec(raw) ?? []
  return space.replaceAll('\t', '    ').length
}

export function isBullet(text: string): boolean {
  return bulletPattern.test(text)
}

export function stripBullet(text: string): string {
  return text.replace(bulletPattern, '').trim()
}

/** How many cells it has, where tabs or wide gaps divide it as they divide the rows of a table; otherwise 1. */
export function countCells(text: string): number {
  return text.split(/(?<=\S)(?:\t+| {3,})(?=\S)/u).length
}

/** A line that only separates: `***`, `---`, `⁂`. */
export function isSeparator(text: string): boolean {
  return /^(?:[*#_=~–—-][\s*#_=~–—-]+|[⁂§•·*](?:\s*[⁂§•·*])*)$/u.test(text)
}

export function countWords(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0
}

const closingPattern = /["'”’»)\]\s]+$/u
const markerPattern = /(?:\s?\[[^\]]{1,6}\]|\(\w{1,3}\)|[\d¹²³⁰⁴⁵⁶⁷⁸⁹]{1,3}|[a-z])$/u
const stopPattern = /[.!?…:;]$/u

/** Ends like a sentence: with a stop, possibly inside a quotation or brackets, possibly with a note's marker. */
export function endsSentence(text: string): boolean {
  const end = text.slice(-40)
  const bare = end.replace(closingPattern, '')
  const unmarked = end
    .replace(/\s+$/u, '')
    .replace(markerPattern, '')
    .replace(markerPattern, '')
    .replace(closingPattern, '')
  return stopPattern.test(bare) || stopPattern.test(unmarked)
}

/** Ends with a full stop proper, which titles and headings do not have. */
export function endsWithStop(text: string): boolean {
  return /[.;:,]["'”’»)\]]*$/u.test(text)
}

export function countSentences(text: string): number {
  return (text.match(/[.!?…]["'”’»)\]]*(?=\s+[\p{Lu}“‘"'(]|\s*$)/gu) ?? []).length
}
