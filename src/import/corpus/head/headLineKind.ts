// Decides what a line between title and body is: standfirst, picture, byline, date, issue, or the first of the body.
import type { Head, HeadContext } from './types.ts'

import { classifyLine, type LineKind } from '../lines/classifyLine.ts'
import { hangs, isHeading } from '../lines/isHeading.ts'
import { splitCredit } from '../lines/splitCredit.ts'
import { countSentences, countWords, endsSentence, isBullet, type Line } from '../text/line.ts'
import {
  isAbstract,
  isAbstractLabel,
  isBiography,
  isSpoken,
  isSummary,
  namesSigner,
  opensWithPlace,
} from './standfirst.ts'

export type HeadLineKind =
  'body' | 'byline' | 'caption' | 'date' | 'issue' | 'picture' | 'standfirst'

export function headLineKindOf(
  lines: Line[],
  index: number,
  head: Head,
  context: HeadContext,
): HeadLineKind {
  const { text } = lines[index] as Line
  if (splitCredit(text)) {
    return 'picture'
  }
  const kind = classifyLine(text, context.vocabulary)
  if (kind === 'date' || kind === 'issue') {
    return kind
  }
  if (isWorkplace(lines, index, head)) {
    return 'byline'
  }
  if (kind && isHeadByline(kind, text, index, context)) {
    return 'byline'
  }
  if (isBullet(text) && isBulletSummary(lines, index, head)) {
    return 'standfirst'
  }
  return kindOfText(lines, index, head, context)
}

/** "Department of Geography, University of Cork" below a name. */
function isWorkplace(lines: Line[], index: number, { bylines }: Head): boolean {
  const { text } = lines[index] as Line
  return (
    index > 0 &&
    bylines.at(-1) === lines[index - 1] &&
    countWords(text) <= 16 &&
    !endsSentence(text) &&
    /^(?:(?:\p{Lu}\p{L}+ ){0,3}(?:Department|School|Faculty|Institute|Centre|Center|University|College)\b|(?:Senior |Associate |Visiting )*(?:Professor|Fellow|Lecturer|Director|Researcher|Analyst),? )/u.test(
      text,
    )
  )
}

/** A biography that introduces an interview isFollowedByHead to the body, and so do acknowledgements and editor's notes. */
function isHeadByline(
  kind: LineKind,
  text: string,
  index: number,
  { isInterview, title }: HeadContext,
): boolean {
  if (kind === 'byline') {
    return !(isInterview && !/^(?:By|Words|Interview|Text)\b/iu.test(text) && !isAnonymous(text))
  }
  return (kind === 'name' && !title.includes(text) && index < 5) || kind === 'boilerplate'
}

function isAnonymous(text: string): boolean {
  return /^The (?:writer|author|interviewer)/u.test(text)
}

function isBulletSummary(lines: Line[], index: number, head: Head): boolean {
  return (
    (head.bylines.length === 0 || head.standfirst.length > 0) &&
    countWords(lines[index]?.text ?? '') <= 50 &&
    lines.slice(index).some(({ text }) => !isBullet(text))
  )
}

function kindOfText(lines: Line[], index: number, head: Head, context: HeadContext): HeadLineKind {
  const { text } = lines[index] as Line
  const above = lines[index - 1]?.text ?? ''
  const isAbstractLine = namesSigner(text, context) || isAbstract(text) || isAbstractLabel(text)
  if (isAbstractLine || isAbstractLabel(above)) {
    return 'standfirst'
  }
  const isComplete = head.bylines.length > 0 && head.standfirst.length > 0
  if (isComplete || isRunningText(text, context)) {
    return 'body'
  }
  const isFollowedByHead =
    hasMoreHeadBelow(lines, index, context) || opensWithPlace(lines[index + 1]?.text ?? '')
  if (head.standfirst.length > 0) {
    return isFollowedByHead && head.leadImages.length === 0 && countWords(text) >= 5
      ? 'caption'
      : 'body'
  }
  const mayBeStandfirst = isFollowedByHead || !endsSentence(text) || /[?!]["”’']?$/u.test(text)
  const isStandfirst = mayBeStandfirst
    ? isStandfirstLine(lines, index, isFollowedByHead)
    : isSummary(lines, index)
  return isStandfirst ? 'standfirst' : 'body'
}

function isRunningText(text: string, context: HeadContext): boolean {
  return (
    countWords(text) > 50 ||
    countSentences(text) > 2 ||
    hangs(text) ||
    isSpoken(text) ||
    isBiography(text, context)
  )
}

/** Long enough for a standfirst of one line, and no heading. */
function isStandfirstLine(lines: Line[], index: number, isFollowedByHead: boolean): boolean {
  const { text } = lines[index] as Line
  const words = countWords(text)
  const isBriefHeading = words <= 6 && !isFollowedByHead && isHeading(lines, index)
  return words >= 4 && !isBriefHeading && (isFollowedByHead || words > 6 || !endsSentence(text))
}

/** True where a picture, a byline, bullets or a date follow within two lines: then the body has not begun. */
function hasMoreHeadBelow(lines: Line[], index: number, context: HeadContext): boolean {
  for (const { text } of lines.slice(index + 1, index + 3)) {
    const kind = classifyLine(text, context.vocabulary)
    const isByline = kind !== null && isHeadByline(kind, text, index, context)
    if (splitCredit(text) || isByline || kind === 'date' || isBullet(text)) {
      return true
    }
    if (countWords(text) > 40 || countSentences(text) > 2) {
      return false
    }
  }
  return false
}
