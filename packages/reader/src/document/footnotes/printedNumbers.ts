// Whether printed numbers only count the notes of a list, or mean more.
import type { NoteKey } from './types.ts'

import { inTextOrder, type NoteList } from './collectFootnotes.ts'

/** A number in a label, and what stands around it: `[3]` is `[`, 3, `]`. */
export interface LabelNumber {
  around: [before: string, after: string]
  number: number
}

/** Whether the notes of a list are numbered by the text although they have printed numbers. */
export function isNumberedByText(references: NoteKey[], list: NoteList): boolean {
  return list.numbering
    ? list.numbering === 'text' && numbersOf(list.notes).length > 0
    : isPlain(references, list)
}

export function isPlain(references: NoteKey[], { notes }: NoteList): boolean {
  const numbers = numbersOf(inTextOrder(notes, references))
  return (
    numbers.length > 0 &&
    numbers.every(
      ({ around, number }, index) =>
        number === index + 1 && around.join('\n') === numbers[0]?.around.join('\n'),
    )
  )
}

/** What stands around the numbers of a list: that of its first one. */
export function restOf(notes: NoteKey[]): [before: string, after: string] {
  return numbersOf(notes)[0]?.around ?? ['', '']
}

/** Null in `a`, in `3a`, and in `1.2`. */
export function readNumber(label: string): LabelNumber | null {
  const [, before, digits, after] =
    /^([^\p{L}\d]*)(\d{1,9})([^\p{L}\d]*)$/u.exec(label.trim()) ?? []
  return before === undefined || after === undefined
    ? null
    : { around: [before, after], number: Number(digits) }
}

function numbersOf(notes: NoteKey[]): LabelNumber[] {
  return notes.flatMap(({ label }) => readNumber(label) ?? [])
}
