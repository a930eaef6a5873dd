// A page of a list of posts.
import type { PostSummary } from '../post.ts'

export interface ListPage {
  /** Cursor at which this page begins; '' for the first one. */
  after: string
  /** Cursor of the next page; null at the end. */
  next: null | string
  posts: PostSummary[]
}

/** What a search has found on a page. */
export interface FoundPage {
  next: null | string
  /** `extract` is HTML of ours, with the matches in `mark`. */
  posts: ({ extract?: string } & PostSummary)[]
}
