// What lists of publications of all kinds say of a work.
import type { Message } from '../../messages.ts'
import type { ArticleKind } from '../../types.ts'

/** Plain text; '' where there is none. */
export interface Reference {
  abstract: string
  authors: string[]
  doi: string
  issue: string
  /** Null: it is no article. */
  kind: ArticleKind | null
  language: string
  /** What has no place in an article: `note: Reprinted in 2021`. */
  left: string[]
  /** Journal, newspaper, magazine, book or institution. */
  outlet: string
  pages: string
  /** Where in the list: the line, or its number. */
  place: string
  /** Why it cannot be read as a whole. */
  problem: Message | null
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  published: string
  series: string
  title: string
  topics: string[]
  /** As the list calls its kind. */
  type: string
  url: string
  volume: string
}

export const noReference: Reference = {
  type: '',
  abstract: '',
  authors: [],
  doi: '',
  issue: '',
  kind: 'other',
  language: '',
  left: [],
  outlet: '',
  pages: '',
  place: '',
  problem: null,
  published: '',
  series: '',
  title: '',
  topics: [],
  url: '',
  volume: '',
}
