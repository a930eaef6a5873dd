// What staff say of the blog itself, and pages of their own.
import type { Article } from './article.ts'
import type { Media } from './media.ts'
import type { Outlet } from './outlet.ts'
import type { Author, Edited } from './people.ts'
import type { Series } from './series.ts'
import type { Relation, RichText, Stored } from './values.ts'

/** The global with the settings of the blog. What is empty is as the options of the plugin say. */
export interface BlogSettings<ID extends number | string = string> {
  about?: null | RichText
  accent?: Accent | null
  contact?: null | string
  footer?: null | string
  front?: {
    pinned?: null | Relation<Article<ID>>[]
    series?: null | Relation<Series<ID>>
    show?: 'notes' | 'pictures' | 'titles' | null
  }
  letter?: { cadence?: 'each' | 'weekly' | null; from?: null | string; on?: boolean | null }
  /** Addresses of the blog's author elsewhere. */
  links?: null | string[]
  logo?: null | Relation<Media<ID>>
  name?: null | string
  navigation?: NavigationRow<ID>[] | null
  /** Every picture of the settings. */
  pictures?: null | Relation<Media<ID>>[]
  portrait?: null | Relation<Media<ID>>
  tagline?: null | string
  typeface?: null | Typeface
  updatedAt?: null | string
}

/** Each reaches the contrast of WCAG AA in the light and the dark. */
export const accents = ['blue', 'teal', 'green', 'purple', 'rose', 'grey'] as const
export type Accent = (typeof accents)[number]

/** Source Serif 4, or a font of the reader's system. */
export const typefaces = ['source-serif', 'serif', 'sans'] as const
export type Typeface = (typeof typefaces)[number]

export interface NavigationRow<ID extends number | string = string> {
  /** A web address, or a path on the site. */
  address?: null | string
  kind: 'address' | 'document' | 'topic'
  label: string
  /** Of the collections of authors, outlets, pages or series. */
  to?: {
    relationTo: string
    value: Relation<Author<ID> | Outlet<ID> | Page<ID> | Series<ID>>
  } | null
  topic?: null | string
}

/** A page of one's own, at `/<slug>` on the blog. */
export interface Page<ID extends number | string = string> extends Edited<ID>, Stored<ID> {
  body: RichText
  inNavigation?: boolean | null
  isPublic?: boolean | null
  /** Every picture of its text. */
  pictures?: null | Relation<Media<ID>>[]
  slug?: null | string
  title: string
}
