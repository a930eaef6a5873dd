// The shapes that the splitter, the parser and the importer hand to each other.
import type { LeftOut } from './accounting/reasons.ts'
import type { DocumentNode, RichTextDocument } from './document/types.ts'
import type { Message } from './messages.ts'
import type { blockRoles } from './piece/roles/blockRoles.ts'

/** First and last line of something in the source file, counted from 1, both included. */
export type LineRange = [from: number, to: number]

export type ArticleKind =
  'analysis' | 'brief' | 'chapter' | 'interview' | 'journal-article' | 'op-ed' | 'other' | 'review'

/** A run of text, or a reference to a footnote standing in it. `printed` is the marker to the letter, e.g. `1`, `a` or ` [2]`. */
export type Inline = { label: string; noteId: string; printed: string } | { text: string }

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

/** An affiliation read out of a byline or a contributor's note, to the letter. */
export interface ParsedAffiliation {
  /** Acronym printed behind it in brackets, or the acronym itself where only that is printed. */
  acronym: null | string
  /** The institution's name as printed, e.g. `S Rajaratnam School of International Studies`; empty where only a role is printed. */
  institution: string
  /** The words of the source that say it: role, institution and place. */
  printed: string
  /** Role as printed, e.g. `senior fellow`; null where none is printed. */
  role: null | string
}

export interface ParsedAuthor {
  affiliations: ParsedAffiliation[]
  /** True if the name is not in the byline and was proposed from the other articles. */
  inferred: boolean
  name: string
}

/** A note that is referred to outside the body. */
export interface OutsideMarker {
  label: string
  line: number
  noteId: string
}

/** A suspected defect of the source. Never applied by itself. */
export interface Proposal {
  /** What `before` would become: '' where it would go. */
  after?: string
  /** The words that it is about, to the letter, a line for each paragraph; absent where nothing can be applied. */
  before?: string
  /** Place of the first block that it is about. */
  block?: number
  kind:
    | 'broken-word'
    | 'duplicated-passage'
    | 'glued-words'
    | 'orphan-footnote'
    | 'other'
    | 'second-article'
    | 'split-paragraph'
    | 'unbalanced-quote'
  /** Of a mark without a note, or a note without a mark. */
  label?: string
  lines: LineRange
  /** A sentence for an editor: what looks wrong and what could be done. */
  message: string
}

/** A line of text in a field: used to reassemble the text. */
export interface SourceLine {
  line: number
  text: string
}

export interface ParsedPiece {
  /** Thanks and acknowledgements printed with the article. */
  acknowledgements: SourceLine[]
  authors: ParsedAuthor[]
  body: Block[]
  /** What a web page or a database prints around an article: names of sections, buttons, adverts. No part of the article. */
  boilerplate?: SourceLine[]
  /** Byline and contributor lines as printed, at any position (a list label such as `Notes on contributors` included, in its place). */
  bylineText: SourceLine[]
  /** The address that a page names as its own. */
  canonicalUrl?: string | undefined
  /** A date line printed with the article, to the letter. */
  dateline: null | SourceLine
  /** The whole text with its footnotes; `body` and `footnoteLists` are empty then. Of sources that are not line by line. */
  document?: RichTextDocument
  doi?: string | undefined
  footnoteLists: FootnoteList[]
  /** Whether `published` is the date at the outlet. @default true, unless it is a copy */
  hasOriginalDate?: boolean | undefined
  /** Pictures of the text, with their addresses; they are not imported. */
  images?: SourceImage[]
  /** Whether it appeared elsewhere first: then `published` is the date of the copy, unless it is known otherwise. */
  isCopy?: boolean
  kind: ArticleKind
  /** A language tag, where the source gives one. */
  language?: string | undefined
  /** The picture before the body, if any. */
  leadImage: { caption: string; credit: null | string; line: number } | null
  /** Words of the source that are in no field and not in the text. `boilerplate` is reported with them. */
  leftOut?: LeftOut[]
  lines: LineRange
  note: SourceLine[]
  /** The outlet as the note names it, e.g. `RUSI Journal`; null where no outlet was found. */
  outlet: null | string
  /** Outlet issue as printed above or below the text, e.g. `vol. 167, issue 3`. */
  outletIssue: null | SourceLine
  /** Address of the original, where the source gives it. */
  outletUrl?: string | undefined
  /** Markers of notes in the title, the byline, the standfirst or a caption; the text of those fields keeps them as printed. */
  outsideMarkers?: OutsideMarker[]
  /** The path on the blog that the source gives. */
  permalink?: string | undefined
  proposals: Proposal[]
  /** When the source says that it was published, as precisely as the source says: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  published?: string | undefined
  /** The series that the source says it is a part of. */
  series?: string | undefined
  /** The site that the source is a page of. */
  siteName?: string | undefined
  /** Where each field was read; absent for a field of the text itself. */
  sources?: Partial<Record<string, FieldSource>>
  standfirst: SourceLine[]
  /** What the source says of its own state, e.g. `draft` or `published`. */
  status?: string | undefined
  /** The text is empty where a note is followed by no title; a proposal says so. */
  title: SourceLine
  topics?: string[] | undefined
  /** Address of the source itself. */
  url?: string | undefined
}

export interface SourceImage {
  caption: string
  credit: null | string
  src: string
}

/** Where a field was read, and how much that can be relied on, from 0 to 1. */
export interface SourceReport {
  confidence: number
  from: FieldSource
}

export type FieldSource = 'file' | 'guess' | 'json-ld' | 'meta' | 'microformats' | 'text'

export interface ParsedCorpus {
  pieces: ParsedPiece[]
  /** Lines such as `***` that only separate two articles. */
  separators?: SourceLine[]
  /** Lines that found no field: must be empty for a file that is well understood. */
  unplaced: SourceLine[]
  /** What whoever gave the source should know of it as a whole. */
  warnings?: Message[]
  /** Paragraphs that the source wraps over several lines: the first line, and what stood on each. Absent where it wraps none. */
  wrapped?: WrappedLine[]
}

/** A paragraph that was joined from several source lines. */
interface WrappedLine {
  line: number
  parts: string[]
}

export type BlockRole = (typeof blockRoles)[number]

/** A line, a paragraph, a list, a table or a picture of the source, in the order of the source. */
export interface IntakeBlock {
  from: FieldSource
  /** Line of the source, counted from 1; only of sources that are read line by line. */
  line?: number
  /** What it is in the body or below it, with its formats and marks; absent where that is a paragraph of `text`. */
  node?: DocumentNode
  role: BlockRole
  text: string
}

export interface FootnoteReport {
  label: string
  list: 'endnotes' | 'footnotes'
  /** How many marks refer to it. */
  references: number
  text: string
}

/** A piece of any source: what a dry run prints, and what the intake endpoints speak of. */
export interface Piece {
  acknowledgements: string[]
  authors: ParsedAuthor[]
  blocks: IntakeBlock[]
  bylineText: string[]
  canonicalUrl: null | string
  captions: { credit: null | string; text: string }[]
  dateline: null | string
  document: RichTextDocument
  doi: null | string
  footnotes: FootnoteReport[]
  hasOriginalDate?: boolean | undefined
  headings: string[]
  images: SourceImage[]
  isCopy: boolean
  kind: ArticleKind
  language: null | string
  leadImage: { caption: string; credit: null | string } | null
  /** Words of the source that are in no field and not in the text; blocks of the role `boilerplate` among them. */
  leftOut: LeftOut[]
  /** Only of sources that are read line by line. */
  lines?: LineRange
  note: string[]
  /** As it was read, once blocks have been given other roles: all but the blocks, and their roles. */
  original?: { roles: BlockRole[] } & Omit<Piece, 'blocks' | 'original'>
  outlet: null | string
  outletIssue: null | string
  outletUrl: null | string
  paragraphs: string[]
  permalink: null | string
  proposals: Proposal[]
  published: null | string
  publishedPrecision: 'day' | 'month' | 'unknown' | 'year'
  series: null | string
  siteName: null | string
  sources: Partial<Record<string, SourceReport>>
  standfirst: string[]
  status: null | string
  title: string
  topics: string[]
  url: null | string
}

/** The machine-readable report of `npm run -s seed -- SOURCE --dry-run --json`. */
export interface CorpusReport {
  pieces: Piece[]
  unplaced: { line: number; text: string }[]
  /** Sentences on the source as a whole: the encoding that it was read in, for example. */
  warnings: string[]
}
