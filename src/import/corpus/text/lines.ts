// Lines of the source, and the few things that everybody asks about one.
import type { SourceLine } from '../../types.ts'

/** A line with text on it; `gap` is how many blank lines stand before it. */
export interface Line extends SourceLine {
  gap: number
  /** The last of the source lines that it was wrapped over, and what stood on each; absent where it is one line. */
  wrapped?: { parts: string[]; to: number }
}

const HAS_TEXT = /[^\s\u200b-\u200d\u2060]/u
const BULLET = /^[•·‣▪◦●*–—-][ \t\u00a0]+/u

/** Lines with text, without white space at their ends, numbered from 1. */
export const toLines = (text: string): Line[] => {
  const lines: Line[] = []
  let gap = 0
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    if (HAS_TEXT.test(raw)) {
      lines.push({ gap, line: index + 1, text: raw.trim() })
      gap = 0
    } else {
      gap++
    }
  })
  return lines
}

/** The one way in which two spellings of a source line are compared: white space runs are one space, a bullet is no text. */
export const normaliseLine = (text: string): string =>
  text.replace(/\s+/gu, ' ').trim().replace(BULLET, '').trim()

export const isBullet = (text: string): boolean => BULLET.test(text)

export const stripBullet = (text: string): string => text.replace(BULLET, '').trim()

/** A line that only separates: `***`, `---`, `⁂`. */
export const isSeparator = (text: string): boolean =>
  /^(?:[*#_=~–—-][\s*#_=~–—-]+|[⁂§•·*](?:\s*[⁂§•·*])*)$/u.test(text)

export const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length

const CLOSING = /["'”’»)\]\s]+$/u
const MARKER = /(?:\s?\[[^\]]{1,6}\]|\(\w{1,3}\)|[\d¹²³⁰⁴⁵⁶⁷⁸⁹]{1,3}|[a-z])$/u
const STOP = /[.!?…:;]$/u

/** Ends like a sentence: with a stop, possibly inside a quotation or brackets, possibly with a note's marker. */
export const endsSentence = (text: string): boolean => {
  const end = text.slice(-40)
  const bare = end.replace(CLOSING, '')
  const unmarked = end
    .replace(/\s+$/u, '')
    .replace(MARKER, '')
    .replace(MARKER, '')
    .replace(CLOSING, '')
  return STOP.test(bare) || STOP.test(unmarked)
}

/** Ends with a full stop proper, which titles and headings do not have. */
export const endsWithStop = (text: string): boolean => /[.;:,]["'”’»)\]]*$/u.test(text)

export const countSentences = (text: string): number =>
  (text.match(/[.!?…]["'”’»)\]]*(?=\s+[\p{Lu}“‘"'(]|\s*$)/gu) ?? []).length
