// The roles that lines have in a file of articles.
import type { Line } from '../words/line.ts'

/** What a line is in its article. `other` lines are no part of it: buttons, names of sections, disclaimers. */
export type LineRole =
  | 'above-byline'
  | 'above-date'
  | 'above-other'
  | 'byline'
  | 'caption'
  | 'date'
  | 'figure'
  | 'footnote'
  | 'footnote-label'
  | 'heading'
  | 'interruption'
  | 'note'
  | 'other'
  | 'paragraph'
  | 'standfirst'
  | 'tail-byline'
  | 'tail-date'
  | 'tail-other'
  | 'title'

export interface RawArticle {
  /** Numbers of lines where another article may begin; its first, where it may be part of the one above. */
  doubts: number[]
  lines: { line: Line; role: LineRole }[]
  title: Line | null
}

export interface Articles {
  articles: RawArticle[]
  /** Lines that only separate articles. */
  separators: Line[]
}
