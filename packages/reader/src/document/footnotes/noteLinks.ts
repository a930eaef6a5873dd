// The two ends of each footnote's links: ids that are safe in HTML and in an address.
import type { FootnoteNumbers } from './numberFootnotes.ts'

export interface NoteLinks {
  /** The id of a note. */
  note: (noteId: string) => string
  /** The id of the nth reference to a note, counted from 1. */
  reference: (noteId: string, nth: number) => string
}

export function noteLinks(numbers: FootnoteNumbers, idPrefix: string): NoteLinks {
  const names = new Map<string, string>()
  const used = new Set<string>()
  for (const noteId of numbers.shown.keys()) {
    const wanted = noteId.replace(/[^\w-]+/g, '-') || 'note'
    let name = wanted
    for (let copy = 2; used.has(name); copy += 1) {
      name = `${wanted}.${copy}`
    }
    used.add(name)
    names.set(noteId, name)
  }
  const nameOf = (noteId: string) => names.get(noteId) ?? 'note'
  return {
    note: (noteId) => `${idPrefix}fn-${nameOf(noteId)}`,
    reference: (noteId, nth) => `${idPrefix}fnref-${nameOf(noteId)}${nth > 1 ? `:${nth}` : ''}`,
  }
}
