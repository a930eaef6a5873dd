// Finds the footnote lists of an article, and the lines that are in none.
import type { Line } from '../words/line.ts'
import type { Footnote, FootnoteList } from '../words/types.ts'
import type { Vocabulary } from '../words/vocabulary.ts'
import type { RoleOf } from './types.ts'

import { type FootnoteItem, isListLabel, labelRank } from '../lines/footnoteItems.ts'
import { type CountMarkers, isFootnoteList, labelsOf } from './isFootnoteList.ts'
import { readRun, type Run } from './readFootnoteList.ts'

interface FootnoteLists {
  lists: FootnoteList[]
  text: Line[]
}

/** A list, and how many lines of the text stand above its end. */
interface Found {
  above: number
  labels: string[]
  last: Run
  list: FootnoteList
}

interface FootnoteContext {
  countMarkers: CountMarkers
  /** @default no line has a role */
  roleOf?: RoleOf
  vocabulary: Vocabulary
}

export function findFootnoteLists(
  lines: Line[],
  { countMarkers, roleOf = () => null, vocabulary }: FootnoteContext,
): FootnoteLists {
  const found: Found[] = []
  const text: Line[] = []
  for (let index = 0; index < lines.length;) {
    const labelled = isListLabel(lines[index]?.text ?? '')
    const run = readRun(lines, labelled ? index + 1 : index, labelled, vocabulary, roleOf)
    const continued = run && !labelled ? continuedBy(run, found.at(-1), roleOf) : null
    const context = { countMarkers, labelled, lines, roleOf, text: ownText(run, text, found) }
    if (run && (continued || isFootnoteList(run, context))) {
      addRun(found, run, { continued, label: labelled ? lines[index] : undefined, text })
      index = run.to
    } else {
      text.push(...lines.slice(index, index + 1))
      index++
    }
  }
  return { lists: uniqueIds(found.map(({ list }) => list)), text }
}

/** Notes at the foot of a page go on at the foot of the next, with the next number. */
function continuedBy(run: Run, above: Found | undefined, roleOf: RoleOf): Found | null {
  const [first, last] = [run.items[0], above?.last.items.at(-1)]
  if (!above || !first || !last || roleOf(first.lines[0] as Line) !== 'footnote') {
    return null
  }
  const roman = above.labels[0] === 'i'
  const isNext =
    first.item.style === last.item.style &&
    labelRank(first.item.label, roman) === labelRank(last.item.label, roman) + 1
  return isNext ? above : null
}

/** Where labels begin again, the markers of the list above count no more. */
function ownText(run: null | Run, text: Line[], found: readonly Found[]): Line[] {
  const labels = run ? labelsOf(run) : []
  const above = found.findLast((other) => labels.some((label) => other.labels.includes(label)))
  const own = text.slice(above?.above ?? 0)
  return own.length > 0 ? own : text
}

interface Place {
  continued: Found | null
  label: Line | undefined
  text: readonly Line[]
}

function addRun(found: Found[], run: Run, { continued, label, text }: Place): void {
  if (continued) {
    continued.list.footnotes.push(...toFootnotes(run, found.indexOf(continued)))
    continued.labels.push(...labelsOf(run))
    continued.last = run
    continued.above = text.length
    return
  }
  found.push({
    above: text.length,
    labels: labelsOf(run),
    last: run,
    list: {
      footnotes: toFootnotes(run, found.length),
      label: label?.text ?? null,
      labelLine: label?.line ?? null,
    },
  })
}

function toFootnotes({ items }: Run, list: number): Footnote[] {
  return items.map(({ item, lines }) => toFootnote(item, lines, list))
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
