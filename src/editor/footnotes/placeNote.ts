// Where a note goes in the lists, and how it leaves them. For use inside an update.
import type { LexicalNode } from '@payloadcms/richtext-lexical/lexical'

import { $getRoot, $isElementNode } from '@payloadcms/richtext-lexical/lexical'

import type { FootnoteNode } from './nodes/FootnoteNode.ts'

import { $allLists, $allNotes, $allReferences } from './footnoteTree.ts'
import { $createFootnotes, type FootnotesNode } from './nodes/FootnotesNode.ts'

/**
 * Puts a note where the order of the text wants it: behind the note of the mark before its own. With
 * a label, only the list of that label will do.
 */
export function $placeNote(note: FootnoteNode, listLabel?: string): void {
  const order = $allReferences().map((reference) => reference.getNoteId())
  const own = order.indexOf(note.getNoteId())
  const placed = new Map(
    $allLists()
      .filter((list) => listLabel === undefined || list.getLabel() === listLabel)
      .flatMap((list) => $allNotes(list))
      .map((other) => [other.getNoteId(), other]),
  )
  placed.delete(note.getNoteId())
  const before = order.slice(0, Math.max(own, 0)).findLast((noteId) => placed.has(noteId))
  const after = order.slice(own + 1).find((noteId) => placed.has(noteId))
  if (before !== undefined) {
    placed.get(before)?.insertAfter(note)
  } else if (after !== undefined) {
    placed.get(after)?.insertBefore(note)
  } else {
    $lastList(listLabel).append(note)
  }
}

/** The last list, or the last of that label: made where there is none. */
export function $lastList(label?: string): FootnotesNode {
  const existing = $allLists().findLast((list) => label === undefined || list.getLabel() === label)
  if (existing) {
    return existing
  }
  const list = $createFootnotes(label)
  $getRoot().append(list)
  return list
}

/** Takes a note out of its list, and the list out of the document when it was the last. */
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
