// What a page is made of, by its kind: data only, so that whoever has it may render it.
import type { Facets } from '../facets.ts'
import type { BlogPage, Entry, Post, PostGroup, PostItem, PostSummary } from '../post.ts'
import type { AuthorProfile, OutletProfile } from '../profiles.ts'
import type { SeriesProfile } from '../series/readSeries.ts'
import type { Overview } from './Archive.tsx'
import type { IntroData } from './Intro.tsx'
import type { NeighboursOfPost } from './Neighbours.tsx'
import type { AboutData } from './renderAbout.tsx'
import type { IndexKind } from './renderIndex.tsx'

export type PageData =
  | { about: AboutData; kind: 'about' }
  | { author: AuthorProfile; facets: Facets | null; kind: 'author'; list: ListPage }
  | { everything: EverythingPage; kind: 'everything' }
  | { facets: Facets | null; kind: 'outlet'; list: ListPage; outlet: OutletProfile }
  | { facets: Facets | null; kind: 'topic'; list: ListPage; topic: Topic }
  | { facets: Facets | null; kind: 'year'; list: ListPage; year: number; years: PostGroup[] }
  | { found: FoundPage; kind: 'search'; q: string }
  | { groups: PostGroup[]; kind: 'index'; of: IndexKind }
  | { kind: 'page'; page: BlogPage }
  | { kind: 'post'; neighbours: NeighboursOfPost; post: Post }
  | { kind: 'series'; series: SeriesProfile }
  | { kind: 'subscribe' }
  | FrontPage

export type PageOf<Kind extends PageData['kind']> = Extract<PageData, { kind: Kind }>

export interface FrontPage {
  /** Null on later pages, and where the settings say nothing of the author. */
  intro?: IntroData | null
  kind: 'front'
  list: ListPage
  overview: Overview
  /** Of the settings, in their order. */
  pinned?: PostSummary[]
  series?: FrontSeries | null
}

/** Of the settings, with its articles on the blog, in order. */
export interface FrontSeries {
  description: string
  posts: { language: string; path: string; title: string }[]
  slug: string
  title: string
}

/** A line of a list, with description and picture where the list shows them. */
export type ListedPost = Partial<Pick<PostItem, 'description' | 'leadImage'>> & PostSummary

export interface Topic {
  name: string
  slug: string
}

export interface ListPage {
  /** Cursor at which this page begins; '' for the first one. */
  after: string
  /** Those that follow, where they were read with it. */
  later?: ListPage[]
  /** Cursor of the next page; null at the end. */
  next: null | string
  posts: ListedPost[]
}

export interface EverythingPage {
  after: string
  entries: Entry[]
  next: null | string
  total: number
}

export interface FoundPage {
  next: null | string
  /** `extract` is HTML of ours, with the matches in `mark`. */
  posts: ({ extract?: string } & PostSummary)[]
}
