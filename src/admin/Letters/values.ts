// What the drawer of a letter asks for, and what is sent of it. Pure.
import type { Mode } from '../../domain/terms.ts'
import type { ID } from '../../types.ts'

import { dayOf } from '../../domain/days.ts'
import { idOf } from '../../domain/idOf.ts'
import { askedIDs, askedIn, type Letter } from '../../work/letters/state.ts'

export interface LetterValues {
  body: string
  deadline: null | string
  from: null | string
  language: Letter['language']
  mode: Mode
  silence: Letter['silence']
  subject: string
  to: string
}

export interface SetValues {
  set: (values: Partial<LetterValues>) => void
}

export function toValues(letter: Letter): LetterValues {
  const [first] = askedIn(letter)
  return {
    body: letter.body ?? '',
    deadline: dayOf(letter.deadline),
    from: dayOf(first?.from),
    language: letter.language,
    mode: first?.mode ?? 'full',
    silence: letter.silence,
    subject: letter.subject ?? '',
    to: letter.to ?? '',
  }
}

/** Only what differs: a text that nobody has typed is written again in another language. */
export function toPatch(letter: Letter, values: LetterValues, chosen: ID[]): object {
  const { from, mode, ...others } = values
  const stored = toValues(letter)
  const changed = Object.entries(others).filter(
    ([name, value]) => stored[name as keyof LetterValues] !== value,
  )
  const isSame = from === stored.from && mode === stored.mode && isEach(letter, chosen)
  return {
    ...Object.fromEntries(changed),
    ...(isSame ? {} : { articles: chosen.map((article) => ({ article, from, mode })) }),
  }
}

function isEach(letter: Letter, chosen: ID[]): boolean {
  const ids = askedIDs(letter)
  return ids.length === chosen.length && ids.every((id) => chosen.includes(id))
}

export function outletOf({ outlet }: Letter): { id: ID | null; name: string } {
  const name = typeof outlet === 'object' ? outlet?.name : undefined
  return { id: idOf(outlet), name: name ?? '' }
}

/** An answer that came by mail, telephone or contract. */
export interface RecordValues {
  /** Of all articles of the outlet, from now on: a contract. */
  always: boolean
  /** Of those alone that appear on this day or later. */
  alwaysFrom: null | string
  answer: 'conditions' | 'no' | 'yes'
  evidence: string
  file: File | null
  from: null | string
  mode: Mode
  name: string
  role: string
  words: string
}

/** Who said it, what shows it, and conditions in words. A contract may be about none of the articles that wait. */
export function isRecordable(values: RecordValues, chosen: ID[]): boolean {
  const { name, always, answer, evidence, file, words } = values
  const isShown = evidence.trim() !== '' || file !== null
  const isSaid = answer !== 'conditions' || words.trim() !== ''
  const isAbout = chosen.length > 0 || always
  return isAbout && name.trim() !== '' && isShown && isSaid
}
