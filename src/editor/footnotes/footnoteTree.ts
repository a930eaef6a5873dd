// Finds references, notes and lists in the editor's tree. For use inside an update or a read.
import { $getRoot, $isElementNode, type LexicalNode } from '@payloadcms/richtext-lexical/lexical'
import {
  assignNumbers,
  type DocumentNode,
  type FootnoteNumbers,
  type NoteKey,
  type NoteList,
  readNodes,
} from 'offprint-reader/document'

import { $isFootnoteNode, type FootnoteNode } from './nodes/FootnoteNode.ts'
import { $isFootnoteRefNode, type FootnoteRefNode } from './nodes/FootnoteRefNode.ts'
import { $isFootnotesNode, type FootnotesNode } from './nodes/FootnotesNode.ts'

/** The node and all below it, in the order of the text. */
export function* $everyNode(top: LexicalNode): Generator<LexicalNode> {
  const pending = [top]
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node
    if ($isElementNode(node)) {
      for (const child of node.getChildren().toReversed()) {
        pending.push(child)
      }
    }
  }
}

export function $allReferences(top: LexicalNode = $getRoot()): FootnoteRefNode[] {
  return [...$everyNode(top)].filter($isFootnoteRefNode)
}

export function $referencesTo(noteId: string): FootnoteRefNode[] {
  return $allReferences().filter((reference) => reference.getNoteId() === noteId)
}

export function $allNotes(top: LexicalNode = $getRoot()): FootnoteNode[] {
  return [...$everyNode(top)].filter($isFootnoteNode)
}

export function $findNote(noteId: string): FootnoteNode | null {
  return $allNotes().find((note) => note.getNoteId() === noteId) ?? null
}

export function $allLists(): FootnotesNode[] {
  return $getRoot().getChildren().filter($isFootnotesNode)
}

/** The note that contains a node, if any. */
export function $noteAround(node: LexicalNode): FootnoteNode | null {
  return [node, ...node.getParents()].find($isFootnoteNode) ?? null
}

export interface FootnoteTree {
  lists: FootnotesNode[]
  notes: FootnoteNode[]
  /** Without references in removed notes. */
  references: FootnoteRefNode[]
}

export function $footnoteTree(): FootnoteTree {
  const tree: FootnoteTree = { lists: [], notes: [], references: [] }
  for (const block of $getRoot().getChildren()) {
    if ($isFootnotesNode(block)) {
      tree.lists.push(block)
    }
    for (const node of $everyNode(block)) {
      if ($isFootnoteNode(node)) {
        tree.notes.push(node)
      } else if ($isFootnoteRefNode(node) && !$isInRemoved(node)) {
        tree.references.push(node)
      }
    }
  }
  return tree
}

function $isInRemoved(reference: FootnoteRefNode): boolean {
  return $noteAround(reference)?.getRemovedMarks() !== undefined
}

/** The notes of a list from which its numbers are computed: all except removed ones. */
export function noteListOf(list: FootnotesNode): NoteList {
  const notes = list.getChildren().filter($isFootnoteNode)
  return {
    notes: notes.filter((note) => note.getRemovedMarks() === undefined).map(noteKeyOf),
    numbering: list.getNumbering(),
  }
}

export function noteKeyOf(node: FootnoteNode | FootnoteRefNode): NoteKey {
  return { label: node.getLabel(), noteId: node.getNoteId() }
}

export function $numbers({ lists, references } = $footnoteTree()): FootnoteNumbers {
  return assignNumbers(references.map(noteKeyOf), lists.map(noteListOf))
}

/** A node and what is below it, as it would be stored. */
export function $toStored(node: LexicalNode): DocumentNode {
  const stored = $isElementNode(node)
    ? { ...node.exportJSON(), children: node.getChildren().map($toStored) }
    : node.exportJSON()
  return readNodes([stored])[0] ?? { type: node.getType(), version: 1 }
}
