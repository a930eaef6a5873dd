// A three-way merge of lists: what two people changed in different places of one list.
import { diffArrays } from 'diff'

import { canonical } from './sameValue.ts'

/** Null where both changed the same place. What both added at one place stands there one after the other. */
export function combineLists(
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
): null | unknown[] {
  const combined: unknown[] = []
  let last: Hunk | null = null
  // Theirs comes first where both added something.
  const hunks = [...hunksOf(base, theirs), ...hunksOf(base, mine)].sort(
    (a, b) => a.from - b.from || a.to - b.to,
  )
  for (const hunk of hunks) {
    if (last && isSameHunk(last, hunk)) {
      continue
    }
    if (last && last.to > hunk.from) {
      return null
    }
    combined.push(...base.slice(last?.to ?? 0, hunk.from), ...hunk.items)
    last = hunk
  }
  return [...combined, ...base.slice(last?.to ?? 0)]
}

/** Items of the base from `from` up to `to`, without it, that others took the place of. */
interface Hunk {
  from: number
  items: unknown[]
  to: number
}

function hunksOf(base: readonly unknown[], changed: readonly unknown[]): Hunk[] {
  const changes = diffArrays(base.map(keyOf), changed.map(keyOf), { maxEditLength: mostEdits })
  if (!changes) {
    return [{ from: 0, items: [...changed], to: base.length }]
  }
  const hunks: Hunk[] = []
  let [inBase, inChanged] = [0, 0]
  let open: Hunk | null = null
  for (const { added, count, removed } of changes) {
    if (!added && !removed) {
      open = null
      inBase += count
      inChanged += count
      continue
    }
    if (!open) {
      open = { from: inBase, items: [], to: inBase }
      hunks.push(open)
    }
    if (removed) {
      inBase += count
      open.to = inBase
    } else {
      open.items.push(...changed.slice(inChanged, inChanged + count))
      inChanged += count
    }
  }
  return hunks
}

/** Beyond this the lists have nothing to do with one another, and comparing them would take long. */
const mostEdits = 2000

function isSameHunk(one: Hunk, other: Hunk): boolean {
  return one.from === other.from && one.to === other.to && keyOf(one.items) === keyOf(other.items)
}

function keyOf(value: unknown): string {
  return JSON.stringify(canonical(value)) ?? ''
}
