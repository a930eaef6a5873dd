// Finds the footnotes that a change removed, by comparing the states before and after it.
import type { EditorState } from '@payloadcms/richtext-lexical/lexical'

import { factsOf } from './footnoteFacts.ts'

export interface RemovedNote {
  noteId: string
  /** The label that it showed before. */
  shown: string
  text: string
}

/** Notes whose last mark was deleted and that are retained until the save. */
export function newlyRemoved(before: EditorState, after: EditorState): RemovedNote[] {
  if (before.isEmpty()) {
    return []
  }
  const then = factsOf(before)
  const removed = new Set(removedIn(after))
  const notes = then.tree.notes.filter(
    (note) => then.live.has(note.__noteId) && removed.has(note.__noteId),
  )
  const order = [...then.live]
  return before
    .read(() =>
      notes.map((note) => ({
        noteId: note.getNoteId(),
        shown: then.numbers.shown.get(note.getNoteId()) ?? '',
        text: note.getTextContent().trim().replaceAll(/\s+/g, ' '),
      })),
    )
    .toSorted((one, other) => order.indexOf(one.noteId) - order.indexOf(other.noteId))
}

export function removedIn(state: EditorState): string[] {
  return factsOf(state)
    .tree.notes.filter((note) => note.__removedMarks !== undefined)
    .map((note) => note.__noteId)
}

/** `12, 14–16, a`: neighbouring numbers as a range. */
export function inRanges(labels: string[]): string {
  const ranges: string[][] = []
  for (const label of labels) {
    const last = ranges.at(-1)
    const isNext = /^\d+$/.test(label) && Number(label) === Number(last?.at(-1) ?? Number.NaN) + 1
    if (last && isNext) {
      last.push(label)
    } else {
      ranges.push([label])
    }
  }
  return ranges
    .map((range) => (range.length > 2 ? `${range[0]}–${range.at(-1)}` : range.join(', ')))
    .join(', ')
}
