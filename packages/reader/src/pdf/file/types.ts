// What is printed on the pages of a PDF: pieces of text with their places, in points from the upper left corner.

/** Words in one font, drawn in one go. */
export interface Span {
  href: null | string
  isBold: boolean
  isItalic: boolean
  page: number
  /** Of a line whose letters stand on one baseline: `sup` above it, `sub` below. */
  raised: 'sub' | 'sup' | null
  size: number
  text: string
  width: number
  x: number
  /** Its baseline. */
  y: number
}

export interface Line {
  left: number
  page: number
  right: number
  /** The text by which it is accounted for, where a word of it goes on in the next line. */
  shown?: string
  size: number
  spans: Span[]
  text: string
  /** Its baseline. */
  y: number
}

export interface PrintedPage {
  /** Whether a text is bold or in italics is not known there. */
  hasUnknownFonts: boolean
  height: number
  /** Pictures alone: nothing of them can be read. */
  isEmpty: boolean
  /** In the order in which they are drawn. */
  lines: Line[]
  number: number
  /** Words of forms and comments, which lie on the page. */
  remarks: string[]
  /** Text that is not printed from left to right. */
  turned: string[]
}

export interface PrintedFile {
  author: string
  language: string
  pages: PrintedPage[]
  title: string
}

/** What a person has to look at, by page. */
export interface Doubt {
  kind: 'across' | 'broken' | 'empty' | 'fonts' | 'order' | 'turned'
  page: number
}

export interface Block {
  /** `h1` is the title. */
  element: 'blockquote' | 'h1' | 'h2' | 'h3' | 'h4' | 'li' | 'p'
  lines: Line[]
}

export interface PageNote {
  blocks: Block[]
  label: string
  page: number
}
