// What the export of a WordPress blog says of its posts, and of all else that they refer to.

export interface WordPressTerm {
  /** The taxonomy, e.g. `category`, `post_tag`, `author`. */
  domain: string
  name: string
  /** Its name in addresses. */
  slug: string
}

/** Values as the export has them; '' where there is none. */
export interface WordPressItem {
  attachmentUrl: string
  comments: number
  content: string
  /** The login of whoever created it. */
  creator: string
  /** In the time zone of the blog. */
  date: string
  dateGMT: string
  excerpt: string
  guid: string
  id: string
  link: string
  meta: [key: string, value: string][]
  modifiedGMT: string
  parent: string
  password: string
  pubDate: string
  slug: string
  status: string
  sticky: boolean
  terms: WordPressTerm[]
  title: string
  type: string
}

export interface Attachment {
  alt: string
  caption: string
  url: string
}

/** What the posts refer to: it may stand behind them, or in another file of the export. */
export interface WordPressSite {
  /** Address of the blog; '' where the export has none. */
  address: string
  attachments: Map<string, Attachment>
  /** Names by login. */
  authors: Map<string, string>
  /** Texts that several posts share, by their id. */
  blocks: Map<string, string>
  /** Names of guests by the slug of their term. */
  guests: Map<string, string>
  language: string
  /** Pictures that were uploaded to a post, by its id. */
  ofPost: Map<string, string[]>
  title: string
}

export function metaOf({ meta }: WordPressItem, name: string): string {
  return meta.find(([key]) => key === name)?.[1] ?? ''
}
