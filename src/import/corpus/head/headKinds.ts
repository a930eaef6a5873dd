// Decides what a line between the title and the body is.
import type { Head, HeadContext } from './types.ts'

import { countSentences, countWords, endsSentence, isBullet, type Line } from '../text/lines.ts'
import { classifyFurniture } from './furnitureLines.ts'
import { hangs, isHeading } from './isHeading.ts'
import { splitCredit } from './splitCredit.ts'
import {
  isAbstract,
  isAbstractLabel,
  isBiography,
  isSpoken,
  isSummary,
  namesSigner,
  opensWithPlace,
} from './standfirstCues.ts'

export type HeadKind = 'body' | 'byline' | 'caption' | 'date' | 'issue' | 'picture' | 'standfirst'

export function headKindOf(
  lines: Line[],
  index: number,
  head: Head,
  context: HeadContext,
): HeadKind {
  const { text } = lines[index] as Line
  if (splitCredit(text)) {
    return 'picture'
  }
  const furniture = classifyFurniture(text, context.vocabulary)
  if (furniture === 'date' || furniture === 'issue') {
    return furniture
  }
  if (isWorkplace(lines, index, head)) {
    return 'byline'
  }
  if (furniture && isHeadByline(furniture, text, index, context)) {
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

/** A biography that introduces an interview belongs to the body, and so do thanks and remarks up here. */
function isHeadByline(
  furniture: string,
  text: string,
  index: number,
  { isInterview, title }: HeadContext,
): boolean {
  if (furniture === 'byline') {
    return !(isInterview && !/^(?:By|Words|Interview|Text)\b/iu.test(text) && !isAboutNobody(text))
  }
  return (furniture === 'name' && !title.includes(text) && index < 5) || furniture === 'tail'
}

function isAboutNobody(text: string): boolean {
  return /^The (?:writer|author|interviewer)/u.test(text)
}

function isBulletSummary(lines: Line[], index: number, head: Head): boolean {
  return (
    (head.bylines.length === 0 || head.standfirst.length > 0) &&
    countWords(lines[index]?.text ?? '') <= 50 &&
    lines.slice(index).some(({ text }) => !isBullet(text))
  )
}

function kindOfText(lines: Line[], index: number, head: Head, context: HeadContext): HeadKind {
  const { text } = lines[index] as Line
  const above = lines[index - 1]?.text ?? ''
  const isSure = namesSigner(text, context) || isAbstract(text) || isAbstractLabel(text)
  if (isSure || isAbstractLabel(above)) {
    return 'standfirst'
  }
  const isDone = head.bylines.length > 0 && head.standfirst.length > 0
  if (isDone || isRunningText(text, context)) {
    return 'body'
  }
  const belongs = matterBelow(lines, index, context) || opensWithPlace(lines[index + 1]?.text ?? '')
  if (head.standfirst.length > 0) {
    return belongs && head.leadImages.length === 0 && countWords(text) >= 5 ? 'caption' : 'body'
  }
  const isOpen = belongs || !endsSentence(text) || /[?!]["”’']?$/u.test(text)
  const isStandfirst = isOpen ? isLine(lines, index, belongs) : isSummary(lines, index)
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
function isLine(lines: Line[], index: number, belongs: boolean): boolean {
  const { text } = lines[index] as Line
  const words = countWords(text)
  const isBriefHeading = words <= 6 && !belongs && isHeading(lines, index)
  return words >= 4 && !isBriefHeading && (belongs || words > 6 || !endsSentence(text))
}

/** True where a picture, a byline, bullets or a date still follow within two lines: then this is no body yet. */
function matterBelow(lines: Line[], index: number, context: HeadContext): boolean {
  for (const { text } of lines.slice(index + 1, index + 3)) {
    const furniture = classifyFurniture(text, context.vocabulary)
    const isByline = furniture !== null && isHeadByline(furniture, text, index, context)
    if (splitCredit(text) || isByline || furniture === 'date' || isBullet(text)) {
      return true
    }
    if (countWords(text) > 40 || countSentences(text) > 2) {
      return false
    }
  }
  return false
}
