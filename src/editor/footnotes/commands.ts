// The commands for footnotes. Call inside an update. Without React, so that they run without a browser.
import {
  $createParagraphNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  type RangeSelection,
} from '@payloadcms/richtext-lexical/lexical'
import { readNumber } from 'offprint-reader/document'

import {
  $allLists,
  $allNotes,
  $allReferences,
  $findNote,
  $noteAround,
  $referencesTo,
} from './footnoteTree.ts'
import { $createFootnote, type FootnoteNode } from './nodes/FootnoteNode.ts'
import { $createFootnoteRef, type FootnoteRefNode } from './nodes/FootnoteRefNode.ts'
import { $isFootnotesNode, type FootnotesNode } from './nodes/FootnotesNode.ts'
import { $dropIfEmpty, $placeNote, $takeOut } from './placeNote.ts'

/** Inserts a mark at the caret and an empty note in the list, and moves the caret into the note. */
export function $insertFootnote(noteId: string): FootnoteNode | null {
  const selection = $caretAtEnd()
  if (!selection) {
    return null
  }
  selection.insertNodes([$createFootnoteRef(noteId, '')])
  const note = $createFootnote(noteId)
  note.append($createParagraphNode())
  $placeNote(note)
  note.selectEnd()
  return note
}

export function $insertReference(noteId: string): boolean {
  const note = $findNote(noteId)
  const selection = $caretAtEnd()
  if (!note || !selection || $noteAround(selection.anchor.getNode())?.is(note)) {
    return false
  }
  selection.insertNodes([$createFootnoteRef(noteId, note.getLabel())])
  return true
}

/** Deletes the marks of a note. Unless it is empty, the note itself stays until the save. */
export function $removeNote(noteId: string): void {
  const references = $referencesTo(noteId)
  references[0]?.selectPrevious()
  for (const reference of references) {
    reference.remove()
  }
  if (references.length === 0) {
    $takeOut($findNote(noteId))
  }
}

/** Moves a note up or down, beyond the end of its list into the next list. */
export function $moveNote(noteId: string, direction: 'down' | 'up'): boolean {
  const note = $findNote(noteId)
  const sibling = direction === 'up' ? note?.getPreviousSibling() : note?.getNextSibling()
  if (note && sibling) {
    return Boolean(direction === 'up' ? sibling.insertBefore(note) : sibling.insertAfter(note))
  }
  const list = note?.getParent()
  const beyond = direction === 'up' ? list?.getPreviousSibling() : list?.getNextSibling()
  if (!note || !list || !$isFootnotesNode(beyond)) {
    return false
  }
  if (direction === 'up') {
    beyond.append(note)
  } else {
    beyond.splice(0, 0, [note])
  }
  $dropIfEmpty(list)
  return true
}

/** Moves a note in front of another one, of any list; without one, to the end of the last list. */
export function $moveNoteBefore(noteId: string, nextId: null | string): boolean {
  const note = $findNote(noteId)
  const next = nextId === null ? null : $findNote(nextId)
  const list = note?.getParent()
  const before = next ? next.getPreviousSibling() : $allLists().at(-1)?.getLastChild()
  if (!note || noteId === nextId || (nextId !== null && !next) || note.is(before)) {
    return false
  }
  if (next) {
    next.insertBefore(note)
  } else {
    $allLists().at(-1)?.append(note)
  }
  $dropIfEmpty(list)
  return true
}

export function $sortNotes(list: FootnotesNode): void {
  const order = $allReferences().map((reference) => reference.getNoteId())
  const place = (note: FootnoteNode) => {
    const index = order.indexOf(note.getNoteId())
    return index < 0 ? order.length : index
  }
  const notes = $allNotes(list).toSorted((one, other) => place(one) - place(other))
  list.splice(0, list.getChildrenSize(), notes)
}

/** Labels a note and its marks; '' means an automatic number. */
export function $labelNote(noteId: string, label: string): void {
  const wanted = label.trim()
  const list = $findNote(noteId)?.getParent()
  // A number that a user chose is shown, whatever the order of the text.
  if ($isFootnotesNode(list) && readNumber(wanted) && $findNote(noteId)?.getLabel() !== wanted) {
    list.setNumbering('printed')
  }
  for (const node of [$findNote(noteId), ...$referencesTo(noteId)]) {
    if (node && node.getLabel() !== wanted) {
      node.setLabel(wanted)
    }
  }
}

/** Removes the labels of a list: its notes are then numbered in the order of the text. */
export function $renumberNotes(list: FootnotesNode): void {
  for (const note of $allNotes(list)) {
    $labelNote(note.getNoteId(), '')
  }
  list.setNumbering(undefined)
}

export function $goToNote(noteId: string): boolean {
  const note = $findNote(noteId)
  note?.selectEnd()
  return note !== null
}

/** Moves the caret from a note back to its reference, after the mark. */
export function $goToReference(noteId: string, nth = 1): boolean {
  const references: (FootnoteRefNode | undefined)[] = $referencesTo(noteId)
  const reference = references[nth - 1]
  reference?.selectNext(0, 0)
  return reference !== undefined
}

export function $labelList(key: string, label: string): void {
  const list = $getNodeByKey(key)
  if ($isFootnotesNode(list) && list.getLabel() !== label.trim()) {
    list.setLabel(label.trim())
  }
}

/** The caret, or the end of the selection: a mark comes after the text that it is about. */
function $caretAtEnd(): null | RangeSelection {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) {
    return null
  }
  const { type, key, offset } = selection.isBackward() ? selection.anchor : selection.focus
  selection.anchor.set(key, offset, type)
  selection.focus.set(key, offset, type)
  return selection
}
