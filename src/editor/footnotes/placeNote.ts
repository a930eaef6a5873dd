// Inserts notes into lists, and removes them. Call inside an update.
import { $getRoot, $isElementNode, type LexicalNode } from '@payloadcms/richtext-lexical/lexical'

import type { FootnoteNode } from './nodes/FootnoteNode.ts'

import { $allLists, $allNotes, $allReferences } from './footnoteTree.ts'
import { $createFootnotes, type FootnotesNode } from './nodes/FootnotesNode.ts'

export interface Placement {
  /** If set, only the list with this heading. */
  listLabel?: string | undefined
  note: FootnoteNode
}

type Notes = Map<string, FootnoteNode>

export function $placeNote(note: FootnoteNode, listLabel?: string): void {
  $placeNotes([{ listLabel, note }])
}

/** Inserts each note in the order of the text: after the note of the mark before its own. */
export function $placeNotes(placements: Placement[]): void {
  const byLabel = new Map<string | undefined, Notes>()
  let order = $order()
  for (const { listLabel, note } of placements) {
    const placed = byLabel.get(listLabel) ?? $notesIn(listLabel)
    byLabel.set(listLabel, placed)
    placed.delete(note.getNoteId())
    $placeAmong(note, placed, order, listLabel)
    placed.set(note.getNoteId(), note)
    // Marks in a note count at the place of that note.
    order = $allReferences(note).length > 0 ? $order() : order
  }
}

interface Order {
  ids: string[]
  places: Map<string, number>
}

function $order(): Order {
  const ids = $allReferences().map((reference) => reference.getNoteId())
  const places = new Map(ids.map((id, index) => [id, index] as const).toReversed())
  return { ids, places }
}

function $notesIn(listLabel: string | undefined): Notes {
  return new Map(
    $allLists()
      .filter((list) => listLabel === undefined || list.getLabel() === listLabel)
      .flatMap((list) => $allNotes(list))
      .map((note) => [note.getNoteId(), note]),
  )
}

function $placeAmong(note: FootnoteNode, placed: Notes, { ids, places }: Order, label?: string) {
  const own = places.get(note.getNoteId()) ?? -1
  const before = nextPlaced(ids, placed, own, -1)
  const after = before ? undefined : nextPlaced(ids, placed, own, 1)
  if (before) {
    before.insertAfter(note)
  } else if (after) {
    after.insertBefore(note)
  } else {
    $lastList(label).append(note)
  }
}

function nextPlaced(ids: string[], placed: Notes, from: number, step: -1 | 1) {
  for (let index = from + step; index >= 0 && index < ids.length; index += step) {
    const found = placed.get(ids[index] ?? '')
    if (found) {
      return found
    }
  }
  return undefined
}

/** The last list, or the last one with that heading. Created if there is none. */
export function $lastList(label?: string): FootnotesNode {
  const existing = $allLists().findLast((list) => label === undefined || list.getLabel() === label)
  if (existing) {
    return existing
  }
  const list = $createFootnotes(label)
  $getRoot().append(list)
  return list
}

export function $takeOut(note: FootnoteNode | null): void {
  const list = note?.getParent()
  note?.remove(true)
  $dropIfEmpty(list)
}

export function $dropIfEmpty(list: LexicalNode | null | undefined): void {
  if ($isElementNode(list) && list.isEmpty()) {
    list.remove()
  }
}
