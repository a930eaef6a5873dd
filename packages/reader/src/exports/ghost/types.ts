// The tables of a Ghost export that are read. Nothing in them is certain: each value is checked where it is used.

export interface GhostPost {
  [column: string]: unknown
  id: unknown
}

export interface GhostData {
  posts: GhostPost[]
  posts_authors: Record<string, unknown>[]
  posts_meta: Record<string, unknown>[]
  posts_tags: Record<string, unknown>[]
  settings: Record<string, unknown>[]
  tags: Record<string, unknown>[]
  users: Record<string, unknown>[]
}

/** What the settings say of the blog; '' where they do not. */
export interface GhostSite {
  language: string
  title: string
  /** The time zone in which its readers see dates, e.g. `Europe/Berlin`. */
  zone: string
}

export interface GhostRelated {
  /** Of the picture above the post. */
  alt: unknown
  authors: string[]
  caption: unknown
  excerpt: unknown
  /** Its row in the table of what is shown elsewhere. */
  meta: Record<string, unknown>
  site: GhostSite
  /** Those with `#` are for the theme of the blog. */
  tags: string[]
}
