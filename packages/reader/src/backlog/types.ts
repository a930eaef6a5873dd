// A backlog: all that a blog, a folder or a list of publications holds, as a sequence of items.
import type { Original } from '../dom/showOriginal.ts'
import type { Message } from '../messages.ts'
import type { Piece } from '../types.ts'

export type BacklogSystem =
  | 'atom'
  | 'bibliography'
  | 'blogger'
  | 'files'
  | 'ghost'
  | 'json-feed'
  | 'medium'
  | 'mixed'
  | 'rss'
  | 'substack'
  | 'wordpress'

export interface Backlog {
  /** Items that were counted before any was read. Of texts with many articles only the file was. */
  counted: number
  /**
   * In the order of the source, from the item `from` on. It may be called again.
   * @throws SourceUnreadable where fewer were read than counted
   */
  items: (options?: ItemOptions) => AsyncIterable<BacklogItem>
  /**
   * The bytes of a picture that lies in the folder or archive, by one of its `sources`; null where there is none.
   * @throws SourceTooLarge, SourceUnreadable
   */
  picture: (source: string) => Promise<null | Uint8Array>
  /** How many pictures lie there. */
  pictureFiles: number
  /** Host name of the blog; null where the source names none. */
  site: null | string
  system: BacklogSystem
  /** What is to be known of the source as a whole. */
  warnings: Message[]
}

export interface ItemOptions {
  /** Index of the first item. @default 0 */
  from?: number
  signal?: AbortSignal | undefined
}

export interface BacklogItem {
  index: number
  /** `system:site:guid`, the same in each export of that blog. */
  key: string
  /** What the article was read from, as it stands in the source; null where there is none, or no text. */
  original: null | Original
  /** Null where there is no article. */
  piece: null | Piece
  /** Where in the source: file and line, or path in the archive. */
  place: string
  /** Why there is none: it is a page, a menu, a comment, or cannot be read. */
  problem: Message | null
}

/** One export, or one file. */
export interface BacklogPart extends Pick<Backlog, 'counted' | 'site' | 'system' | 'warnings'> {
  /** Whether it has exactly as many items as were counted. */
  isExact: boolean
  /** At least those from `from` on, each with its index in this part. */
  items: (from: number) => AsyncIterable<BacklogItem> | Iterable<BacklogItem>
}
