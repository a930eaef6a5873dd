// What is usual in a text: the size of its letters, the space between its lines; and which lines are its title.
import type { Line } from './file/types.ts'

import { wordsKey } from '../values/plain.ts'
import { type Measures, mostCommon } from './paragraphs.ts'

/** @param columns without heads and feet of pages @param named the title that the file names */
export function measure(columns: Line[][], named: string): Measures {
  const lines = columns.flat()
  const size = usualSize(lines)
  const title = titleOf(lines, size, named)
  const sizes = lines
    .filter((line) => line.size > size * 1.08 && !title.has(line))
    .map((line) => Math.round(line.size * 2) / 2)
  return {
    size,
    sizes: [...new Set(sizes)].toSorted((one, other) => other - one),
    spacing: spacingOf(columns, size),
    title,
  }
}

/** In points, by the number of letters. */
export function usualSize(lines: Line[]): number {
  const letters = lines.flatMap(({ size, text }) =>
    Array.from({ length: text.length }, () => Math.round(size * 10) / 10),
  )
  return mostCommon(letters)
}

function spacingOf(columns: Line[][], size: number): number {
  const gaps = columns.flatMap((column) =>
    column.flatMap((line, index) => {
      const above = column[index - 1]
      const isUsual = above && [line, above].every((one) => Math.abs(one.size - size) < 0.5)
      const gap = isUsual ? Math.round(((line.y - above.y) / size) * 20) / 20 : 0
      return gap > 0.8 && gap < 3 ? [gap] : []
    }),
  )
  return mostCommon(gaps) || 1.3
}

/** So much larger than the text. */
const larger = 1.15

/** The largest letters of the first page, or the line that the file names. */
function titleOf(lines: Line[], size: number, named: string): Set<Line> {
  const first = lines.filter(({ page }) => page === lines[0]?.page)
  const large = first.filter((line) => line.size > size * larger && /\p{L}{2}/u.test(line.text))
  const isNamed = (some: Line[]) =>
    named !== '' && wordsKey(some.map(({ text }) => text).join(' ')).includes(wordsKey(named))
  const groups = groupsOf(first, new Set(large))
  const largest = Math.max(...large.map((line) => line.size))
  const found = groups.find(isNamed) ?? groups.find(([line]) => (line?.size ?? 0) > largest - 0.5)
  return new Set(found)
}

/** Lines of one size that follow one another. */
function groupsOf(lines: Line[], large: Set<Line>): Line[][] {
  const groups: Line[][] = []
  let last: Line | undefined
  for (const line of lines) {
    const isNext = last && large.has(last) && Math.abs(last.size - line.size) < 0.5
    const isNear = last && line.y - last.y < 2 * line.size
    if (large.has(line) && isNext && isNear) {
      groups.at(-1)?.push(line)
    } else if (large.has(line)) {
      groups.push([line])
    }
    last = line
  }
  return groups
}
