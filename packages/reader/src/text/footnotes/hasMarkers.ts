// Whether a text has markers for a list of footnotes: what tells it from any other numbered list.
import type { Line } from '../words/line.ts'
import type { Footnote } from '../words/types.ts'
import type { Vocabulary } from '../words/vocabulary.ts'

import { chooseMarkers } from './placeMarkers.ts'

/** True where at least half of the labels are found. */
export function hasMarkers(before: Line[], labels: string[], vocabulary: Vocabulary): boolean {
  return countMarkers(before, labels, vocabulary) >= Math.max(1, labels.length / 2)
}

/** How many of the labels are found. */
export function countMarkers(before: Line[], labels: string[], vocabulary: Vocabulary): number {
  const footnotes: Footnote[] = labels.map((label) => ({
    label,
    lines: [0, 0],
    noteId: label,
    prefix: '',
    text: [],
  }))
  const found = chooseMarkers(
    before.map(({ text }) => text),
    footnotes,
    vocabulary,
  )
  return new Set(found.map(({ label }) => label)).size
}
