// What a reader is shown of a piece: the shapes that pages, and later feeds, render.
import type { Mode } from '../terms/terms.ts'

/** A line in a list of what is on the blog. */
export interface PostSummary {
  title: string
  slug: string
  /** Ready for a link. */
  path: string
  /** `YYYY-MM-DD`; null where the day is not known, and then none is shown. */
  republishedOn: null | string
  mode: Mode
  /** A language tag. */
  language: string
  standfirst: string[]
  authors: PostAuthor[]
  outlet: null | PostOutlet
  original: Original
}

/** A whole page. */
export interface Post extends PostSummary {
  /** The introductory note, HTML; '' where there is none. */
  note: string
  /** As printed above the text: place and date. */
  dateline: null | string
  /** HTML, where the piece is here in full; else null. */
  body: null | string
  /** Plain text, where the outlet allows an excerpt; else null. */
  excerpt: null | string
  leadImage: null | PostImage
  acknowledgements: string[]
  /** The byline as the outlet printed it. */
  bylineText: string[]
  creditLine: string
  /** A sentence or two about the piece, plain text. */
  description: string
  head: PostHead
}

export interface PostAuthor {
  name: string
  slug: string
  /** As printed with the piece. */
  affiliations: string[]
}

export interface PostOutlet {
  name: string
  slug: string
  url: null | string
}

/** The piece at its outlet. */
export interface Original {
  url: null | string
  issue: null | string
  /** As precise as it is known: `18 November 2022`, `November 2022`, `2022`; null where unknown. */
  dateInWords: null | string
}

export interface PostImage {
  url: string
  alt: string
  width: null | number
  height: null | number
  caption: string
  credit: string
}

/** What search engines are told. */
export interface PostHead {
  /** The address that counts, on another site or a path on this one; null where none is named. */
  canonical: null | string
  noindex: boolean
}
