// A piece, and what it is made of: the one form of an article between its source and whoever takes it.
import type { blockRoles } from './blockRoles.ts'
import type { PlacedPicture } from './document/fromHTML/pictureSources.ts'
import type { DocumentNode, RichTextDocument } from './document/types.ts'
import type { Message } from './messages.ts'
import type { LeftOut } from './reasons.ts'

/** First and last line of something in the source file, counted from 1, both included. */
export type LineRange = [from: number, to: number]

export type { PicturePlace, PlacedPicture } from './document/fromHTML/pictureSources.ts'

export type ArticleKind =
  'analysis' | 'brief' | 'chapter' | 'interview' | 'journal-article' | 'op-ed' | 'other' | 'review'

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
  /** Whether somebody has to look at it before the article is written: an import asks. */
  needsPerson?: boolean
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

/** Whether the article of a blog appeared elsewhere first, and what says so. */
export interface FirstAppeared extends SourceReport {
  /** When it appeared at the outlet, as precisely as the source says; `published` is the date of the post. */
  published: null | string
  /** `unknown` where signs contradict one another, or say too little. */
  where: 'blog' | 'outlet' | 'unknown'
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

/** An article as it was read, from any source. It is JSON: null where nothing was found. */
export interface Piece {
  acknowledgements: string[]
  authors: ParsedAuthor[]
  blocks: IntakeBlock[]
  /** Byline and contributor lines as printed, at any position. */
  bylineText: string[]
  /** The address that a page names as its own. */
  canonicalUrl: null | string
  captions: { credit: null | string; text: string }[]
  /** A date line printed with the article, to the letter. */
  dateline: null | string
  document: RichTextDocument
  doi: null | string
  /** Null where the source is not that of a blog. */
  firstAppeared: FirstAppeared | null
  footnotes: FootnoteReport[]
  /** The id that the source gives it. */
  guid: null | string
  /** Whether `published` is the date at the outlet. @default true, unless it is a copy */
  hasOriginalDate?: boolean | undefined
  headings: string[]
  /** Pictures of the text, with their addresses; they are not fetched. */
  images: SourceImage[]
  /** Whether it appeared elsewhere first: then `published` is the date of the copy, unless it is known otherwise. */
  isCopy: boolean
  kind: ArticleKind
  language: null | string
  leadImage: { caption: string; credit: null | string } | null
  /** Words of the source that are in no field and not in the text; blocks of the role `boilerplate` among them. */
  leftOut: LeftOut[]
  /** Only of sources that are read line by line. */
  lines?: LineRange | undefined
  note: string[]
  /** Path and query of former addresses on the same site, e.g. `/?p=12`, `/old-slug`. */
  oldPaths: string[]
  /** As it was read, once blocks have been given other roles: all but the blocks, and their roles. */
  original?: { roles: BlockRole[] } & Omit<Piece, 'blocks' | 'original'>
  outlet: null | string
  /** Issue of the outlet as printed, e.g. `vol. 167, issue 3`. */
  outletIssue: null | string
  outletUrl: null | string
  paragraphs: string[]
  /** The path on the blog that the source gives. */
  permalink: null | string
  /** Every picture with its place in the document, and where its bytes may be. */
  pictures: PlacedPicture[]
  /** When a post of a blog was published, with the time; absent where the source says the day alone, or less. */
  postedAt?: string | undefined
  proposals: Proposal[]
  /** When the source says that it was published, as precisely as it says: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  published: null | string
  publishedPrecision: 'day' | 'month' | 'unknown' | 'year'
  series: null | string
  /** The site that the source is a page of. */
  siteName: null | string
  sources: Partial<Record<string, SourceReport>>
  standfirst: string[]
  /**
   * What the source says of its own state: of a blog's export `published`, `draft`, `private`, `password`, `scheduled` or
   * `trashed`.
   */
  status: null | string
  title: string
  topics: string[]
  /** What the source calls its original: a slug, a path or an address. Absent of what is no translation. */
  translationOf?: string | undefined
  /** When it was last changed at the source: a date with its time. */
  updated: null | string
  /** Address of the source itself. */
  url: null | string
}

/** What a source holds. */
export interface ParsedSource {
  pieces: Piece[]
  /** Lines that found no field: empty for a source that is well understood. */
  unplaced: { line: number; text: string }[]
  /** What whoever gave the source should know of it as a whole. */
  warnings?: Message[]
}

/** The machine-readable report of `npm run -s seed -- SOURCE --dry-run --json`. */
export interface CorpusReport {
  pieces: Piece[]
  unplaced: { line: number; text: string }[]
  /** Sentences on the source as a whole: the encoding that it was read in, for example. */
  warnings: string[]
}
