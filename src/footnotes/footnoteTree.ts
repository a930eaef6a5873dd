// Finds references, notes and lists in the editor's tree. For use inside an update or a read.
import type { EditorState, LexicalNode } from '@payloadcms/richtext-lexical/lexical'

import { $getRoot, $isElementNode } from '@payloadcms/richtext-lexical/lexical'

import type { DocumentNode } from '../document/types.ts'
import type { FootnoteNode } from './nodes/FootnoteNode.ts'
import type { FootnoteRefNode } from './nodes/FootnoteRefNode.ts'
import type { FootnotesNode } from './nodes/FootnotesNode.ts'
import type { FootnoteNumbers } from './numberFootnotes.ts'

import { readNodes } from '../document/readDocument.ts'
import { $isFootnoteNode } from './nodes/FootnoteNode.ts'
import { $isFootnoteRefNode } from './nodes/FootnoteRefNode.ts'
import { $isFootnotesNode } from './nodes/FootnotesNode.ts'
import { assignNumbers } from './numberFootnotes.ts'

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

/** The note that a node stands in, if it stands in one. */
export function $noteAround(node: LexicalNode): FootnoteNode | null {
  return [node, ...node.getParents()].find($isFootnoteNode) ?? null
}

export function $numbers(): FootnoteNumbers {
  const key = (node: FootnoteNode | FootnoteRefNode) => ({
    label: node.getLabel(),
    noteId: node.getNoteId(),
  })
  return assignNumbers($allReferences().map(key), $allNotes().map(key))
}

/** The noteIds that the document referred to before the change that is being made. */
export function referredToIn(state: EditorState): Set<string> {
  return state.read(() => new Set($allReferences().map((reference) => reference.getNoteId())))
}

/** A node and what is below it, as it would be stored. */
export function $toStored(node: LexicalNode): DocumentNode {
  const stored = $isElementNode(node)
    ? { ...node.exportJSON(), children: node.getChildren().map($toStored) }
    : node.exportJSON()
  return readNodes([stored])[0] ?? { type: node.getType(), version: 1 }
}
