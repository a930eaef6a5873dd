// Finds the lists of notes of a piece, and gives back the lines that are none.
import type { Footnote, FootnoteList } from './types.ts'
import type { Vocabulary } from './vocabulary.ts'

import { type FootnoteItem, labelRank, readFootnoteItem } from './footnoteItems.ts'
import { classifyFurniture } from './furnitureLines.ts'
import { countWords, type Line } from './lines.ts'

export interface FootnoteLists {
  /** Lines between and after the lists. */
  after: Line[]
  /** Lines before the first list. */
  before: Line[]
  lists: FootnoteList[]
}

interface Run {
  from: number
  items: { item: FootnoteItem; lines: Line[] }[]
  to: number
}

const LABEL =
  /^(?:(?:substantive|explanatory|editorial|textual|author['’]s|end|foot)? ?notes?|references?|citations?|sources?|notes (?:and|&) (?:references|sources|citations)|references and notes|works cited)\s*:?$/iu

export const isListLabel = (text: string): boolean => LABEL.test(text)

/** `hasMarkers` says whether the text before a list has markers for at least half of its labels. */
export const findFootnoteLists = (
  lines: Line[],
  vocabulary: Vocabulary,
  hasMarkers: (before: Line[], labels: string[]) => boolean,
): FootnoteLists => {
  const lists: FootnoteList[] = []
  const after: Line[] = []
  let before: Line[] | null = null
  for (let index = 0; index < lines.length;) {
    const labelled = isListLabel(lines[index]?.text ?? '')
    const run = readRun(lines, labelled ? index + 1 : index, labelled, vocabulary)
    if (run && isList(run, labelled, before ?? lines.slice(0, index), hasMarkers)) {
      before ??= lines.slice(0, index)
      lists.push(toList(labelled ? lines[index] : undefined, run, lists.length))
      index = run.to
    } else {
      if (before) {
        after.push(lines[index] as Line)
      }
      index++
    }
  }
  return { after, before: before ?? lines, lists: uniqueIds(lists) }
}

const isList = (
  { items }: Run,
  labelled: boolean,
  before: Line[],
  hasMarkers: (before: Line[], labels: string[]) => boolean,
): boolean =>
  labelled ||
  (items[0]?.item.style === 'bracket' && /\p{N}/u.test(items[0].item.label)) ||
  hasMarkers(
    before,
    items.map(({ item }) => item.label),
  )

const readRun = (
  lines: Line[],
  from: number,
  labelled: boolean,
  vocabulary: Vocabulary,
): null | Run => {
  const first = readFootnoteItem(lines[from]?.text ?? '')
  if (!first || !startsList(first, labelled)) {
    return null
  }
  const roman = first.label === 'i'
  const run: Run = { from, items: [{ item: first, lines: [lines[from] as Line] }], to: from + 1 }
  let rank = labelRank(first.label, roman)
  while (run.to < lines.length) {
    const found = nextItem(lines, run.to, first, rank, roman)
    if (!found) {
      break
    }
    run.items.at(-1)?.lines.push(...lines.slice(run.to, found.at))
    run.items.push({ item: found.item, lines: [lines[found.at] as Line] })
    rank = labelRank(found.item.label, roman)
    run.to = found.at + 1
  }
  return takeContinuation(lines, run, vocabulary)
}

const startsList = ({ label, style }: FootnoteItem, labelled: boolean): boolean =>
  (/^[1ai*]$/u.test(label) && (labelled || style !== 'plain')) ||
  (labelled && /^\p{N}+$/u.test(label))

/** The next item of the same style; up to three lines between are further paragraphs of the note above. */
const nextItem = (
  lines: Line[],
  from: number,
  { style }: FootnoteItem,
  rank: number,
  roman: boolean,
): { at: number; item: FootnoteItem } | null => {
  for (let at = from; at < Math.min(lines.length, from + 4); at++) {
    const text = lines[at]?.text ?? ''
    const item = readFootnoteItem(text)
    const next = item?.style === style ? labelRank(item.label, roman) : 0
    if (item && next > rank && next <= rank + 3) {
      return { at, item }
    }
    if (isListLabel(text)) {
      return null
    }
  }
  return null
}

/** Up to two lines below the last item belong to it, if nothing else claims them and the piece ends there. */
const takeContinuation = (lines: Line[], run: Run, vocabulary: Vocabulary): Run => {
  const rest = lines.slice(run.to)
  const end = rest.findIndex(
    ({ text }) => isListLabel(text) || classifyFurniture(text, vocabulary) !== null,
  )
  const own = end < 0 ? rest : rest.slice(0, end)
  const isOwn =
    own.length > 0 &&
    own.length <= 2 &&
    own.every(({ text }) => !readFootnoteItem(text) && countWords(text) > 4)
  if (isOwn) {
    run.items.at(-1)?.lines.push(...own)
    run.to += own.length
  }
  return run
}

const toList = (label: Line | undefined, { items }: Run, index: number): FootnoteList => ({
  footnotes: items.map(({ item, lines }) => toFootnote(item, lines, index)),
  label: label?.text ?? null,
  labelLine: label?.line ?? null,
})

const toFootnote = (
  { label, prefix, text }: FootnoteItem,
  lines: Line[],
  list: number,
): Footnote => ({
  label,
  lines: [lines[0]?.line ?? 0, lines.at(-1)?.line ?? 0],
  noteId: list === 0 ? `note-${label}` : `note-${list + 1}-${label}`,
  prefix,
  text: [text, ...lines.slice(1).map((line) => line.text)],
})

/** A list with one label twice still needs ids that differ. */
const uniqueIds = (lists: FootnoteList[]): FootnoteList[] => {
  const seen = new Set<string>()
  for (const footnote of lists.flatMap(({ footnotes }) => footnotes)) {
    while (seen.has(footnote.noteId)) {
      footnote.noteId += '-again'
    }
    seen.add(footnote.noteId)
  }
  return lists
}
