// Puts what is drawn on one baseline into a line, with the marks above it.
import type { Line, Span } from './types.ts'

/** In the order in which they are drawn. */
export function linesOf(spans: Span[], page: number): Line[] {
  const groups: Span[][] = []
  for (const span of withoutShadows(spans)) {
    const group = groups.at(-1)
    if (group && goesOn(group, span)) {
      group.push(span)
    } else if (span.text.trim()) {
      groups.push([span])
    }
  }
  return joinJustified(groups).map((group) => toLine(group, page))
}

/** A line of few words may be drawn out to the full width: all of its gaps are alike. */
function joinJustified(groups: Span[][]): Span[][] {
  const joined: Span[][] = []
  for (let at = 0; at < groups.length;) {
    const row = rowAt(groups, at)
    const gaps = row.slice(1).map((group, index) => leftOf(group) - rightOf(row[index] ?? []))
    const isEven =
      gaps.length > 1 && Math.max(...gaps) - Math.min(...gaps) < (row[0]?.[0]?.size ?? 0) / 2
    joined.push(...(isEven ? [row.flat()] : row))
    at += row.length
  }
  return joined
}

/** Those on one baseline, from left to right. */
function rowAt(groups: Span[][], at: number): Span[][] {
  const row = groups.slice(at, at + 1)
  for (const group of groups.slice(at + 1)) {
    const last = row.at(-1) ?? []
    if (Math.abs(baselineOf(group) - baselineOf(last)) > 1 || leftOf(group) < rightOf(last)) {
      break
    }
    row.push(group)
  }
  return row
}

function baselineOf(group: Span[]): number {
  return largestOf(group).y
}

function leftOf([first]: Span[]): number {
  return first?.x ?? 0
}

function rightOf(group: Span[]): number {
  return Math.max(...group.filter(({ text }) => text.trim()).map(({ width, x }) => x + width))
}

/** Bold letters may be drawn twice. */
function withoutShadows(spans: Span[]): Span[] {
  return spans.filter(({ size, text, x, y }, index) => {
    const before = spans.slice(Math.max(0, index - 3), index)
    return !before.some(
      (one) => one.text === text && text.trim() && Math.hypot(one.x - x, one.y - y) < size / 8,
    )
  })
}

/** In heights of letters: what is further away stands in another column. */
const widestGap = 3

function goesOn(group: Span[], span: Span): boolean {
  // The width of a space alone is that of none.
  const last = group.findLast(({ text }) => text.trim())
  const { size, y } = largestOf(group)
  const height = Math.max(size, span.size)
  const gap = span.x - (last ? last.x + last.width : 0)
  return Math.abs(span.y - y) < height * 0.6 && gap > -height && gap < widestGap * height
}

/** The letters of the text itself; a mark is smaller. */
function largestOf(spans: Span[]): Span {
  const printed = spans.filter(({ text }) => text.trim())
  const letters = new Map<number, number>()
  for (const { size, text } of printed) {
    letters.set(size, (letters.get(size) ?? 0) + text.length)
  }
  const most = Math.max(...letters.values())
  const usual = Math.max(
    ...[...letters].flatMap(([size, count]) => (count >= most / 2 ? [size] : [])),
  )
  return printed.find(({ size }) => size === usual) ?? spans[0]!
}

/** In heights of letters. */
const raisedBy = 0.12
const smallest = 0.9

function toLine(group: Span[], page: number): Line {
  const { size, y } = largestOf(group)
  const spans = group.map((span): Span => {
    const isSmall = span.size < smallest * size
    const above = y - span.y
    const raised =
      isSmall && above > raisedBy * size
        ? 'sup'
        : isSmall && above < -raisedBy * size
          ? 'sub'
          : null
    return { ...span, page, raised }
  })
  const spaced = withSpaces(spans)
  const ends = group.filter(({ text }) => text.trim())
  return {
    left: ends[0]?.x ?? 0,
    page,
    right: Math.max(...ends.map(({ width, x }) => x + width)),
    size,
    spans: spaced,
    text: spaced
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/g, ' ')
      .trim(),
    y,
  }
}

/** Words are drawn apart, with or without a space between them. */
function withSpaces(spans: Span[]): Span[] {
  return spans.map((span, index) => {
    const before = spans[index - 1]
    const isApart =
      before &&
      span.x - before.x - before.width > 0.15 * span.size &&
      !/\s$/.test(before.text) &&
      !/^\s/.test(span.text) &&
      span.raised === null
    return isApart ? { ...span, text: ` ${span.text}` } : span
  })
}
