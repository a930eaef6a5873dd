// What an editor can do with footnotes. For use inside an update; no React, so it runs anywhere.
import type { RangeSelection } from '@payloadcms/richtext-lexical/lexical'

import {
  $createParagraphNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
} from '@payloadcms/richtext-lexical/lexical'

import type { FootnotesNode } from './nodes/FootnotesNode.ts'

import { readNumber } from '../../richtext/footnotes/printedNumbers.ts'
import { $allNotes, $allReferences, $findNote, $noteAround, $referencesTo } from './footnoteTree.ts'
import { $createFootnote, type FootnoteNode } from './nodes/FootnoteNode.ts'
import { $createFootnoteRef, type FootnoteRefNode } from './nodes/FootnoteRefNode.ts'
import { $isFootnotesNode } from './nodes/FootnotesNode.ts'
import { $dropIfEmpty, $placeNote, $takeOut } from './placeNote.ts'

/** Puts a mark at the caret and an empty note in its place, and moves the caret into the note. */
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

/** Puts a mark at the caret for a note that exists. */
export function $insertReference(noteId: string): boolean {
  const note = $findNote(noteId)
  const selection = $caretAtEnd()
  if (!note || !selection || $noteAround(selection.anchor.getNode())?.is(note)) {
    return false
  }
  selection.insertNodes([$createFootnoteRef(noteId, note.getLabel())])
  return true
}

/** Deletes the marks of a note. It stays until the save where there is anything in it. */
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

/** Moves a note up or down; over the edge of its list, into the list next to it. */
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

/** Puts the notes of a list into the order in which the text refers to them. */
export function $sortNotes(list: FootnotesNode): void {
  const order = $allReferences().map((reference) => reference.getNoteId())
  const place = (note: FootnoteNode) => {
    const index = order.indexOf(note.getNoteId())
    return index < 0 ? order.length : index
  }
  const notes = $allNotes(list).toSorted((one, other) => place(one) - place(other))
  list.splice(0, list.getChildrenSize(), notes)
}

/** Labels a note and its marks; '' means that the number is worked out. */
export function $labelNote(noteId: string, label: string): void {
  const wanted = label.trim()
  const list = $findNote(noteId)?.getParent()
  // A number that somebody chose is shown, whatever the order of the text would say.
  if ($isFootnotesNode(list) && readNumber(wanted) && $findNote(noteId)?.getLabel() !== wanted) {
    list.setNumbering('printed')
  }
  for (const node of [$findNote(noteId), ...$referencesTo(noteId)]) {
    if (node && node.getLabel() !== wanted) {
      node.setLabel(wanted)
    }
  }
}

/** Gives up the labels of a list: its notes are numbered in the order of the text. */
export function $renumberNotes(list: FootnotesNode): void {
  for (const note of $allNotes(list)) {
    $labelNote(note.getNoteId(), '')
  }
  list.setNumbering(undefined)
}

/** From a mark to its note. */
export function $goToNote(noteId: string): boolean {
  const note = $findNote(noteId)
  note?.selectEnd()
  return note !== null
}

/** From a note back to where the text refers to it: the caret stands behind the mark. */
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

/** The caret, or where the selected text ends: a mark stands behind what it is about. */
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
