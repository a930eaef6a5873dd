// Puts together what two people changed in one document, where they changed different paragraphs and notes.
import { collectFootnotes } from '../../richtext/footnotes/collectFootnotes.ts'
import { isRecord, readDocument } from '../../richtext/readDocument.ts'
import { combineLists } from './combineLists.ts'

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
  /** The node that holds the notes. */
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
