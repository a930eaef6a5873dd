// What the articles of a file have in common: a name with its date at the same place of each is the outlet of each.
import type { OutletCandidate } from './outletCandidates.ts'

import { keyOf } from './outletKey.ts'

/** The keys of the names with a date or an issue behind them, by their layout. */
type Dated = ReadonlyMap<string, ReadonlySet<string>>

/** The candidates of each article of a file, with features of what the other articles have at the same places. */
export function withSeries(articles: readonly OutletCandidate[][]): OutletCandidate[][] {
  if (articles.length < 2) {
    return [...articles]
  }
  const dated = articles.map(datedOf)
  return articles.map((candidates, at) => {
    const others = dated.filter((_, other) => other !== at)
    return candidates.map((one) => ({
      ...one,
      features: [...one.features, ...seriesFeatures(one, others, dated[at])],
    }))
  })
}

function datedOf(candidates: readonly OutletCandidate[]): Dated {
  const dated = new Map<string, Set<string>>()
  for (const { name, places } of candidates) {
    for (const layout of datedLayouts(places)) {
      dated.set(layout, (dated.get(layout) ?? new Set()).add(keyOf(name)))
    }
  }
  return dated
}

function seriesFeatures(
  { name, places }: OutletCandidate,
  others: readonly Dated[],
  own: Dated | undefined,
): string[] {
  if (name === '') {
    const layouts = [...(own?.keys() ?? [])]
    return [`none,series=${shareOf(others, (other) => layouts.some((one) => other.has(one)))}`]
  }
  const layouts = datedLayouts(places)
  if (layouts.length > 0) {
    const key = keyOf(name)
    return [
      `series=${shareOf(others, (other) => layouts.some((one) => other.has(one)))}`,
      `series-again=${shareOf(others, (other) => layouts.some((one) => other.get(one)?.has(key)))}`,
    ]
  }
  return places.length > 0 && places.every(isFar)
    ? [`far,series=${shareOf(others, (other) => other.size > 0)}`]
    : []
}

function datedLayouts(places: OutletCandidate['places']): string[] {
  return places.flatMap((place) =>
    !isFar(place) && /dated$/u.test(place[1] ?? '') ? [place[1] ?? ''] : [],
  )
}

/** In a line of another article. */
function isFar([line = '']: readonly string[]): boolean {
  return farLines.has(line)
}

const farLines = new Set(['after', 'before', 'top'])

function shareOf(others: readonly Dated[], is: (other: Dated) => boolean | undefined): string {
  const count = others.filter((other) => is(other)).length
  return count === 0
    ? '0'
    : count === others.length
      ? 'all'
      : count * 2 >= others.length
        ? 'most'
        : 'some'
}
