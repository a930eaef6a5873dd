// Finds footnotes that are only printed: a list of notes below a text, and their marks in it.
import type { Footnote, FootnoteList, Inline } from '../text/words/types.ts'

import { findFootnoteLists } from '../text/footnotes/findFootnoteLists.ts'
import { countMarkers } from '../text/footnotes/hasMarkers.ts'
import { placeMarkers } from '../text/footnotes/placeMarkers.ts'
import { type Line, toLines } from '../text/words/line.ts'
import { toVocabulary, type Vocabulary } from '../text/words/vocabulary.ts'

export interface FoundInLines {
  /** Lists with the notes that a mark was found for; lines are counted from 1, as in `toLines`. */
  lists: FootnoteList[]
  /** Explicit marks, such as `[7]`, without a note. */
  marksWithoutNote: string[]
  /** Notes of these lists without a mark. */
  notesWithoutMark: Footnote[]
  /** The other lines that hold text, with their marks. */
  text: { inlines: Inline[]; line: number }[]
}

/** Null where there is no list of notes, or too little of the text refers to it. */
export function findInLines(text: string): FoundInLines | null {
  const lines = toLines(text)
  const vocabulary = toVocabulary([text])
  const { lists } = findFootnoteLists(lines, {
    countMarkers: (above, labels) => countMarkers(above, labels, vocabulary),
    vocabulary,
  })
  return placeLists(lines, lists, vocabulary)
}

function placeLists(
  lines: Line[],
  lists: FootnoteList[],
  vocabulary: Vocabulary,
): FoundInLines | null {
  const all = lists.flatMap(({ footnotes }) => footnotes)
  if (all.length === 0) {
    return null
  }
  const body = lines.filter(({ line }) => !isInLists(line, lists))
  const placed = placeMarkers(
    body.map((one) => one.text),
    lists.map(({ footnotes }) => footnotes),
    vocabulary,
    body.map(({ line }) => line),
  )
  const found = new Set(placed.flat().flatMap((one) => ('noteId' in one ? [one.noteId] : [])))
  const marks = placed.flat().flatMap((one) => ('noteId' in one ? [one.printed.trim()] : []))
  const decoys = lists.filter(
    (list) => isDecoy(list, lists, found) || isOfOtherForm(list, lists, marks),
  )
  if (decoys.length > 0) {
    return placeLists(
      lines,
      lists.filter((list) => !decoys.includes(list)),
      vocabulary,
    )
  }
  const isUnsure = !isSure(placed, lists)
  // A list of one item, and one number behind a word, may be anything.
  if (found.size < all.length * (isUnsure ? 1 : 0.5) || (isUnsure && all.length === 1)) {
    return null
  }
  return {
    lists: lists
      .map((list) => ({ ...list, footnotes: list.footnotes.filter(isIn(found)) }))
      .filter(({ footnotes }) => footnotes.length > 0),
    marksWithoutNote: explicitMarks(placed),
    notesWithoutMark: all.filter((footnote) => !isIn(found)(footnote)),
    text: body.map(({ line }, index) => ({ inlines: placed[index] ?? [], line })),
  }
}

/** A list with a heading, or marks that can be nothing else: numbers behind words may be anything. */
function isSure(placed: Inline[][], lists: FootnoteList[]): boolean {
  const marks = placed.flat().flatMap((one) => ('noteId' in one ? [one.printed] : []))
  return lists.some(({ label }) => label !== null) || marks.every((mark) => !/^\w+$/.test(mark))
}

/** A numbered list without a heading that took the marks of one with a heading. */
function isDecoy(list: FootnoteList, lists: FootnoteList[], found: Set<string>): boolean {
  const isUsed = ({ footnotes }: FootnoteList) => footnotes.some(isIn(found))
  return (
    list.label === null &&
    isUsed(list) &&
    lists.some((other) => other.label !== null && !isUsed(other))
  )
}

/** `1. …`, where all marks are `[1]`, and another list has `[1] …`. */
function isOfOtherForm(list: FootnoteList, lists: FootnoteList[], marks: string[]): boolean {
  const isBracketed = (text: string) => text.startsWith('[')
  const hasBrackets = ({ footnotes }: FootnoteList) =>
    footnotes.every(({ prefix }) => isBracketed(prefix))
  return (
    list.label === null &&
    marks.length > 0 &&
    marks.every(isBracketed) &&
    !list.footnotes.some(({ prefix }) => isBracketed(prefix)) &&
    lists.some((other) => other !== list && hasBrackets(other) && sharesLabels(list, other))
  )
}

function sharesLabels({ footnotes }: FootnoteList, other: FootnoteList): boolean {
  return footnotes.some(({ label }) => other.footnotes.some((one) => one.label === label))
}

function isIn(ids: Set<string>) {
  return ({ noteId }: Footnote) => ids.has(noteId)
}

function isInLists(line: Line['line'], lists: FootnoteList[]): boolean {
  return lists.some(
    ({ footnotes, labelLine }) =>
      line === labelLine || footnotes.some(({ lines: [from, to] }) => from <= line && line <= to),
  )
}

/** Numbers in brackets behind a word or a stop that are no note's. */
function explicitMarks(placed: Inline[][]): string[] {
  const texts = placed.flat().flatMap((one) => ('text' in one ? [one.text] : []))
  const marks = texts.flatMap((text) =>
    [...text.matchAll(/(?<=[\p{L}\p{N}.,;:!?"'”’)])\[(\d{1,3})\]/gu)].map(
      ([, label]) => label ?? '',
    ),
  )
  return [...new Set(marks)]
}
