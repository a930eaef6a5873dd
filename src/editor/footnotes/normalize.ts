// Node transforms that keep the tree valid while a user types: lists last, notes in lists, references outside links.
import {
  $createParagraphNode,
  $getRoot,
  $isDecoratorNode,
  $isElementNode,
  $isParagraphNode,
  type ElementNode,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { newNoteId } from 'offprint-reader/document'

import type { FootnoteRefNode } from './nodes/FootnoteRefNode.ts'

import { $allLists, $allNotes } from './footnoteTree.ts'
import { $isFootnoteNode, type FootnoteNode } from './nodes/FootnoteNode.ts'
import { $isFootnotesNode, type FootnotesNode } from './nodes/FootnotesNode.ts'
import { $lastList } from './placeNote.ts'

/** A reference is a link, and a link cannot contain another. */
export function $normalizeReference(reference: FootnoteRefNode): void {
  const parent = reference.getParent()
  if (parent && ['autolink', 'link'].includes(parent.getType())) {
    parent.insertAfter(reference)
  }
}

/** A note is in a list and contains at least one paragraph. */
export function $normalizeNote(note: FootnoteNode): void {
  if (!$isFootnotesNode(note.getParent())) {
    $lastList().append(note)
  }
  for (const child of note.getChildren()) {
    if (!$isParagraphNode(child)) {
      $makeParagraphs(child)
    }
  }
  if (note.isEmpty()) {
    note.append($createParagraphNode())
  }
}

/** A list is at the top level of the document and contains notes. */
export function $normalizeList(list: FootnotesNode): void {
  const root = $getRoot()
  if (!list.getParent()?.is(root)) {
    root.append(list)
  }
  for (const child of list.getChildren()) {
    if (!$isFootnoteNode(child)) {
      list.insertBefore(child)
    }
  }
  if (list.isEmpty()) {
    list.remove()
  }
}

/** Lists come last, after at least one paragraph; no two notes share an id. */
export function $normalizeRoot(): void {
  const root = $getRoot()
  const lists = $allLists()
  const children = root.getChildren()
  const misplaced = children.findIndex($isFootnotesNode) < children.length - lists.length
  if (lists.length > 0 && misplaced) {
    root.append(...lists)
  }
  if (lists.length > 0 && $isFootnotesNode(root.getFirstChild())) {
    root.getFirstChild()?.insertBefore($createParagraphNode())
  }
  const met = new Set<string>()
  for (const note of $allNotes()) {
    if (!note.getNoteId() || met.has(note.getNoteId())) {
      note.setNoteId(newNoteId())
    }
    met.add(note.getNoteId())
  }
}

function $makeParagraphs(child: LexicalNode): void {
  if ($isDecoratorNode(child) && !child.isInline()) {
    // A note cannot contain a picture or a rule: it moves to the end of the text.
    $allLists()[0]?.insertBefore(child)
    return
  }
  const lines = $linesOf(child)
  // Of a table, only what is written in it.
  const filled = child.getType() === 'table' ? lines.filter((line) => line.length > 0) : lines
  for (const line of filled.toReversed()) {
    const paragraph = $createParagraphNode()
    paragraph.append(...line)
    child.insertAfter(paragraph)
  }
  child.remove(true)
}

/** The lines of a heading, quote or list: one for each block with text. */
function $linesOf(node: LexicalNode): LexicalNode[][] {
  if (!$isElementNode(node) || node.isInline()) {
    return [[node]]
  }
  const blocks = node.getChildren().filter(isBlock)
  return blocks.length > 0 ? blocks.flatMap($linesOf) : [node.getChildren()]
}

function isBlock(node: LexicalNode): node is ElementNode {
  return $isElementNode(node) && !node.isInline()
}
