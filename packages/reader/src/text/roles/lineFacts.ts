// What is known of each line of a file before any is given a role.
import type { Vocabulary } from '../words/vocabulary.ts'

import { type BylineShape, readBylineShape } from '../byline/bylineShape.ts'
import { isBiography } from '../lines/bylineLines.ts'
import { classifyLine, type LineKind } from '../lines/classifyLine.ts'
import { readFootnoteItem } from '../lines/footnoteItems.ts'
import { scoreFurniture } from '../lines/furniture.ts'
import { isHeading } from '../lines/isHeading.ts'
import { isPublishedLine } from '../lines/publishedLine.ts'
import { isSectionName } from '../lines/sectionNames.ts'
import { splitCredit } from '../lines/splitCredit.ts'
import {
  countCells,
  countSentences,
  countWords,
  endsSentence,
  isBullet,
  type Line,
} from '../words/line.ts'
import { scoreNote } from './scoreNote.ts'
import { isShortSentence, scoreTitle } from './scoreTitle.ts'

export interface FactsContext {
  knownOutlets: readonly string[]
  vocabulary: Vocabulary
}

export interface LineFacts {
  byline: BylineShape | null
  /** How much it is like a byline: above 0 for a likely one. */
  bylineScore: number
  ends: boolean
  furniture: number
  hasCredit: boolean
  isBullet: boolean
  /** Begins like an item of a list of footnotes. */
  isFootnote: boolean
  /** Of a table. */
  isRow: boolean
  kind: LineKind | null
  line: Line
  /** How much it sounds like a note. */
  noteScore: number
  sentences: number
  /** Its beginning: patterns need not search what is longer than any head. */
  text: string
  /** How much it looks like a title; below 0 where it cannot be one. */
  titleScore: number
  words: number
}

export function toLineFacts(lines: readonly Line[], context: FactsContext): LineFacts[] {
  const first = lines[0]?.text ?? ''
  const opensWithTitle = scoreTitle(first) >= 0 && scoreNote(first, context.knownOutlets) < 1.5
  const facts = lines.map((line, at) => factsOf(lines, at, line, context, opensWithTitle))
  return facts.map((one, at) => ({
    ...one,
    titleScore: Math.max(one.titleScore, isSignedSentence(facts, at) ? 0.4 : -5),
  }))
}

const mostLetters = 1500

function factsOf(
  lines: readonly Line[],
  at: number,
  line: Line,
  context: FactsContext,
  opensWithTitle: boolean,
): LineFacts {
  const { text } = line
  // Where the first article has no note, "This essay appeared in …" belongs to the article above.
  const isClosing = opensWithTitle && isPublishedLine(text)
  const kind = classifyLine(text, context.vocabulary) ?? (isClosing ? 'boilerplate' : null)
  const byline = readBylineShape(text, context.vocabulary)
  const isFootnote = readFootnoteItem(text) !== null && !isNumberedHeading(lines, at)
  const words = countWords(text)
  return {
    byline,
    bylineScore: scoreByline(text, words, kind, byline),
    ends: endsSentence(text) && !isInCapitals(text, words),
    furniture: scoreFurniture(text),
    hasCredit: splitCredit(text) !== null,
    isBullet: isBullet(text),
    isFootnote,
    isRow: isRow(lines, at),
    kind,
    line,
    noteScore: isFootnote || isClosing ? 0 : scoreNote(text, context.knownOutlets),
    sentences: countSentences(text),
    text: text.slice(0, mostLetters),
    titleScore: scoreTitle(text),
    words,
  }
}

/** The line above or below has as many cells. */
function isRow(lines: readonly Line[], at: number): boolean {
  const [above, own, below] = [-1, 0, 1].map((by) => countCells(lines[at + by]?.text ?? ''))
  return own !== undefined && own > 1 && (own === above || own === below)
}

/** "ICE AT A PREMIUM.": old papers end their headlines with a stop. */
function isInCapitals(text: string, words: number): boolean {
  return words <= 14 && /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** "We waited. Nobody came." above a byline and text: some houses print sentences as titles. */
function isSignedSentence(facts: readonly LineFacts[], at: number): boolean {
  return (
    isShortSentence(facts[at]?.text ?? '') &&
    [1, 2].some((down) => {
      const [byline, below] = facts.slice(at + down, at + down + 2)
      return (
        byline !== undefined &&
        below !== undefined &&
        (down === 1 || facts[at + 1]?.ends === true) &&
        byline.words <= 12 &&
        !byline.ends &&
        byline.bylineScore >= 2 &&
        below.ends &&
        below.words >= 8
      )
    })
  )
}

function scoreByline(
  text: string,
  words: number,
  kind: LineKind | null,
  byline: BylineShape | null,
): number {
  // A biography stands below an article, not above it.
  if (kind === 'date' || isBiography(text)) {
    return -6
  }
  const known = kind === 'byline' && words <= 20 ? 3 : kind === 'name' ? 2 : -6
  return Math.max(known, byline?.score ?? -6)
}

/** "3. The politics", alone among running text, is no item of a list of notes. */
function isNumberedHeading(lines: readonly Line[], at: number): boolean {
  return (
    isHeading(lines, at) &&
    [lines[at - 1], lines[at + 1]].every((other) => !other || !readFootnoteItem(other.text))
  )
}

/** The kind of a line in one word: what its neighbours are compared by. */
export function formOf(facts: LineFacts): string {
  const { byline, ends, furniture, hasCredit, isFootnote, kind, noteScore, text, words } = facts
  if (facts.isRow) {
    return 'row'
  }
  if (kind) {
    return kind === 'biography-continued' ? 'byline' : kind
  }
  const forms: [string, boolean][] = [
    ['fn', isFootnote],
    ['credit', hasCredit],
    ['furn', furniture >= 2],
    ['section', isSectionName(text)],
    ['name?', !ends && (byline?.score ?? 0) >= 1],
    ['note', noteScore >= 3],
    ['bullet', facts.isBullet],
  ]
  return forms.find(([, is]) => is)?.[0] ?? lengthForm(ends, words)
}

/** `s` for sentences, `t` for lines without a stop. */
function lengthForm(ends: boolean, words: number): string {
  return ends
    ? `s${[8, 20, 40].filter((least) => words >= least).length}`
    : `t${[3, 6, 15].filter((least) => words >= least).length}`
}
