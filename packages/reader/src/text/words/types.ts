// What the reader of plain texts works with: articles whose every word has its line in the source.
import type { Inline } from '../../document/notes/types.ts'
import type { ArticleKind, FieldSource, LineRange, ParsedAuthor, Proposal } from '../../types.ts'

export type { Inline }

/** One line of the body, in its order. `line` is the line of the source file. */
export type Block =
  | { caption: string; credit: null | string; line: number; type: 'figure' }
  | { inlines: Inline[]; line: number; speaker: null | string; type: 'paragraph' }
  | { inlines: Inline[]; line: number; type: 'heading' }

/** A footnote. `noteId` is unique within the article; `label` is as printed, without `.`, `[`, `]` or `:`; `prefix` is what stood before the text, to the letter (`1. `, `[a] `, `[1]: `). */
export interface Footnote {
  label: string
  lines: LineRange
  noteId: string
  prefix: string
  /** Paragraphs of the note: nearly always one. */
  text: string[]
}

/** A list of footnotes; `label` is its heading as printed (`Notes`, `Citations`), if there is one. */
export interface FootnoteList {
  footnotes: Footnote[]
  label: null | string
  labelLine: null | number
}

/** A note that is referred to outside the body. */
export interface OutsideMarker {
  label: string
  line: number
  noteId: string
}

/** A line of text in a field: used to reassemble the text. */
export interface SourceLine {
  line: number
  text: string
}

/** An article of a plain text. `articleToPiece()` makes a piece of it. */
export interface TextArticle {
  acknowledgements: SourceLine[]
  authors: ParsedAuthor[]
  body: Block[]
  /** What a database prints around an article: names of sections, buttons, adverts. No part of the article. */
  boilerplate?: SourceLine[]
  /** Byline and contributor lines as printed, at any position (a list label such as `Notes on contributors` included, in its place). */
  bylineText: SourceLine[]
  /** A date line printed with the article, to the letter. */
  dateline: null | SourceLine
  footnoteLists: FootnoteList[]
  /** Whether `published` is the date at the outlet. */
  hasOriginalDate?: boolean
  kind: ArticleKind
  leadImage: { caption: string; credit: null | string; line: number } | null
  lines: LineRange
  note: SourceLine[]
  /** The outlet as the note names it, e.g. `RUSI Journal`; null where no outlet was found. */
  outlet: null | string
  /** Outlet issue as printed above or below the text, e.g. `vol. 167, issue 3`. */
  outletIssue: null | SourceLine
  /** Markers of notes in the title, the byline, the standfirst or a caption; the text of those fields keeps them as printed. */
  outsideMarkers?: OutsideMarker[]
  proposals: Proposal[]
  published?: string
  sources?: Partial<Record<string, FieldSource>>
  standfirst: SourceLine[]
  /** The text is empty where a note is followed by no title; a proposal says so. */
  title: SourceLine
}

export interface TextCorpus {
  pieces: TextArticle[]
  /** Lines such as `***` that only separate two articles. */
  separators?: SourceLine[]
  /** Paragraphs that the source wraps over several lines: the first line, and what stood on each. Absent where it wraps none. */
  wrapped?: WrappedLine[]
}

/** A paragraph that was joined from several source lines. */
interface WrappedLine {
  line: number
  parts: string[]
}
