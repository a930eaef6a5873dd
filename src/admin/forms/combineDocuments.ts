// Puts together what two people changed in one document, where they changed different paragraphs and notes.
import { diffArrays } from 'diff'
import { collectFootnotes, isRecord, readDocument } from 'offprint-reader/document'

import { canonical } from './sameValue.ts'

/** Null where both changed the same paragraph or note, or where a mark would be left without its note. */
export function combineDocuments(base: unknown, mine: unknown, theirs: unknown): unknown {
  const [before, one, other] = [partsOf(base), partsOf(mine), partsOf(theirs)]
  if (!before || !one || !other || !isRecord(theirs) || !isRecord(theirs.root)) {
    return null
  }
  const text = combineLists(before.text, one.text, other.text)
  const notes = combineLists(before.notes, one.notes, other.notes)
  if (!text || !notes) {
    return null
  }
  const list = other.list ?? one.list
  const children = list && notes.length > 0 ? [...text, { ...list, children: notes }] : text
  const combined = { ...theirs, root: { ...theirs.root, children } }
  const left = orphansOf(combined)
  return left > Math.max(orphansOf(mine), orphansOf(theirs)) ? null : combined
}

interface Parts {
  list: null | Record<string, unknown>
  notes: unknown[]
  text: unknown[]
}

/** The notes stand in one node at the end, and are changed one by one. */
function partsOf(document: unknown): null | Parts {
  const root = isRecord(document) ? document.root : null
  if (!isRecord(root) || !Array.isArray(root.children)) {
    return null
  }
  const nodes = root.children as unknown[]
  const list = nodes.filter(isRecord).find(({ type }) => type === 'footnotes') ?? null
  const notes = Array.isArray(list?.children) ? (list.children as unknown[]) : []
  return { list, notes, text: nodes.filter((node) => node !== list) }
}

/** How many marks have no note, and how many notes no mark. */
function orphansOf(document: unknown): number {
  const { notes, references } = collectFootnotes(readDocument(document))
  const [known, used] = [notes, references].map((keys) => new Set(keys.map(({ noteId }) => noteId)))
  return (
    [...(known ?? [])].filter((id) => !used?.has(id)).length +
    [...(used ?? [])].filter((id) => !known?.has(id)).length
  )
}

/** Null where both changed the same place. What both added at one place stands there one after the other. */
function combineLists(
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
