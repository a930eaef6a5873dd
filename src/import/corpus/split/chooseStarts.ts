// Chooses among the scored places the set of beginnings that fits the corpus best.
import type { LineFacts } from './lineFacts.ts'

import { afterAnEnd, type Start, threshold, toStart } from './findStarts.ts'

/** The set of starts with the best sum; a start too near the one above is a note with no piece, and costs. */
export function chooseStarts(starts: Start[], facts: LineFacts[]): Start[] {
  const sums: number[] = []
  const previous: number[] = []
  let settled = -1
  let bestFar = -1
  for (const [index, start] of starts.entries()) {
    const far = (other: Start): boolean => bodiesBetween(facts, other, start) >= 2
    while (settled + 1 < index && far(starts[settled + 1] as Start)) {
      settled++
      bestFar = bestFar < 0 || (sums[settled] ?? 0) > (sums[bestFar] ?? 0) ? settled : bestFar
    }
    let gain = start.score - threshold
    let from = -1
    if (bestFar >= 0 && (sums[bestFar] ?? 0) > 0) {
      gain += sums[bestFar] ?? 0
      from = bestFar
    }
    for (let near = settled + 1; near < index; near++) {
      const other = starts[near] as Start
      const cost = closeness(facts, other, start)
      const sum = (sums[near] ?? 0) + start.score - threshold - cost
      if (other.at + other.note < start.at && sum > gain) {
        gain = sum
        from = near
      }
    }
    sums.push(gain)
    previous.push(from)
  }
  return traceBack(starts, sums, previous)
}

function traceBack(starts: Start[], sums: number[], previous: number[]): Start[] {
  let at = sums.reduce((best, sum, index) => (sum > (sums[best] ?? 0) ? index : best), -1)
  const chosen: Start[] = []
  while (at >= 0) {
    chosen.unshift(starts[at] as Start)
    at = previous[at] ?? -1
  }
  return chosen
}

function bodiesBetween(facts: LineFacts[], from: Start, to: Start): number {
  return (facts[to.at]?.bodiesBefore ?? 0) - (facts[from.at + from.note]?.bodiesBefore ?? 0)
}

function closeness(facts: LineFacts[], from: Start, to: Start): number {
  const bodies = bodiesBetween(facts, from, to)
  const lost = to.endBonus + (to.endBonus >= 2.5 ? afterAnEnd : 0)
  return bodies >= 2 ? 0 : (bodies === 1 ? 1 : 3) + lost
}

/** The first lines of a corpus are a note even where they whisper, once other notes are found. */
export function withQuietOpening(starts: Start[], facts: LineFacts[]): Start[] {
  const first = starts[0]
  if (!first || first.at === 0) {
    return starts
  }
  const quiet = [1, 2, 3]
    .map((note) => toStart(facts, 0, note, 0))
    .find((start) => start !== null && bodiesBetween(facts, start, first) >= 1)
  return quiet && (facts[0]?.title ?? 0) < 0 ? [quiet, ...starts] : starts
}
