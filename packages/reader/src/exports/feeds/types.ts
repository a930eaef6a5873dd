// What feeds of all kinds say of a post.
import type { Message } from '../../messages.ts'

export type FeedStatus = 'draft' | 'published' | 'scheduled' | 'trashed'

/** Values as the feed has them; '' where there is none. */
export interface FeedPost {
  authors: string[]
  /** HTML. */
  content: string
  /** Addresses of recordings and other files that belong to it. */
  files: string[]
  guid: string
  /** Whether there is only a summary, or the beginning. */
  isExcerpt: boolean
  language: string
  link: string
  /** Address of a page elsewhere that the post is about. */
  linked: string
  /** Of the picture above the post. */
  picture: string
  problem: Message | null
  published: string
  status: FeedStatus
  summary: string
  /** HTML or plain text. */
  title: string
  topics: string[]
  updated: string
}

export interface FeedSite {
  address: string
  /** Of posts that name none. */
  authors: string[]
  language: string
  title: string
}
