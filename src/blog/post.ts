// What a reader is shown of a piece: the shapes that pages, and later feeds, render.
import type { Article } from '../payload-types.ts'
import type { Precision } from '../terms/days.ts'
import type { Mode } from '../terms/terms.ts'

/** A line in a list of what is on the blog. */
export interface PostSummary {
  authors: PostAuthor[]
  kind: Article['kind']
  /** A language tag. */
  language: string
  mode: Mode
  original: Original
  outlet: null | PostOutlet
  /** Ready for a link. */
  path: string
  /** ISO date-time: when it was put on the blog, for feeds and sorting; shown only where `republishedOn` is known. */
  postedAt: string
  /** `YYYY-MM-DD`; null where the day is not known, and then none is shown. */
  republishedOn: null | string
  /** Name of the series that it belongs to; null where none. */
  series: null | string
  slug: string
  standfirst: string[]
  title: string
  topics: string[]
  /** ISO date-time of the last change of the piece or of its place on the blog. */
  updatedAt: string
}

/** A whole page. */
export interface Post extends PostSummary {
  acknowledgements: string[]
  /** HTML, where the piece is here in full; else null. */
  body: null | string
  /** The byline as the outlet printed it. */
  bylineText: string[]
  creditLine: string
  /** As printed above the text: place and date. */
  dateline: null | string
  /** A sentence or two about the piece, plain text. */
  description: string
  /** Plain text, where the outlet allows an excerpt; else null. */
  excerpt: null | string
  head: PostHead
  leadImage: null | PostImage
  /** The introductory note, HTML; '' where there is none. */
  note: string
}

export interface PostAuthor {
  /** As printed with the piece. */
  affiliations: string[]
  name: string
  slug: string
}

export interface PostOutlet {
  name: string
  slug: string
  url: null | string
}

/** The piece at its outlet. */
export interface Original {
  /** As precise as it is known: `18 November 2022`, `November 2022`, `2022`; null where unknown. */
  dateInWords: null | string
  issue: null | string
  precision: Precision
  /** `YYYY-MM-DD`, to be read with its precision; null where unknown. */
  publishedOn: null | string
  url: null | string
}

export interface PostImage {
  alt: string
  caption: string
  credit: string
  height: null | number
  url: string
  width: null | number
}

/** What search engines are told. */
export interface PostHead {
  /** The address that counts, on another site or a path on this one; null where none is named. */
  canonical: null | string
  noindex: boolean
}
