// The shapes of footnotes, as they are stored inside a document.
import type { DocumentNode } from '../document/types.ts'

/** A reference: the mark that stands in the text. */
export interface StoredReference extends DocumentNode {
  type: 'footnote-ref'
  version: 1
  noteId: string
  /** As printed at the outlet; '' where the number is worked out. */
  label: string
  /** The mark to the letter where it is more than the label, e.g. ` [2]`. */
  printed?: string
}

/** A note: what stands below the text. */
export interface StoredFootnote extends DocumentNode {
  type: 'footnote'
  version: 1
  noteId: string
  label: string
  /** What stood before the note to the letter, e.g. `1. ` or `[1]: `. */
  prefix?: string
  children: DocumentNode[]
}

/** A list of notes, at the end of the document. */
export interface StoredFootnoteList extends DocumentNode {
  type: 'footnotes'
  version: 1
  /** Its heading as printed, e.g. `Citations`; '' where there is none. */
  label: string
  children: StoredFootnote[]
}

/** What a mark and its note have in common. */
export interface NoteKey {
  noteId: string
  label: string
}
