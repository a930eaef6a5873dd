// An answer as it comes: by the page of the letter, or recorded by an editor.
import type { LetterAnswer } from '../domain/letters.ts'
import type { Mode } from '../domain/terms.ts'
import type { ID } from '../types.ts'
import type { Clock } from './clock.ts'
import type { EvidenceFile } from './evidenceFile.ts'
import type { Letter } from './letter.ts'

export interface GivenAnswer {
  answer: LetterAnswer
  article: ID
  /** `YYYY-MM-DD`; null for at once. @default what was asked */
  from?: null | string
  /** @default what was asked */
  mode?: Mode
  /** Conditions, or a remark. */
  words?: string
}

/** Who answers, as they say it. */
export interface Person {
  name: string
  role: string
}

/** How an answer came, of an outlet or an author. */
export interface Brought {
  by: Person
  /** What shows it. @default that it came by the link of the letter */
  evidence?: string
  evidenceFile?: EvidenceFile | undefined
  /** Who recorded an answer that came otherwise: nobody gets a receipt by mail. */
  recordedBy?: string
}

export interface AnswersInput extends Brought {
  /** All articles of the outlet, from now on. */
  always?: boolean
  /** Or of those that appear on this day or later, `YYYY-MM-DD`, as a contract says. */
  alwaysFrom?: string
  answers: GivenAnswer[]
  creditLine?: string
}

/** What belongs to one call. */
export interface Context extends Clock {
  input: AnswersInput
  letter: Letter
}
