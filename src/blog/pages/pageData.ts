// What a page is made of, by its kind: data only, so that whoever has it may render it.
import type { Post, PostSummary } from '../post.ts'
import type { AuthorProfile, OutletProfile } from '../profiles.ts'
import type { Overview } from './Archive.tsx'
import type { NeighboursOfPost } from './Neighbours.tsx'

export type PageData =
  | { author: AuthorProfile; kind: 'author'; list: ListPage }
  | { found: FoundPage; kind: 'search'; q: string }
  | { kind: 'front'; list: ListPage; overview: Overview }
  | { kind: 'outlet'; list: ListPage; outlet: OutletProfile }
  | { kind: 'post'; neighbours: NeighboursOfPost; post: Post }
  | { kind: 'topic'; list: ListPage; topic: Topic }
  | { kind: 'year'; list: ListPage; year: number }

export interface Topic {
  name: string
  slug: string
}

export interface ListPage {
  /** Cursor at which this page begins; '' for the first one. */
  after: string
  /** Cursor of the next page; null at the end. */
  next: null | string
  posts: PostSummary[]
}

export interface FoundPage {
  next: null | string
  /** `extract` is HTML of ours, with the matches in `mark`. */
  posts: ({ extract?: string } & PostSummary)[]
}
