import type { Line } from '../text/line.ts'
// The lines of one article, each with its role.
import type { LineRole } from './lineRoles.ts'

export interface RawArticle {
  lines: { line: Line; role: LineRole }[]
  title: Line | null
}

export interface Articles {
  articles: RawArticle[]
  /** Lines that only separate articles. */
  separators: Line[]
}
