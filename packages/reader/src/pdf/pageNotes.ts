// Notes at the foot of pages: told by their place, and by letters that are smaller than those of the text.
import type { Line } from './file/types.ts'

import { isListLabel } from '../text/lines/footnoteItems.ts'
import { follows, labelOf, withoutLabel } from './labels.ts'
import { endsSentence } from './paragraphs.ts'

export interface FoundNote {
  label: string
  lines: Line[]
  page: number
}

export interface LinesWithNotes {
  /** The text without its notes. */
  columns: Line[][]
  notes: FoundNote[]
}

/** Takes the labels out of the first lines of notes. */
export function takePageNotes(columns: Line[][], size: number): LinesWithNotes {
  const notes: FoundNote[] = []
  const starts = columns.map((column) => footOf(column, size))
  const texts = columns.map((column, index) => {
    // On the last pages there may be nothing else.
    const isRest = starts.slice(index).every((start) => start === 0)
    const start = isRest && notes.length > 0 ? 0 : (starts[index] ?? 0)
    const isList = isListLabel(column[start - 1]?.text ?? '')
    const found =
      isList || (start === 0 && (!isRest || notes.length === 0))
        ? []
        : notesIn(column.slice(start), notes.at(-1), isRest)
    if (found.length === 0) {
      return column
    }
    const [first] = found
    if (first && first.label === null) {
      notes.at(-1)?.lines.push(...first.lines)
    }
    notes.push(
      ...found.flatMap(({ label, lines, page }) =>
        label === null ? [] : [{ label, lines, page }],
      ),
    )
    return column.slice(0, start)
  })
  return { columns: texts.filter((column) => column.length > 0), notes }
}

/** Of the letters of the text. */
const mostOfSize = 0.94

/** Where the small lines at the end of a column begin. */
function footOf(column: Line[], size: number): number {
  return column.findLastIndex((line) => line.size > mostOfSize * size) + 1
}

type Part = { label: null | string } & Omit<FoundNote, 'label'>

/** The first part has no label where it is the rest of the last note. Empty for lines that are no notes. */
function notesIn(lines: Line[], before: FoundNote | undefined, isRest: boolean): Part[] {
  const parts: Part[] = []
  for (const line of lines) {
    const found = labelOf(line)
    const last =
      parts.findLast(({ label }) => label !== null)?.label ??
      (isRest ? (before?.label ?? null) : null)
    if (found && (follows(found.label, last) || (found.isRaised && /^\d/.test(found.label)))) {
      parts.push({ label: found.label, lines: [withoutLabel(line, found)], page: line.page })
    } else if (parts.length > 0) {
      parts.at(-1)?.lines.push(line)
    } else if (isRest || goesOn(before, line)) {
      parts.push({ label: null, lines: [line], page: line.page })
    } else {
      return []
    }
  }
  return before || parts[0]?.label !== null ? parts : []
}

/** A note that has no end yet, on the page before. */
function goesOn(note: FoundNote | undefined, line: Line): boolean {
  const last = note?.lines.at(-1)
  return last !== undefined && last.page >= line.page - 1 && !endsSentence(last.text)
}
