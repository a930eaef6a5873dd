// The shapes that the splitter, the parser and the importer hand to each other.

/** First and last line of something in the source file, counted from 1, both included. */
export type LineRange = [from: number, to: number]

export type ArticleKind =
  | 'analysis'
  | 'brief'
  | 'chapter'
  | 'interview'
  | 'journal-article'
  | 'op-ed'
  | 'other'
  | 'review'

/** A run of text, or a reference to a footnote standing in it. `printed` is the marker to the letter, e.g. `1`, `a` or ` [2]`. */
export type Inline = { text: string } | { noteId: string; label: string; printed: string }

/** One line of the body, in its order. `line` is the line of the source file. */
export type Block =
  | { type: 'paragraph'; line: number; inlines: Inline[]; speaker: null | string }
  | { type: 'heading'; line: number; inlines: Inline[] }
  | { type: 'figure'; line: number; caption: string; credit: null | string }

/** A footnote. `noteId` is unique within the piece; `label` is as printed, without `.`, `[`, `]` or `:`; `prefix` is what stood before the text, to the letter (`1. `, `[a] `, `[1]: `). */
export interface Footnote {
  noteId: string
  label: string
  prefix: string
  /** Paragraphs of the note: nearly always one. */
  text: string[]
  lines: LineRange
}

/** A list of footnotes; `label` is its heading as printed (`Notes`, `Citations`), if there is one. */
export interface FootnoteList {
  label: null | string
  labelLine: null | number
  footnotes: Footnote[]
}

/** An affiliation read out of a byline or a contributor's note, to the letter. */
export interface ParsedAffiliation {
  /** The institution's name as printed, e.g. `S Rajaratnam School of International Studies`. */
  institution: string
  /** Acronym printed behind it in brackets, or the acronym itself where only that is printed. */
  acronym: null | string
  /** Role as printed, e.g. `senior fellow`; null where none is printed. */
  role: null | string
  /** The words of the source that say it: role, institution and place. */
  printed: string
}

export interface ParsedAuthor {
  name: string
  /** True where the name does not stand in the byline and was proposed from the other pieces. */
  inferred: boolean
  affiliations: ParsedAffiliation[]
}

/** A suspected defect of the source. Never applied by itself. */
export interface Proposal {
  kind: 'broken-word' | 'duplicated-passage' | 'glued-words' | 'split-paragraph' | 'unbalanced-quote' | 'orphan-footnote' | 'other'
  lines: LineRange
  /** A sentence for an editor: what looks wrong and what could be done. */
  message: string
}

/** A text line that stands in a field: used to put the text back together. */
export interface SourceLine {
  line: number
  text: string
}

export interface ParsedPiece {
  lines: LineRange
  /** The text is empty where a note is followed by no title; a proposal says so. */
  title: SourceLine
  /** The outlet as the note names it, e.g. `RUSI Journal`; null where no outlet was found. */
  outlet: null | string
  kind: ArticleKind
  note: SourceLine[]
  standfirst: SourceLine[]
  /** The picture that stands before the body, if any. */
  leadImage: { line: number; caption: string; credit: null | string } | null
  authors: ParsedAuthor[]
  /** Byline and contributor lines as printed, wherever they stand (a list label such as `Notes on contributors` included, in its place). */
  bylineText: SourceLine[]
  /** Thanks and acknowledgements printed with the piece. */
  acknowledgements: SourceLine[]
  /** Outlet issue as printed above or below the text, e.g. `vol. 167, issue 3`. */
  outletIssue: null | SourceLine
  /** A date line printed with the piece, to the letter; it is not parsed into a date. */
  dateline: null | SourceLine
  body: Block[]
  footnoteLists: FootnoteList[]
  proposals: Proposal[]
}

export interface ParsedCorpus {
  pieces: ParsedPiece[]
  /** Lines such as `***` that only stand between two pieces. */
  separators?: SourceLine[]
  /** Lines that found no field: must be empty for a file that is well understood. */
  unplaced: SourceLine[]
}

/** The machine-readable report of `npm run -s seed -- FILE --dry-run --json`. */
export interface CorpusReport {
  pieces: {
    lines: LineRange
    title: string
    outlet: null | string
    kind: ArticleKind
    note: string[]
    standfirst: string[]
    authors: { name: string; inferred: boolean }[]
    bylineText: string[]
    headings: string[]
    paragraphs: string[]
    captions: { text: string; credit: null | string }[]
    footnotes: { label: string; text: string; references: number }[]
    proposals: Proposal[]
  }[]
  unplaced: { line: number; text: string }[]
}
