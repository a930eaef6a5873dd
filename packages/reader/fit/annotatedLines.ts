// Compares the lines of a text with its annotation.
import type { ExpectedPiece } from '../test/helpers/shapes/readShapes.ts'

import { isContributorsLabel } from '../src/text/lines/classifyLine.ts'
import { isBookDetails } from '../src/text/lines/closingLines.ts'
import { findDate } from '../src/text/lines/datedLine.ts'
import { isListLabel } from '../src/text/lines/footnoteItems.ts'
import { isAbstractLabel } from '../src/text/lines/openings.ts'
import { isPublishedLine } from '../src/text/lines/publishedLine.ts'
import { isDate } from '../src/text/lines/readDate.ts'

/** What the annotation says of the line at a place. */
export interface Matchers {
  date: Match
  /** Also a date among other matter, where the annotation leaves open which line is the dateline. */
  dated: Match
  figure: Match
  footnote: Match
  /** Each heading counts once, in their order. */
  heading: Match
  headingsLeft: () => number
  listLabel: Match
  note: Match
  other: Match
  /** Names an author, or what an author is. */
  signature: Match
  standfirst: Match
  thanks: Match
  /** "Acknowledgements" above them. */
  thanksLabel: Match
}

type Match = (at: number) => boolean

export function matchers(texts: readonly string[], piece: ExpectedPiece): Matchers {
  const headings = piece.headings.map(plain)
  const boilerplate = toSet(piece.boilerplate)
  const [thanks, notes] = [toSet(piece.acknowledgements), toSet(piece.note)]
  const standfirst = toSet(piece.standfirst)
  const footnotes = piece.footnotes.map(({ text }) => plain(text)).filter(Boolean)
  const captions = piece.captions.map(({ credit, text }) => ({
    credit: plain(credit ?? ''),
    text: plain(text),
  }))
  const text = (at: number): string => texts[at] ?? ''
  const isLeftOpen = (field: string): boolean => piece.unscored?.includes(field) ?? false
  const isDateline = (at: number): boolean =>
    piece.dateline !== undefined && text(at) === plain(piece.dateline)
  const isOpenDate = (at: number): boolean =>
    isLeftOpen('dateline') && text(at).includes(plain(piece.dateline ?? ''))
  const isStandfirst = (at: number): boolean =>
    standfirst.has(text(at)) ||
    [...standfirst].some((line) => line.length > 30 && text(at).endsWith(line)) ||
    (isLeftOpen('standfirst') && isBookDetails(text(at)))
  const isThanks = (at: number): boolean => thanks.has(text(at))
  return {
    date: (at: number) => isDateline(at) || (isOpenDate(at) && isDate(text(at))),
    dated: (at: number) =>
      isDateline(at) || (isOpenDate(at) && isDated(text(at)) && !names(text(at), piece)),
    figure: (at: number) => captions.some((caption) => isFigure(text(at), caption)),
    footnote: (at: number) => footnotes.some((note) => isFootnote(text(at), note)),
    heading: (at: number) => {
      const is = headings.length > 0 && text(at) === headings[0]
      if (is) {
        headings.shift()
      }
      return is
    },
    headingsLeft: () => headings.length,
    listLabel: (at: number) => footnotes.length > 0 && isListLabel(text(at)),
    note: (at: number) => notes.has(text(at)),
    other: (at: number) =>
      boilerplate.has(text(at)) ||
      [...boilerplate].some((line) => line.length > 15 && text(at).startsWith(line)),
    signature: (at: number) => signs(text(at), piece),
    standfirst: (at: number) =>
      isStandfirst(at) ||
      (isAbstractLabel(text(at)) && isStandfirst(at + 1)) ||
      /^(?:abstract|synopsis)\s*:?$/iu.test(text(at)),
    thanks: isThanks,
    thanksLabel: (at: number) => isThanks(at + 1) && text(at).split(' ').length <= 3,
  }
}

/** A short line with a date, which neither says where the text appeared nor belongs to the head of a mail. */
export function isDated(text: string): boolean {
  const isOther = isPublishedLine(text) || /[.?!]$|^\p{L}+: /u.test(text)
  return isDate(text) || (text.length < 100 && !isOther && findDate(text) !== null)
}

export function toSet(list: readonly string[] = []): ReadonlySet<string> {
  return new Set(list.map(plain))
}

/** The footnote with its label, or one of its paragraphs. */
function isFootnote(line: string, note: string): boolean {
  return (
    (line.includes(note) && line.length <= note.length + 12) ||
    (note.includes(line) && line.length > 20)
  )
}

/** The caption, the credit, or both. */
function isFigure(line: string, { credit, text }: { credit: string; text: string }): boolean {
  return (
    line === text ||
    line === credit ||
    (text !== '' && line.startsWith(text) && line.length <= text.length + credit.length + 14) ||
    (credit !== '' && line.includes(credit) && line.length <= credit.length + 14)
  )
}

export function names(text: string, { authors }: ExpectedPiece): boolean {
  return authors.some(({ name }) =>
    text.toLowerCase().includes(name.toLowerCase().split(' ').at(-1) ?? name),
  )
}

/** "The writer is a fellow at …" signs, though it names nobody. */
const anonymousPattern = /^The (?:author|writer) (?:directs|is|teaches|was)\b/u

/** Lines that no field has sign the article where they name an author, an institution or a role. */
export function signs(text: string, piece: ExpectedPiece): boolean {
  const printed = piece.authors.flatMap(({ affiliations = [] }) =>
    affiliations.flatMap(({ institution, role }) => [institution, role ?? '']),
  )
  const flat = text.toLowerCase()
  return (
    names(text, piece) ||
    anonymousPattern.test(text) ||
    isContributorsLabel(text) ||
    printed.some((part) => part.length > 4 && flat.includes(plain(part).toLowerCase()))
  )
}

export function plain(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^[•·*–-]\s+/u, '')
}
