// Chooses the set of starts with the best total score.
import type { LineFeatures } from './lineFeatures.ts'

import {
  afterEndBonus,
  type ArticleStart,
  minScore,
  startAboveByline,
  toStart,
} from './findStarts.ts'

/** The set of starts with the best sum; a start too near the one above would be a note without an article, and costs. */
export function chooseStarts(starts: ArticleStart[], features: LineFeatures[]): ArticleStart[] {
  const sums: number[] = []
  const previous: number[] = []
  let settled = -1
  let bestDistant = -1
  for (const [index, start] of starts.entries()) {
    const isDistant = (other: ArticleStart): boolean => bodiesBetween(features, other, start) >= 2
    while (settled + 1 < index && isDistant(starts[settled + 1] as ArticleStart)) {
      settled++
      bestDistant =
        bestDistant < 0 || (sums[settled] ?? 0) > (sums[bestDistant] ?? 0) ? settled : bestDistant
    }
    let gain = start.score - minScore
    let from = -1
    if (bestDistant >= 0 && (sums[bestDistant] ?? 0) > 0) {
      gain += sums[bestDistant] ?? 0
      from = bestDistant
    }
    for (let near = settled + 1; near < index; near++) {
      const other = starts[near] as ArticleStart
      const cost = closenessCost(features, other, start)
      const sum = (sums[near] ?? 0) + start.score - minScore - cost
      if (other.at + other.noteLength < start.at && sum > gain) {
        gain = sum
        from = near
      }
    }
    sums.push(gain)
    previous.push(from)
  }
  return traceBack(starts, sums, previous)
}

function traceBack(starts: ArticleStart[], sums: number[], previous: number[]): ArticleStart[] {
  let at = sums.reduce((best, sum, index) => (sum > (sums[best] ?? 0) ? index : best), -1)
  const chosen: ArticleStart[] = []
  while (at >= 0) {
    chosen.unshift(starts[at] as ArticleStart)
    at = previous[at] ?? -1
  }
  return chosen
}

function bodiesBetween(features: LineFeatures[], from: ArticleStart, to: ArticleStart): number {
  return (
    (features[to.at]?.bodiesBefore ?? 0) - (features[from.at + from.noteLength]?.bodiesBefore ?? 0)
  )
}

function closenessCost(features: LineFeatures[], from: ArticleStart, to: ArticleStart): number {
  const bodies = bodiesBetween(features, from, to)
  const lost = to.endBonus + (to.endBonus >= 2.5 ? afterEndBonus : 0)
  if (to.noteLength === 0 && bodies === 0) {
    return Infinity
  }
  return bodies >= 2 ? 0 : (bodies === 1 ? 1 : 3) + lost
}

/** The first lines of a corpus are a note even where they score low, once other notes are found. */
export function withWeakFirstNote(
  starts: ArticleStart[],
  features: LineFeatures[],
): ArticleStart[] {
  const first = starts[0]
  if (!first || first.at === 0) {
    return starts
  }
  const weak = [1, 2, 3]
    .map(
      (noteLength) =>
        startAboveByline(features, 0, noteLength, 0) ??
        toStart(features, 0, noteLength, { minVoice: 0 }),
    )
    .find((start) => start !== null && bodiesBetween(features, start, first) >= 1)
  return weak && (features[0]?.titleScore ?? 0) < 0 ? [weak, ...starts] : starts
}
