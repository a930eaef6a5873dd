// The order in which the lines of a page are read: columns one after the other, each from above.
import type { Doubt, Line } from './file/types.ts'

export interface Ordered {
  columns: Line[][]
  doubts: Doubt['kind'][]
}

/** Lines are drawn as they are read; only where a run of them stands above an earlier one, it comes first. */
export function orderLines(lines: Line[]): Ordered {
  const runs = runsOf(lines)
  const merged = mergeRuns(runs)
  const isMixed = merged.some((run, index) =>
    merged
      .slice(index + 1)
      .some((later) => standsBeside(run, later) && leftOf(later) < leftOf(run)),
  )
  const isAcross = merged.some(isDrawnAcross)
  return {
    columns: merged,
    doubts: [...(isMixed ? (['order'] as const) : []), ...(isAcross ? (['across'] as const) : [])],
  }
}

/** A new run begins where the next line stands higher than the last. */
function runsOf(lines: Line[]): Line[][] {
  const runs: Line[][] = []
  for (const line of lines) {
    const last = runs.at(-1)?.at(-1)
    if (last && topOf(line) > topOf(last) - last.size / 2) {
      runs.at(-1)?.push(line)
    } else {
      runs.push([line])
    }
  }
  return runs
}

/** Large letters that begin a text reach over several lines. */
function topOf({ size, y }: Line): number {
  return y - size
}

function mergeRuns(runs: Line[][]): Line[][] {
  const merged: Line[][] = []
  for (const run of runs) {
    const above = merged.findIndex(
      (one) => bottomOf(run) <= topOfRun(one) && !isBeside(run, one, merged),
    )
    const within = merged.findIndex((one) => interleaves(one, run))
    if (within >= 0) {
      merged[within] = [...(merged[within] ?? []), ...run].toSorted(
        (one, other) => topOf(one) - topOf(other),
      )
    } else if (above >= 0) {
      merged.splice(above, 0, run)
    } else {
      merged.push(run)
    }
  }
  return merged
}

/** At the height of a run that stands beside it. */
function isBeside(run: Line[], above: Line[], merged: Line[][]): boolean {
  return merged.some((one) => one !== above && standsBeside(one, run))
}

function standsBeside(one: Line[], other: Line[]): boolean {
  const isAtHeight = topOfRun(one) < bottomOf(other) && topOfRun(other) < bottomOf(one)
  return isAtHeight && !interleaves(one, other)
}

/** Between its lines, in the same column: most of the one is as far to the left as lines of the other at its height. */
function interleaves(one: Line[], other: Line[]): boolean {
  const isWithin = (run: Line[]) => (line: Line) =>
    line.y > topOfRun(run) + line.size / 2 && topOf(line) < bottomOf(run) - line.size / 2
  const [ofOne, ofOther] = [one.filter(isWithin(other)), other.filter(isWithin(one))]
  if (ofOne.length === 0 || ofOther.length === 0) {
    return false
  }
  const shared =
    Math.min(rightOf(ofOne), rightOf(ofOther)) - Math.max(leftOf(ofOne), leftOf(ofOther))
  const width = (run: Line[]) => rightOf(run) - leftOf(run)
  return shared > Math.min(width(ofOne), width(ofOther)) / 2
}

function topOfRun(run: Line[]): number {
  return Math.min(...run.map(topOf))
}

function bottomOf(run: Line[]): number {
  return Math.max(...run.map(({ y }) => y))
}

function rightOf(run: Line[]): number {
  return Math.max(...run.map(({ right }) => right))
}

function leftOf(run: Line[]): number {
  return Math.min(...run.map(({ left }) => left))
}

/** So many rows have a gap at the same place: cells of a table, or columns that are drawn line by line. */
const fewestRows = 3

/** In heights of letters: wider than a space between words. */
const gapWidth = 0.9

function isDrawnAcross(run: Line[]): boolean {
  let open: [number, number][] = []
  let count = 0
  let row: Line[] = []
  for (const line of [...run, undefined]) {
    if (line && row[0] && Math.abs(row[0].y - line.y) < 2) {
      row.push(line)
      continue
    }
    const gaps = row.length > 0 ? gapsOf(row) : []
    const shared = open.flatMap(([left, right]) =>
      gaps
        .map(([l, r]): [number, number] => [Math.max(left, l), Math.min(right, r)])
        .filter(([l, r]) => r - l > 3),
    )
    count = gaps.length === 0 ? 0 : shared.length > 0 ? count + 1 : 1
    open = shared.length > 0 ? shared : gaps
    if (count >= fewestRows) {
      return true
    }
    row = line ? [line] : []
  }
  return false
}

/** Behind a label, such as that of a list, there is always one. */
function gapsOf(row: Line[]): [number, number][] {
  const spans = row.flatMap((line) => line.spans).filter(({ text }) => text.trim())
  const gaps: [number, number][] = []
  let words = ''
  for (const [index, { size, text, width, x }] of spans.entries()) {
    const next = spans[index + 1]
    words += text
    if (next && next.x - x - width > gapWidth * size && words.trim().length > 4) {
      gaps.push([x + width, next.x])
    }
  }
  return gaps
}
