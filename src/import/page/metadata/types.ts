// What a page says of its article, and where it says so.
import type { FieldSource } from '../../types.ts'

/** The fields that are read; each may be missing. */
export interface PageFields {
  authors: string[]
  /** The address that the page names as that of the original. */
  canonicalUrl: string
  description: string
  doi: string
  image: string
  /** As printed, e.g. `vol. 167, issue 3`. */
  issue: string
  /** A language tag. */
  language: string
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the day that the page gives, in its own time zone. */
  published: string
  /** Of the journal, newspaper or site. */
  siteName: string
  title: string
  topics: string[]
  /** Of the page itself. */
  url: string
}

export type PartialFields = { [Name in keyof PageFields]?: PageFields[Name] | undefined }

export type FieldSources = { [Name in keyof PageFields]?: FieldSource }

export interface PageMetadata {
  fields: PartialFields
  sources: FieldSources
}
