// Numbers for notes that were added among printed labels: unique, and standing in their place.
import type { NoteKey } from './types.ts'

import { type LabelNumber, readNumber } from './printedNumbers.ts'

/**
 * The number after the note before, where it is free and below the next printed one; else the label
 * before with a letter, as `3a` between 3 and 4 (`c1` between c and d). Before the first, `a1`.
 */
export function numberBetween(notes: NoteKey[], shown: Map<string, string>): void {
  const taken = new Set(shown.values())
  const hasLetters = countLetters(notes) > 1 && !notes.some(({ label }) => readNumber(label))
  let before = ''
  notes.forEach(({ noteId }, index) => {
    const label = shown.get(noteId)
    if (label === undefined) {
      const after = notes.slice(index).find((note) => isAnchor(note, hasLetters))?.label ?? ''
      const own = firstFree(candidates(before, after, hasLetters), taken)
      shown.set(noteId, own)
      taken.add(own)
    }
    const now = shown.get(noteId) ?? ''
    before = label === undefined || isAnchor({ label: now }, hasLetters) ? now : before
  })
}

function firstFree(labels: Generator<string>, taken: Set<string>): string {
  for (const label of labels) {
    if (!taken.has(label)) {
      return label
    }
  }
  return '*'
}

/** Marks such as `*` are no place in a row. */
function isAnchor({ label }: { label: string }, hasLetters: boolean): boolean {
  return hasLetters ? isLetters(label) : readNumber(label) !== null
}

function* candidates(before: string, after: string, hasLetters: boolean): Generator<string> {
  const [last, next] = [readNumber(before), readNumber(after)]
  const limit = next?.number ?? Number.POSITIVE_INFINITY
  if (!hasLetters && (last?.number ?? 0) + 1 < limit && !isExtended(before)) {
    yield* upTo(last ?? { around: next?.around ?? ['', ''], number: 0 }, limit)
  }
  yield* extended(before, after)
}

function* upTo({ around, number }: LabelNumber, limit: number): Generator<string> {
  for (let own = number + 1; own < limit && own < number + 1000; own += 1) {
    yield around.join(String(own))
  }
}

/** `3a`, `3b` … after 3 and 3a; `a1`, `b1` … where only 1 follows. */
function* extended(before: string, after: string): Generator<string> {
  const base = before || after
  const [core = base] = /[\p{L}\d](?:.*[\p{L}\d])?/u.exec(base) ?? []
  const [open = '', close = ''] = core ? base.split(core) : []
  const stem = before ? core.replace(/(?<=\d)[a-z]+$|(?<=\p{L})\d+$/u, '') : core
  for (let step = 1; ; step += 1) {
    const mark = /\d$/.test(stem) ? lettersOf(step) : String(step)
    yield open + (before ? stem + mark : mark + stem) + close
  }
}

/** Whether a label was made here, as `3a`. */
function isExtended(label: string): boolean {
  return /\d\p{Ll}+[^\p{L}\d]*$/u.test(label) || /\p{Ll}\d+[^\p{L}\d]*$/u.test(label)
}

/** a to z, then aa: 27 notes between two are possible. */
function lettersOf(step: number): string {
  const letter = String.fromCharCode(97 + ((step - 1) % 26))
  return step > 26 ? lettersOf(Math.floor((step - 1) / 26)) + letter : letter
}

function countLetters(notes: NoteKey[]): number {
  return notes.filter(({ label }) => isLetters(label)).length
}

function isLetters(label: string): boolean {
  return /^[^\p{L}\d]*\p{L}{1,5}\d*[^\p{L}\d]*$/u.test(label.trim())
}
