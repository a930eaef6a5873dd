// A place that may be the marker of a note, and what it is judged by.
import type { LineRole } from '../lines/lineRoles.ts'
import type { Line } from '../words/line.ts'
import type { Vocabulary } from '../words/vocabulary.ts'

export interface Candidate {
  /** Which text of the article. */
  block: number
  from: number
  /** True for `(1)`. */
  isEnclosed?: boolean
  /** True for `[1]` and `¹`: such a marker refers to its note at any position. */
  isExplicit: boolean
  label: string
  /** 2 and more can be taken; 8 and more are sure. */
  score: number
  to: number
}

export interface MarkerContext {
  labels: ReadonlySet<string>
  /** The text of each note: a letter glued to a word is likely a marker if the note mentions that word. */
  noteTexts: ReadonlyMap<string, string>
  texts: string[]
  vocabulary: Vocabulary
}

/** The role that a line was given, which may be wrong; null while no line has one. */
export type RoleOf = (line: Line) => LineRole | null
