// Sorts numbers and lists by the order of the text while a user types. Call inside an update.
import type { EditorState } from '@payloadcms/richtext-lexical/lexical'

import { inTextOrder, isNumberedByText, isPlain, type NoteKey } from 'offprint-reader/document'

import type { FootnotesNode } from './nodes/FootnotesNode.ts'

import { factsOf } from './footnoteFacts.ts'
import { $footnoteTree, noteKeyOf, noteListOf } from './footnoteTree.ts'
import { $isFootnoteNode, type FootnoteNode } from './nodes/FootnoteNode.ts'

/**
 * Printed numbers that ran from 1 to n before a change keep counting after it, even if a note was deleted or moved: a
 * flag on the list says so. Once they run from 1 to n again, the flag is removed.
 */
export function $normalizeNumbers(before: EditorState): void {
  const { following, live } = factsOf(before)
  const { lists, references } = $footnoteTree()
  const keys = references.map(noteKeyOf)
  for (const list of lists) {
    $rememberFollowing(list, keys, following.has(list.getKey()))
  }
  const order = [...new Set(keys.map(({ noteId }) => noteId))]
  if (order.join('\n') !== [...live].join('\n')) {
    for (const list of lists.filter((one) => isAutomatic(one, keys))) {
      $sort(list, keys)
    }
  }
}

function $rememberFollowing(list: FootnotesNode, keys: NoteKey[], followedBefore: boolean): void {
  const numbering = list.getNumbering()
  const plain = isPlain(keys, noteListOf(list))
  if (plain && numbering === 'text') {
    list.setNumbering(undefined)
  } else if (!plain && numbering === undefined && followedBefore) {
    list.setNumbering('text')
  }
}

function isAutomatic(list: FootnotesNode, keys: NoteKey[]): boolean {
  const { notes, numbering } = noteListOf(list)
  return isNumberedByText(keys, { notes, numbering }) || notes.every(({ label }) => !label.trim())
}

function $sort(list: FootnotesNode, keys: NoteKey[]): void {
  const notes = list.getChildren().filter($isFootnoteNode)
  const wanted = sorted(notes, keys)
  if (wanted.some((note, index) => !note.is(notes[index] ?? null))) {
    list.splice(0, list.getChildrenSize(), wanted)
  }
}

function sorted(notes: FootnoteNode[], keys: NoteKey[]): FootnoteNode[] {
  const entries = notes.map((node) => ({ node, noteId: node.getNoteId() }))
  return inTextOrder(entries, keys).map(({ node }) => node)
}
