// What the repairs read: text of a file by its lines, or of a document by its paragraphs.

/** What a number counts. */
export type Unit = 'line' | 'paragraph'

export interface NumberedText {
  line: number
  /** Without the marks of footnotes. */
  text: string
}
