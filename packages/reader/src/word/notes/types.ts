// Footnotes and endnotes of a Word file.

export type NoteKind = 'endnote' | 'footnote'

/** How the notes of one kind are numbered. */
export interface Numbering {
  format: string
  restart: string
  start: number
}

/** `footnote-2`, as it is called in HTML. */
export type NoteKey = `${NoteKind}-${string}`

export const noteKinds: NoteKind[] = ['footnote', 'endnote']
