// The site that a page belongs to.

export interface PageSite {
  /** Path below which the API stands, for links to citations. @default '/api' */
  api?: string
  description: string
  /** A language tag: of lists, and of the words around an article. */
  language: string
  name: string
  /** The origin, without a slash at the end. */
  url: string
}
