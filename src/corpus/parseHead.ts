// What stands between the title and the body: standfirst, lead picture, byline, date and issue lines.
import type { ParsedPiece, SourceLine } from './types.ts'
import type { Vocabulary } from './vocabulary.ts'

import { classifyFurniture } from './furnitureLines.ts'
import { hangs, isHeading } from './isHeading.ts'
import {
  countSentences,
  countWords,
  endsSentence,
  endsWithStop,
  isBullet,
  type Line,
  stripBullet,
} from './lines.ts'
import { surnameOf } from './personNames.ts'
import { splitCredit } from './splitCredit.ts'

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
  /** Names found in bylines anywhere in the piece: an abstract speaks of them in the third person. */
  signers: string[]
  title: string
  vocabulary: Vocabulary
}

type Kind = 'body' | 'byline' | 'caption' | 'date' | 'issue' | 'picture' | 'standfirst'

export const parseHead = (lines: Line[], context: HeadContext): Head => {
  const head: Head = {
    bylines: [],
    dateline: null,
    leadImages: [],
    outletIssue: null,
    rest: [],
    standfirst: [],
  }
  let index = 0
  for (; index < lines.length - 1; index++) {
    const kind = kindOf(lines, index, head, context)
    if (kind === 'body') {
      break
    }
    place(head, kind, lines[index] as Line)
  }
  const rest = lines.slice(index)
  const credits = context.isInterview ? creditsAboveTurns(rest, context.vocabulary) : []
  return {
    ...head,
    bylines: [...head.bylines, ...credits],
    rest: rest.filter((line) => !credits.includes(line)),
  }
}

/** "Interview by …" may stand below the biography that introduces the interview. */
const creditsAboveTurns = (lines: Line[], vocabulary: Vocabulary): Line[] => {
  const firstTurn = lines.findIndex(({ text }) => isSpoken(text))
  return lines
    .slice(0, Math.max(0, firstTurn))
    .filter(
      ({ text }) =>
        /^(?:By|BY|Words|Interview)\b/u.test(text) &&
        classifyFurniture(text, vocabulary) === 'byline',
    )
}

const place = (head: Head, kind: Kind, line: Line): void => {
  const { line: number, text } = line
  if (kind === 'standfirst') {
    head.standfirst.push({ line: number, text: stripBullet(text) })
  } else if (kind === 'picture') {
    const { caption = text, credit = null } = splitCredit(text) ?? {}
    head.leadImages.push({ caption, credit, line: number })
  } else if (kind === 'caption') {
    head.leadImages.push({ caption: text, credit: null, line: number })
  } else if (kind === 'date' && !head.dateline) {
    head.dateline = { line: number, text }
  } else if (kind === 'issue' && !head.outletIssue) {
    head.outletIssue = { line: number, text }
  } else {
    head.bylines.push(line)
  }
}

const kindOf = (lines: Line[], index: number, head: Head, context: HeadContext): Kind => {
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
const isWorkplace = (lines: Line[], index: number, { bylines }: Head): boolean => {
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
const isHeadByline = (
  furniture: string,
  text: string,
  index: number,
  { isInterview, title }: HeadContext,
): boolean => {
  if (furniture === 'byline') {
    return !(isInterview && !/^(?:By|Words|Interview|Text)\b/iu.test(text) && !isAboutNobody(text))
  }
  return (furniture === 'name' && !title.includes(text) && index < 5) || furniture === 'tail'
}

const isAboutNobody = (text: string): boolean => /^The (?:writer|author|interviewer)/u.test(text)

const isBulletSummary = (lines: Line[], index: number, head: Head): boolean =>
  (head.bylines.length === 0 || head.standfirst.length > 0) &&
  countWords(lines[index]?.text ?? '') <= 50 &&
  lines.slice(index).some(({ text }) => !isBullet(text))

const kindOfText = (lines: Line[], index: number, head: Head, context: HeadContext): Kind => {
  const { text } = lines[index] as Line
  const words = countWords(text)
  const done = head.bylines.length > 0 && head.standfirst.length > 0
  if (
    namesSigner(text, context) ||
    isAbstract(text) ||
    isAbstractLabel(text) ||
    isAbstractLabel(lines[index - 1]?.text ?? '')
  ) {
    return 'standfirst'
  }
  if (
    done ||
    words > 50 ||
    countSentences(text) > 2 ||
    hangs(text) ||
    isSpoken(text) ||
    isBiography(text, context)
  ) {
    return 'body'
  }
  const belongs = matterBelow(lines, index, context) || opensWithPlace(lines[index + 1]?.text ?? '')
  if (head.standfirst.length > 0) {
    return belongs && head.leadImages.length === 0 && words >= 5 ? 'caption' : 'body'
  }
  if (belongs || !endsSentence(text) || /[?!]["”’']?$/u.test(text)) {
    return words >= 4 &&
      !(words <= 6 && !belongs && isHeading(lines, index)) &&
      (belongs || words > 6 || !endsSentence(text))
      ? 'standfirst'
      : 'body'
  }
  return isSummary(lines, index) ? 'standfirst' : 'body'
}

/** "LIVERPOOL – In 1998 …": the text begins there. */
const opensWithPlace = (text: string): boolean =>
  /^\p{Lu}{3}[\p{Lu} .,’'-]{0,25}(?:, [\p{L} .]{3,20})? ?[–—] ?\S/u.test(text) ||
  /^\p{Lu}{3}[\p{Lu} .’'-]{0,25}(?:, [\p{L} .]{3,20})? \([^)]{2,20}\) [–—-] /u.test(text)

const isSpoken = (text: string): boolean => /^\p{Lu}[\p{L}.’' -]{0,30}:\s/u.test(text)

const isAbstractLabel = (text: string): boolean =>
  /^(?:abstract|summary|key points|key takeaways|highlights|at a glance|in brief)\s*:?$/iu.test(
    text,
  )

const isAbstract = (text: string): boolean =>
  /^(?:abstract|summary|tl;dr)\s*[:.–—]\s*\S/iu.test(text)

/** "Jane Okafor and Tom Bell follow …", "… asks Jane Okafor": the outlet's words, for nobody names himself in his own text. */
const namesSigner = (text: string, { isInterview, signers }: HeadContext): boolean =>
  !isInterview &&
  countWords(text) <= 250 &&
  !/(?<![\p{L}“"‘])(?:I|[Mm]y|me)(?![\p{L}’'])/u.test(text) &&
  signers.some((name) => new RegExp(`(?<!\\p{L})${escape(name)}(?!\\p{L})`, 'u').test(text))

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

const isBiography = (text: string, { isInterview, title }: HeadContext): boolean => {
  const name =
    /^(?:(?:Dr|Professor|Sir|Dame|Lord) )?(\p{Lu}\S+(?: \p{Lu}\S+){1,3}) (?:is|was|has|runs|leads|spent|served|works|grew|became|teaches)\b/u.exec(
      text,
    )?.[1]
  return (
    isInterview && name !== undefined && (title.includes(surnameOf(name)) || endsWithStop(text))
  )
}

/** True where a picture, a byline, bullets or a date still follow within two lines: then this is no body yet. */
const matterBelow = (lines: Line[], index: number, context: HeadContext): boolean => {
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

/** Two sentences of a dozen words each, above paragraphs several times as long. */
const isTerse = (words: number, median: number, next: number): boolean =>
  words <= 24 && median >= 55 && next >= 35

const REFERS_BACK =
  /^(?:it|its|this|that|these|those|he|she|they|his|her|their|him|them|but|and|yet|so|nor|or|then|there|such|both|neither|still|instead|not so|worse|even so)\b/iu

/** One full sentence of a standfirst's length, above a body whose paragraphs are much longer and which starts afresh. */
const isSummary = (lines: Line[], index: number): boolean => {
  const { text } = lines[index] as Line
  const words = countWords(text)
  const next = lines[index + 1]?.text ?? ''
  const below = lines
    .slice(index + 1)
    .filter(({ text: other }) => endsSentence(other))
    .map((line) => countWords(line.text))
    .sort((a, b) => a - b)
  const median = below[below.length >> 1] ?? 0
  return (
    words >= 8 &&
    words <= 40 &&
    (countSentences(text) === 1 || isTerse(words, median, countWords(next))) &&
    !/^(?:I|We|My|Our|In|On|When|Last|It was|There)\b|\b(?:I|my|we|our)\b/u.test(text) &&
    below.length >= 3 &&
    median >= Math.max(38, words * 1.8) &&
    countWords(next) >= words * 1.3 &&
    !REFERS_BACK.test(next)
  )
}
