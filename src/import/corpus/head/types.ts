// The head of an article, and what its lines are judged by.
import type { ParsedPiece, SourceLine } from '../../types.ts'
import type { Line } from '../text/line.ts'
import type { Vocabulary } from '../text/vocabulary.ts'

export interface Head {
  /** Buttons, adverts, names of sections: no part of the article. */
  boilerplate: Line[]
  bylines: Line[]
  dateline: ParsedPiece['dateline']
  leadImages: { caption: string; credit: null | string; line: number }[]
  outletIssue: ParsedPiece['outletIssue']
  /** Everything from the first line of the body on. */
  rest: Line[]
  standfirst: SourceLine[]
  /** Where the lines began above the title. */
  title: Line | null
}

export interface HeadContext {
  /** True where the title is not known: the lines begin above it. */
  findsTitle?: boolean
  isInterview: boolean
  /** Lines that the file prints above several texts: names of columns and outlets. */
  labels?: ReadonlySet<string>
  /** Names found in bylines anywhere in the article: an abstract mentions them in the third person. */
  signers: string[]
  title: string
  vocabulary: Vocabulary
}
