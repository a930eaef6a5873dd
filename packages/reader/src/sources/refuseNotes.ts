// Refuses a plain text with more notes than an article can have: to read them would take minutes.
import { maxNotes } from '../document/notes/types.ts'
import { SourceUnreadable } from '../errors.ts'

/** A number at the beginning of a line, as lists of notes have it. */
const label = /^[ \t]*(?:\[\^?(\d{1,6})\]|\((\d{1,6})\)|(\d{1,6})[.):\]]?)(?=[\s:])/gm

/** Notes of a list have one number after another; each article begins anew. @throws SourceUnreadable */
export function refuseNotes(text: string): void {
  let last = 0
  for (const [, ...numbers] of text.matchAll(label)) {
    const number = Number(numbers.find((one) => one !== undefined))
    last = number === last + 1 ? number : number === 1 ? 1 : last
    if (last > maxNotes) {
      throw new SourceUnreadable('source-text-notes', { count: String(maxNotes) })
    }
  }
}
