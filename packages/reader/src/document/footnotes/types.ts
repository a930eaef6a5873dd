// The shapes of footnotes, as they are stored inside a document.
import type { DocumentNode } from '../types.ts'

export interface StoredReference extends DocumentNode {
  /** As printed at the outlet; '' where the number is worked out. */
  label: string
  noteId: string
  /** The mark to the letter where it is more than the label, e.g. ` [2]`. */
  printed?: string
  type: 'footnote-ref'
  version: 1
}

export interface StoredFootnote extends DocumentNode {
  children: DocumentNode[]
  label: string
  noteId: string
  /** What stood before the note to the letter, e.g. `1. ` or `[1]: `. */
  prefix?: string
  /** Where its last marks stood, when they were deleted since the last save; never saved. */
  removedMarks?: RemovedMark[]
  type: 'footnote'
  version: 1
}

/** A mark that was deleted, and the words that it stood between. */
export interface RemovedMark {
  after: string
  before: string
  label: string
  /** How many marks stood directly before it. */
  marksBefore: number
  printed?: string
}

export interface StoredFootnoteList extends DocumentNode {
  children: StoredFootnote[]
  /** Its heading as printed, e.g. `Citations`; '' where there is none. */
  label: string
  /**
   * Where it is not plain from the labels themselves: `text` numbers the notes in the order of the
   * text although they have printed numbers, `printed` keeps the labels.
   */
  numbering?: Numbering
  type: 'footnotes'
  version: 1
}

export type Numbering = 'printed' | 'text'

/** What a mark and its note have in common. */
export interface NoteKey {
  label: string
  noteId: string
}
