// The outlets that a backlog names, once for all of its articles. Pure.
import { nameKey } from 'offprint-reader/document'

import { NameIndex } from './names.ts'

interface NamedOutlet {
  acronym?: null | string
  aliases?: null | string[]
  isOwn?: boolean | null
  name: string
}

export interface ProposedOutlet {
  /** Other spellings in the source. */
  aliases: string[]
  /** Of articles. */
  count: number
  /** One that is there already: it keeps its terms. A new one is asked first, and hidden from search engines. */
  isKnown: boolean
  /** That of the outlet which is there, else the most frequent spelling. */
  name: string
}

/** @param names as often as articles have them. @returns the most frequent first */
export function proposeOutlets(
  names: readonly string[],
  known: readonly NamedOutlet[],
): ProposedOutlet[] {
  const index = new NameIndex(known)
  const groups = new Map<string, Map<string, number>>()
  for (const name of names) {
    const key = nameKey(index.find(name)?.name ?? name)
    const spellings = groups.get(key) ?? new Map<string, number>()
    spellings.set(name, (spellings.get(name) ?? 0) + 1)
    groups.set(key, spellings)
  }
  return [...groups.values()]
    .map((spellings) => propose(spellings, index))
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name))
}

function propose(spellings: Map<string, number>, index: NameIndex<NamedOutlet>): ProposedOutlet {
  const sorted = [...spellings].sort(([, a], [, b]) => b - a).map(([name]) => name)
  const there = sorted.map((name) => index.find(name)).find((one) => one !== undefined)
  const name = there?.name ?? sorted[0] ?? ''
  return {
    name,
    aliases: sorted.filter((one) => one !== name),
    count: [...spellings.values()].reduce((sum, count) => sum + count, 0),
    isKnown: there !== undefined,
  }
}
