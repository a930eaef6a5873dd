// What a page says of its article, and where it says so.
import type { ArticleKind, FieldSource, ParsedAffiliation } from '../../types.ts'

export interface AuthorAffiliation extends ParsedAffiliation {
  name: string
}

/** The fields that are read; each may be missing. */
export interface PageFields {
  affiliations: AuthorAffiliation[]
  authors: string[]
  canonicalUrl: string
  /** The day on which it was made, which may be another than that on which it was published. */
  created: string
  description: string
  doi: string
  image: string
  /** As printed, e.g. `vol. 167, issue 3`. */
  issue: string
  kind: ArticleKind
  language: string
  /** What the page names as author though it is no person: an office, an agency, the site. */
  offices: string[]
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the day that the page gives, in its own time zone. */
  published: string
  /** What the page says of the part of the site that it belongs to, e.g. `Opinion`. */
  section: string
  series: string
  /** Of the journal, newspaper or site. */
  siteName: string
  title: string
  topics: string[]
  /** As front matter names the original: a slug or an address. */
  translationOf: string
  url: string
}

export type PartialFields = { [Name in keyof PageFields]?: PageFields[Name] | undefined }

/** Meta tags by name. */
export type Tags = Map<string, string[]>

export type FieldSources = { [Name in keyof PageFields]?: FieldSource }

export interface PageMetadata {
  /** Sentences for an editor: what could be read in more than one way. */
  doubts?: string[]
  fields: PartialFields
  sources: FieldSources
}
