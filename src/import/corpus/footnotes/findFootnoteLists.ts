import type { Footnote, FootnoteList } from '../../types.ts'
// Finds the footnote lists of an article, and the lines before and after them.
import type { Line } from '../text/line.ts'
import type { Vocabulary } from '../text/vocabulary.ts'
import type { FootnoteItem } from './footnoteItems.ts'

import { countWords, endsSentence } from '../text/line.ts'
import { isListLabel, readRun, type Run } from './readFootnoteList.ts'

interface FootnoteLists {
  /** Lines between and after the lists. */
  after: Line[]
  /** Lines before the first list. */
  before: Line[]
  lists: FootnoteList[]
}

/** `hasMarkers` says whether the text before a list has markers for at least half of its labels. */
export function findFootnoteLists(
  lines: Line[],
  vocabulary: Vocabulary,
  hasMarkers: (before: Line[], labels: string[]) => boolean,
): FootnoteLists {
  const lists: FootnoteList[] = []
  const after: Line[] = []
  let before: Line[] | null = null
  for (let index = 0; index < lines.length;) {
    const labelled = isListLabel(lines[index]?.text ?? '')
    const run = readRun(lines, labelled ? index + 1 : index, labelled, vocabulary)
    if (
      run &&
      (labelled || (!areSections(run) && !isInHead(run, lines))) &&
      isList(run, labelled, before ?? lines.slice(0, index), hasMarkers)
    ) {
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

/** "1. Introduction", with paragraphs below: the headings of a text. */
function areSections({ items }: Run): boolean {
  const headings = items.filter(
    ({ item, lines }) => countWords(item.text) <= 8 && !endsSentence(item.text) && lines.length > 1,
  )
  return headings.length > 0 && headings.length >= items.length / 2
}

/** "* Department of Geography" below the names, above any running text. */
function isInHead({ from, items }: Run, lines: Line[]): boolean {
  const isText = ({ text }: Line): boolean => endsSentence(text) && countWords(text) >= 8
  return items[0]?.item.style === 'symbol' && !lines.slice(0, from).some(isText)
}

function isList(
  { items }: Run,
  labelled: boolean,
  before: Line[],
  hasMarkers: (before: Line[], labels: string[]) => boolean,
): boolean {
  return (
    labelled ||
    (items[0]?.item.style === 'bracket' && /\p{N}/u.test(items[0].item.label)) ||
    hasMarkers(
      before,
      items.map(({ item }) => item.label),
    )
  )
}

function toList(label: Line | undefined, { items }: Run, index: number): FootnoteList {
  return {
    footnotes: items.map(({ item, lines }) => toFootnote(item, lines, index)),
    label: label?.text ?? null,
    labelLine: label?.line ?? null,
  }
}

function toFootnote({ label, prefix, text }: FootnoteItem, lines: Line[], list: number): Footnote {
  return {
    label,
    lines: [lines[0]?.line ?? 0, lines.at(-1)?.line ?? 0],
    noteId: list === 0 ? `note-${label}` : `note-${list + 1}-${label}`,
    prefix,
    text: [text, ...lines.slice(1).map((line) => line.text)],
  }
}

/** A list with one label twice still needs ids that differ. */
function uniqueIds(lists: FootnoteList[]): FootnoteList[] {
  const seen = new Set<string>()
  for (const footnote of lists.flatMap(({ footnotes }) => footnotes)) {
    while (seen.has(footnote.noteId)) {
      footnote.noteId += '-again'
    }
    seen.add(footnote.noteId)
  }
  return lists
}
