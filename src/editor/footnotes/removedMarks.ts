// Retains notes whose marks were deleted until the save, and restores them. Call inside an update.
import type { DocumentNode, RemovedMark, StoredReference } from 'offprint-reader/document'

import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $parseSerializedNode,
  type EditorState,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'

import { factsOf } from './footnoteFacts.ts'
import { $findNote, $footnoteTree, $noteAround, $referencesTo, $toStored } from './footnoteTree.ts'
import { $insertAtPlace, $placeOf } from './markPlaces.ts'
import { $isFootnoteNode, type FootnoteNode } from './nodes/FootnoteNode.ts'
import { $isFootnotesNode } from './nodes/FootnotesNode.ts'
import { $lastList, $placeNote, $takeOut } from './placeNote.ts'

/**
 * A note whose last mark was deleted is marked as removed, and stays until the save. An empty one is deleted at once. A
 * note that is referred to again is no longer marked. Stored notes that never had a mark are left alone.
 */
export function $markRemovedNotes(before: EditorState): void {
  const then = factsOf(before)
  const { notes, references } = $footnoteTree()
  const live = new Set(references.map((reference) => reference.getNoteId()))
  for (const note of notes) {
    const noteId = note.getNoteId()
    const isRemoved = note.getRemovedMarks() !== undefined
    if (live.has(noteId)) {
      if (isRemoved) {
        note.setRemovedMarks(undefined)
      }
    } else if (!isRemoved && then.live.has(noteId)) {
      $markOrRemove(note, before)
    }
  }
  $bringBack(before, live, new Set(notes.map((note) => note.getNoteId())))
}

/** Restores the marks of a removed note at their places, or else at the caret. Returns the first. */
export function $putBack(noteId: string): LexicalNode | null {
  const note = $findNote(noteId)
  if (!note || $referencesTo(noteId).some((mark) => !$isRemoved($noteAround(mark)))) {
    return null
  }
  const marks = (note.getRemovedMarks() ?? []).flatMap((place) => {
    const mark = $markOf(noteId, place)
    return $insertAtPlace(mark, place) ? [mark] : []
  })
  const first = marks[0] ?? $insertNearby(note)
  note.setRemovedMarks(undefined)
  first.selectNext(0, 0)
  return first
}

/** Deletes removed notes now: nothing refers to them. */
export function $deleteRemoved(noteId: string): void {
  const note = $findNote(noteId)
  if ($isRemoved(note)) {
    $takeOut(note)
  }
}

export function $isRemoved(note: FootnoteNode | null): boolean {
  return note?.getRemovedMarks() !== undefined
}

export function $hasContent(note: FootnoteNode): boolean {
  return note
    .getChildren()
    .some((child) => ($isElementNode(child) ? !child.isEmpty() : child.isAttached()))
}

function $markOrRemove(note: FootnoteNode, before: EditorState): void {
  if ($hasContent(note)) {
    note.setRemovedMarks(placesIn(before, note.getNoteId()))
  } else {
    $takeOut(note)
  }
}

function placesIn(state: EditorState, noteId: string): RemovedMark[] {
  const { references } = factsOf(state).tree
  return state.read(() =>
    references.filter((mark) => mark.__noteId === noteId).map((mark) => $placeOf(mark)),
  )
}

/** Restores notes that were deleted with a selection that reached into the list. */
function $bringBack(before: EditorState, live: Set<string>, there: Set<string>): void {
  const then = factsOf(before)
  const gone = then.tree.notes.filter(
    (note) => then.live.has(note.__noteId) && !there.has(note.__noteId),
  )
  for (const { list, noteId, stored } of before.read(() => gone.map($withList))) {
    const note = $parseSerializedNode(stored)
    if ($isFootnoteNode(note) && live.has(noteId)) {
      $placeNote(note, list)
    } else if ($isFootnoteNode(note) && $hasContent(note)) {
      $lastList(list).append(note)
      note.setRemovedMarks(placesIn(before, noteId))
    }
  }
}

function $withList(note: FootnoteNode): { list: string; noteId: string; stored: DocumentNode } {
  const list = note.getParent()
  return {
    list: $isFootnotesNode(list) ? list.getLabel() : '',
    noteId: note.getNoteId(),
    stored: $toStored(note),
  }
}

function $markOf(noteId: string, place?: RemovedMark): LexicalNode {
  const { label = '', printed } = place ?? {}
  const stored: StoredReference = {
    type: 'footnote-ref',
    label,
    noteId,
    version: 1,
    ...(printed === undefined ? {} : { printed }),
  }
  return $parseSerializedNode(stored)
}

/** If the words around the mark are gone, it goes to the caret, or after the mark of the note before. */
function $insertNearby(note: FootnoteNode): LexicalNode {
  const mark = $markOf(note.getNoteId(), note.getRemovedMarks()?.[0])
  const selection = $getSelection()
  if ($isRangeSelection(selection) && !$noteAround(selection.focus.getNode())) {
    const { type, key, offset } = selection.focus
    selection.anchor.set(key, offset, type)
    selection.insertNodes([mark])
    return mark
  }
  const earlier = note
    .getPreviousSiblings()
    .filter($isFootnoteNode)
    .toReversed()
    .flatMap((other) => $referencesTo(other.getNoteId()).slice(0, 1))[0]
  if (earlier) {
    earlier.insertAfter(mark)
  } else {
    const text = note.getTopLevelElement()?.getPreviousSiblings().find($isElementNode)
    text?.append(mark)
  }
  return mark
}
