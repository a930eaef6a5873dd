// What the readers of foreign footnotes find: the same for HTML, Markdown and plain text.

/** A run of text, or a mark in it. `printed` is the mark to the letter, e.g. `1`, `a` or ` [2]`. */
export type Inline = { label: string; noteId: string; printed: string } | { text: string }

export type ListKind = 'endnotes' | 'footnotes'

/** A note; `label` is as printed, without brackets and stops, and '' where the source prints none. */
export interface FoundNote<Content> {
  content: Content
  label: string
  noteId: string
}

export interface FoundList<Content> {
  /** As printed; '' where there is none. */
  heading: string
  kind: ListKind
  notes: FoundNote<Content>[]
}

/** What could not be converted, by the labels that are printed there. */
export interface Unpaired {
  marks: string[]
  notes: string[]
}

export interface TextFootnotes {
  body: Inline[][]
  lists: FoundList<Inline[][]>[]
  unpaired: Unpaired
}

/** So many notes a document can hold: more are refused, because an editor would freeze on them. */
export const maxNotes = 1000
