// Finds the width at which the paragraphs of a text were wrapped, if they were.
import { endsSentence, isBullet, type Line } from '../words/line.ts'
import { readFootnoteItem } from './footnoteItems.ts'

const maxWidth = 130
const minWidth = 40
/** Of the width. */
const leastShare = 0.88

export interface Wrap {
  /** A line that goes on may be this short with the next word. */
  least: number
  /** The same for a line that ends with a sentence: it may be the last of a paragraph. */
  leastBehindStop: number
}

interface Pair {
  line: Line
  next: Line
}

/** Null where the text is not wrapped. */
export function findWrap(lines: readonly Line[]): null | Wrap {
  const pairs = lines.flatMap((line, index): Pair[] => {
    const next = lines[index + 1]
    return next?.gap === 0 && !isBullet(next.text) && !readFootnoteItem(next.text)
      ? [{ line, next }]
      : []
  })
  const open = pairs.filter(({ line }) => !endsSentence(line.text) && !/\S{30}/u.test(line.text))
  const small = open.filter(goesOnSmall)
  const width = quantile(
    small.map(({ line }) => line.text.length),
    0.95,
  )
  if (width > maxWidth || width < minWidth) {
    return null
  }
  const full = open.filter(({ line, next }) => isFull(line.text, next.text, width * leastShare))
  const longer = lines.filter(({ text }) => text.length > width + 2 && !/\S{30}/u.test(text))
  const smallFull = full.filter(goesOnSmall)
  const isWrapped =
    full.length >= 3 &&
    full.length >= open.length * 0.35 &&
    full.length >= lines.length * 0.12 &&
    smallFull.length >= full.length * 0.3 &&
    smallFull.length >= small.length * 0.75 &&
    longer.length <= lines.length * 0.15
  const least = width * leastShare
  return isWrapped ? { least, leastBehindStop: isExact(smallFull, width) ? width : least } : null
}

/** Lists, heads and most verses begin their lines with capitals. */
function goesOnSmall({ next }: Pair): boolean {
  return !/^\P{L}*\p{Lu}/u.test(next.text)
}

/** The first word of the next line had no room on this one; a no-break space does not end it. */
export function isFull(text: string, next: string, fill: number): boolean {
  return text.length + 1 + firstWord(next) > fill
}

function firstWord(text: string): number {
  return /^[^ \t]+/u.exec(text)?.[0].length ?? 0
}

/** Each of these lines was filled as far as its words allowed. */
function isExact(pairs: readonly Pair[], width: number): boolean {
  return pairs.every(({ line, next }) => isFull(line.text, next.text, width))
}

function quantile(numbers: number[], share: number): number {
  const sorted = numbers.sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * share)] ?? 0
}
