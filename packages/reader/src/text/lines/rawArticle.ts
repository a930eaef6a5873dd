// The lines of one article, each with its role.
import type { Line } from '../words/line.ts'
import type { LineRole } from './lineRoles.ts'

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
