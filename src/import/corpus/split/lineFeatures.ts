// What the splitter knows of each line: its kind, and how much it is like a note or a title.
import type { Vocabulary } from '../text/vocabulary.ts'

import { readSpeaker } from '../body/findSpeakers.ts'
import { isBiography } from '../byline/bylineLines.ts'
import { readBylineShape } from '../byline/bylineShape.ts'
import { readFootnoteItem } from '../footnotes/footnoteItems.ts'
import { classifyLine, type LineKind } from '../lines/classifyLine.ts'
import { isHeading } from '../lines/isHeading.ts'
import { isPublishedLine } from '../lines/publishedLine.ts'
import { splitCredit } from '../lines/splitCredit.ts'
import { countWords, endsSentence, type Line } from '../text/line.ts'
import { scoreNote } from './scoreNote.ts'
import { isShortSentence, scoreTitle } from './scoreTitle.ts'

export interface LineFeatures {
  afterSeparator: boolean
  /** Number of lines of running text before this one. */
  bodiesBefore: number
  /** How much it is like a byline: above 0 for a likely one. */
  bylineScore: number
  extraGap: boolean
  isCaption: boolean
  /** Begins like an item of a list of footnotes. */
  isFootnote: boolean
  kind: LineKind | null
  line: Line
  /** How much it sounds like a note. */
  noteScore: number
  /** How much it looks like a title; below 0 where it cannot be one. */
  titleScore: number
}

export function toLineFeatures(
  lines: Line[],
  separators: Line[],
  vocabulary: Vocabulary,
  knownOutlets: readonly string[],
): LineFeatures[] {
  const gaps = lines.map(({ gap }) => gap).sort((a, b) => a - b)
  const usualGap = gaps[gaps.length >> 1] ?? 0
  const takesTurns = findTurns(lines)
  const closes = publishedLinesClose(lines, knownOutlets, vocabulary)
  let bodies = 0
  let next = 0
  return lines.map((line, index) => {
    const isClosing = closes(line.text)
    const kind = classifyLine(line.text, vocabulary) ?? (isClosing ? 'boilerplate' : null)
    const isCaption = splitCredit(line.text) !== null
    const isFootnote = readFootnoteItem(line.text) !== null && !isNumberedHeading(lines, index)
    const bodiesBefore = bodies
    const isBody = !kind && !isCaption && endsSentence(line.text) && countWords(line.text) >= 10
    bodies += isBody ? 1 : 0
    const separator = separators[next]
    const afterSeparator = separator !== undefined && separator.line < line.line
    while ((separators[next]?.line ?? Infinity) < line.line) {
      next++
    }
    return {
      afterSeparator,
      bodiesBefore,
      bylineScore: scoreByline(line.text, kind, vocabulary),
      extraGap: line.gap > usualGap,
      isCaption,
      isFootnote,
      kind,
      line,
      noteScore: isFootnote || isClosing ? 0 : scoreNote(line.text, { knownOutlets, vocabulary }),
      titleScore: takesTurns(line.text)
        ? -5
        : Math.max(scoreTitle(line.text), isSignedSentence(lines, index, vocabulary) ? 0.4 : -5),
    }
  })
}

/** Where the first article has no note, "This essay appeared in …" belongs to the article above. */
function publishedLinesClose(
  lines: readonly Line[],
  knownOutlets: readonly string[],
  vocabulary: Vocabulary,
): (text: string) => boolean {
  const first = lines[0]?.text ?? ''
  const opensWithTitle =
    scoreTitle(first) >= 0 && scoreNote(first, { knownOutlets, vocabulary }) < 1.5
  return (text) => opensWithTitle && isPublishedLine(text)
}

/** "We waited. Nobody came." above a byline and text: some houses print sentences as titles. */
function isSignedSentence(lines: readonly Line[], index: number, vocabulary: Vocabulary): boolean {
  const text = lines[index]?.text ?? ''
  return (
    isShortSentence(text) &&
    [1, 2].some((down) => {
      const [byline, below] = lines.slice(index + down, index + down + 2)
      return (
        byline !== undefined &&
        below !== undefined &&
        (down === 1 || endsSentence(lines[index + 1]?.text ?? '')) &&
        countWords(byline.text) <= 12 &&
        !endsSentence(byline.text) &&
        scoreByline(byline.text, classifyLine(byline.text, vocabulary), vocabulary) >= 2 &&
        endsSentence(below.text) &&
        countWords(below.text) >= 8
      )
    })
  )
}

function scoreByline(text: string, kind: LineKind | null, vocabulary: Vocabulary): number {
  // A biography stands below an article, not above it.
  const isOwnBiography = isBiography(text) && (endsSentence(text) || says.test(text))
  const isCredit = kind === 'byline' && countWords(text) <= 20 && !isOwnBiography
  const known = isCredit ? 3 : kind === 'name' ? 2 : -6
  return kind === 'date' || isOwnBiography
    ? -6
    : Math.max(known, readBylineShape(text, vocabulary)?.score ?? -6)
}

const says =
  / (?:is|are|was|were|has|have|teaches|teach|works?|writes?|leads?|runs|lives|heads|directs|edits|covers) /u

/** "3. The politics", alone among running text, is no item of a list of notes. */
function isNumberedHeading(lines: readonly Line[], index: number): boolean {
  return (
    isHeading(lines, index) &&
    [lines[index - 1], lines[index + 1]].every((other) => !other || !readFootnoteItem(other.text))
  )
}

/** A repeated label is the name of a speaker: the text after it is not a title. */
function findTurns(lines: Line[]): (text: string) => boolean {
  const counts = new Map<string, number>()
  for (const { text } of lines) {
    const label = readSpeaker(text)
    if (label !== null) {
      counts.set(label, (counts.get(label) ?? 0) + 1)
    }
  }
  return (text) => (counts.get(readSpeaker(text) ?? '') ?? 0) >= 2 && /[.?!]["”’]?$/u.test(text)
}
