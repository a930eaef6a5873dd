// Finds marks of footnotes in a text that was copied without its notes.
import { toPlainDigits } from '../document/notes/markLabels.ts'

/** Behind a word or a stop; not behind a unit, as in `40 km²`. */
const markPattern =
  /(?<=\p{L}{2}|[.,;:!?"'”’»)\]])(?<!\p{N}\s?\p{L}{1,3})(?:\[([1-9]\d{0,2})\]|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))(?![\p{L}\p{N}])/gu

/** The labels, if they count as those of notes do: one higher than before, or one that was there. Else none. */
export function findLooseMarks(text: string): string[] {
  const labels = new Set<string>()
  let highest = Number.NaN
  for (const [, bracketed, raised] of text.matchAll(markPattern)) {
    const label = bracketed ?? toPlainDigits(raised ?? '')
    const number = Number(label)
    if (!labels.has(label) && !Number.isNaN(highest) && number !== highest + 1) {
      return []
    }
    highest = Number.isNaN(highest) ? number : Math.max(highest, number)
    labels.add(label)
  }
  return [...labels]
}
