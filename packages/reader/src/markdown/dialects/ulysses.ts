// What Ulysses adds: comments, deleted and marked text, and notes, whose marks are `(fn)`. Their texts are attachments
// of the program; where the file lists them, they are read in the order of their marks.
import type { Dialect } from './types.ts'

const note = /^(?:\(fn\)|\[fn\]):?[ \t]+(?=\S)/gm
const mark = /(?<=\S)\(fn\)/g

export const ulysses: Dialect = (text, leave) => {
  if (!/\(fn\)|^%%[ \t]/m.test(text)) {
    return text
  }
  const plain = text
    .replace(/^%%[ \t][^\n]*$/gm, (line) => (line.slice(2).includes('%%') ? line : leave(line)))
    .replace(/\+\+(?=\S)[^+\n]{1,500}\+\+|\|\|(?=\S)[^|\n]{1,500}\|\|/g, (all) => leave(all))
    .replace(/::(?=\S)([^:\n]{1,500})(?<=\S)::/g, '$1')
    .replace(/(?<=\S)\(fn:[ \t]*([^()\n]{1,1000})\)/g, '^[$1]')
  return withNotes(plain)
}

function withNotes(text: string): string {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  if (count(note) === 0 || count(note) !== count(mark)) {
    return text
  }
  let notes = 0
  let marks = 0
  return text
    .replace(note, () => `\n[^${(notes += 1)}]: `)
    .replace(mark, () => `[^${(marks += 1)}]`)
}

/** How many marks are left, whose notes the file does not hold. */
export function marksWithoutNote(text: string): number {
  return text.match(mark)?.length ?? 0
}
