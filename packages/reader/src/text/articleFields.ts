// The fields of an article that the lines around its text give: what there is to know before the text itself is read.
import type { RawArticle } from './lines/rawArticle.ts'
import type { Parts } from './parseParts.ts'
import type { SourceLine, TextArticle } from './words/types.ts'
import type { Vocabulary } from './words/vocabulary.ts'

import { withoutTitleLabel } from './lines/recordFields.ts'
import { outletBesideName } from './outlet/outletBesideName.ts'
import { byLine } from './parseParts.ts'
import { stripBullet } from './words/line.ts'

export interface ArticleContext {
  outlet: null | string
  parts: Parts
  vocabulary: Vocabulary
}

export type Fields = Pick<
  TextArticle,
  | 'authors'
  | 'bylineText'
  | 'dateline'
  | 'footnoteLists'
  | 'outlet'
  | 'outletIssue'
  | 'standfirst'
  | 'title'
>

export function fieldsOf(raw: RawArticle, { outlet, parts }: ArticleContext): Fields {
  const [dateline = null, ...otherDates] = sourceLines(parts.dates)
  const [outletIssue = null, ...otherIssues] = sourceLines(parts.issues)
  return {
    authors: parts.signed.authors,
    bylineText: byLine(sourceLines([...parts.bylines, ...otherDates, ...otherIssues])),
    dateline,
    footnoteLists: parts.lists,
    outlet: outlet ?? outletBesideName(parts),
    outletIssue,
    standfirst: parts.standfirst.map(({ line, text }) => ({ line, text: stripBullet(text) })),
    title: {
      line: raw.title?.line ?? raw.lines[0]?.line.line ?? 0,
      text: withoutTitleLabel(raw.title?.text ?? ''),
    },
  }
}

export function sourceLines(lines: readonly (null | SourceLine)[]): SourceLine[] {
  return lines.filter((line) => line !== null).map(({ line, text }) => ({ line, text }))
}
