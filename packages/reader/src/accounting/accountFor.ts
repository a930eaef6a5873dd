// Compares what a source shows with what was read of it: whatever is in no field and not in the text is left out, with a
// reason. Where that is a large part of the article, the source is refused.
import type { LeftOut, LeftOutReason } from '../reasons.ts'
import type { Piece } from '../types.ts'
import type { VisibleLine } from './visibleLines.ts'

import { SourceUnreadable } from '../errors.ts'
import { HeldWords } from './heldWords.ts'
import { type Missing, toRows } from './rows.ts'
import { type PlacedWord, wordsIn } from './words.ts'

export interface AccountOptions {
  /** Whether others are read from the same source: then it is not refused for this one. */
  isPartOfMany?: boolean
  /** Whether the source is the article and nothing else: a file, or what was copied out of a page. */
  isWhole?: boolean
}

interface Counted extends VisibleLine {
  isHeld: boolean
  place: number
  words: PlacedWord[]
}

/** @throws SourceUnreadable where a large part of the text would be lost */
export function accountFor(
  piece: Piece,
  visible: VisibleLine[],
  options: AccountOptions = {},
): Piece {
  return { ...piece, leftOut: [...piece.leftOut, ...leftOutOf([piece], visible, options)] }
}

/**
 * What none of them holds is said with the first.
 * @throws SourceUnreadable where a large part of the text would be lost
 */
export function accountForAll(
  pieces: Piece[],
  visible: VisibleLine[],
  options: AccountOptions = {},
): Piece[] {
  const leftOut = leftOutOf(pieces, visible, options)
  return pieces.map((piece, index) =>
    index === 0 ? { ...piece, leftOut: [...piece.leftOut, ...leftOut] } : piece,
  )
}

function leftOutOf(
  pieces: Piece[],
  visible: VisibleLine[],
  { isPartOfMany = false, isWhole = false }: AccountOptions,
): LeftOut[] {
  const held = new HeldWords(pieces)
  const lines = visible.map((line, place): Counted => {
    return { ...line, isHeld: false, place, words: wordsIn(line.text) }
  })
  const own = lines.filter(({ reason }) => !reason)
  takeWholeLines(own, held)
  const { holders, reasonOf } = placesOf(own, isWhole)
  const rowsOf = (some: Counted[]) =>
    some
      .filter(({ isHeld }) => !isHeld)
      .map((line) => ({ place: line.place, rows: missingIn(line, held, reasonOf(line)) }))
  const ofText = rowsOf(own)
  // Words that stand in both are those of the text.
  const others = lines.filter(({ reason }) => reason)
  takeWholeLines(others, held)
  const missing = [...ofText, ...rowsOf(others)]
    .toSorted((one, other) => one.place - other.place)
    .flatMap(({ rows }) => rows)
  const isOfText = ({ line, reason }: Missing) =>
    reason === 'unread' && (isWhole || (holders.has(line.holder) && isProse(line.text)))
  refuseLarge(isPartOfMany ? [] : missing.filter(isOfText), held)
  return toRows(missing)
}

/** Long ones before short ones. */
function takeWholeLines(lines: Counted[], held: HeldWords): void {
  for (const line of lines.toSorted((one, other) => other.words.length - one.words.length)) {
    line.isHeld = held.takeLine(line.words)
  }
}

interface Places {
  /** Of lines of the text. */
  holders: ReadonlySet<number>
  reasonOf: (line: Counted) => LeftOutReason
}

/** Lines between those of the text, or beside them, belong to it. */
function placesOf(lines: Counted[], isWhole: boolean): Places {
  const found = lines.filter(({ isHeld, words }) => isHeld && words.length > 5)
  const holders = new Set(found.map(({ holder }) => holder))
  const [first, last] = [found[0]?.place ?? 0, found.at(-1)?.place ?? 0]
  const reasonOf = ({ holder, place, reason }: Counted) => {
    const isOfText = isWhole || holders.has(holder) || (place > first && place < last)
    return reason ?? (isOfText ? 'unread' : 'outside')
  }
  return { holders, reasonOf }
}

/** Signs of Chinese and Japanese say more than letters. */
function isProse(text: string): boolean {
  return (
    text.length >= 60 || (text.match(/[\p{Script=Han}\p{Script=Hiragana}]/gu) ?? []).length > 30
  )
}

/** Between two missing words, so many may be held. */
const gap = 2

/** From so many missing words on, the whole line is shown. */
const mostOfLine = 0.6

function missingIn(line: Counted, held: HeldWords, reason: LeftOutReason): Missing[] {
  const isRepeated = reason === 'unread' && held.includes(line.words)
  const runs: PlacedWord[][] = []
  let kept = gap + 1
  for (const word of line.words) {
    const run = runs.at(-1)
    if (held.take(word.word)) {
      kept += 1
    } else if (run && kept <= gap) {
      run.push(word)
      kept = 0
    } else {
      runs.push([word])
      kept = 0
    }
  }
  const count = runs.flat().length
  const isMost = count >= mostOfLine * line.words.length
  const texts = isMost ? [line.text] : runs.map((run) => between(line.text, run))
  return count === 0
    ? []
    : texts.map((text) => ({
        line,
        reason: isRepeated ? 'repeated' : reason,
        text,
        words: wordsIn(text).length,
      }))
}

function between(text: string, run: PlacedWord[]): string {
  return text.slice(run[0]?.start ?? 0, run.at(-1)?.end ?? 0)
}

/** Of so few words nobody can say what they are. */
const fewestWords = 25

/** Of the article, how much may be lost. */
const mostLost = 1 / 3

/** @throws SourceUnreadable */
function refuseLarge(missing: Missing[], { inText }: HeldWords): void {
  const lost = missing.reduce((sum, { words }) => sum + words, 0)
  if (lost >= fewestWords && lost > mostLost * (lost + inText)) {
    throw new SourceUnreadable('source-words-lost', {
      all: String(lost + inText),
      beginning: shorten(missing[0]?.text ?? ''),
      count: String(lost),
    })
  }
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
