// What stands in `[^…]` for each note of a document in Markdown.
import { numberFootnotes } from './numberFootnotes.ts'

/** By noteId: the label as it is shown, with the characters that Markdown allows, and unique. */
export function footnoteLabels(stored: unknown): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  const used = new Set<string>()
  for (const [noteId, shown] of numberFootnotes(stored).shown) {
    const wanted = shown.replace(/[^\p{L}\p{N}_-]+/gu, '') || 'note'
    let label = wanted
    for (let copy = 2; used.has(label); copy += 1) {
      label = `${wanted}-${copy}`
    }
    used.add(label)
    labels.set(noteId, label)
  }
  return labels
}
