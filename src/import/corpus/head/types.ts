// The head of an article, and what its lines are judged by.
import type { ParsedPiece, SourceLine } from '../../types.ts'
import type { Line } from '../text/line.ts'
import type { Vocabulary } from '../text/vocabulary.ts'

export interface Head {
  bylines: Line[]
  dateline: ParsedPiece['dateline']
  leadImages: { caption: string; credit: null | string; line: number }[]
  outletIssue: ParsedPiece['outletIssue']
  /** Everything from the first line of the body on. */
  rest: Line[]
  standfirst: SourceLine[]
}

export interface HeadContext {
  isInterview: boolean
  /** Names found in bylines anywhere in the article: an abstract mentions them in the third person. */
  signers: string[]
  title: string
  vocabulary: Vocabulary
}
