// Joins a paragraph that the edges of two pages cut in two: the running head and the number that stand in it follow it.
import { countWords, endsSentence, isSeparator, type Line } from '../words/line.ts'
import { scoreFurniture } from './furniture.ts'
import { joinLines } from './joinWrappedLines.ts'
import { findPageLines } from './pageLines.ts'

/** So many lines may stand between: the foot of a page and the head of the next. */
const mostBetween = 4
const mostWords = 14

export function joinPages(lines: Line[]): Line[] {
  const pageLines = findPageLines(lines)
  const joined: Line[] = []
  for (let at = 0; at < lines.length; at++) {
    let paragraph = lines[at] as Line
    const between: Line[] = []
    for (let next = restAt(lines, at, pageLines); next; next = restAt(lines, at, pageLines)) {
      between.push(...lines.slice(at + 1, next))
      paragraph = joinLines(paragraph, lines[next] as Line)
      at = next
    }
    joined.push(paragraph, ...between)
  }
  return joined
}

/** Where the rest of the paragraph at `from` stands; null where it is whole. */
function restAt(lines: readonly Line[], from: number, pageLines: ReadonlySet<Line>): null | number {
  if (!isCut(lines[from] as Line)) {
    return null
  }
  for (let at = from + 1; at <= from + mostBetween && at < lines.length; at++) {
    const line = lines[at] as Line
    const between = lines.slice(from + 1, at)
    if (/^\p{Ll}/u.test(line.text) && between.some((one) => isSure(one, pageLines))) {
      return at
    }
    if (!mayStandBetween(line)) {
      return null
    }
  }
  return null
}

function isCut({ text }: Line): boolean {
  return countWords(text) >= 8 && !endsSentence(text) && /[\p{L},–—-]$/u.test(text)
}

function isSure(line: Line, pageLines: ReadonlySet<Line>): boolean {
  return pageLines.has(line) || /^[-–— ]*\p{N}{1,4}[-–— ]*$/u.test(line.text)
}

function mayStandBetween({ text }: Line): boolean {
  return (
    countWords(text) <= mostWords &&
    !isSeparator(text) &&
    (!endsSentence(text) || scoreFurniture(text) >= 2)
  )
}
