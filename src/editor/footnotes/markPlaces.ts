// Remembers the place of a mark by the words around it, so that it can be restored after other changes.
import type { RemovedMark } from 'offprint-reader/document'

import {
  $getRoot,
  $isElementNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'

import { $everyNode, $noteAround } from './footnoteTree.ts'
import { $isFootnoteRefNode, type FootnoteRefNode } from './nodes/FootnoteRefNode.ts'

const words = 40

/** Call this before the mark is deleted. */
export function $placeOf(mark: FootnoteRefNode): RemovedMark {
  const { __label: label, __printed: printed } = mark
  const before = mark.getPreviousSiblings()
  return {
    after: textOf(mark.getNextSiblings()).slice(0, words),
    before: textOf(before).slice(-words),
    label,
    marksBefore: before.length - 1 - before.findLastIndex((node) => !$isFootnoteRefNode(node)),
    ...(printed === undefined ? {} : { printed }),
  }
}

/** Inserts a node at the place of a mark. False if the words around it are gone. */
export function $insertAtPlace(node: LexicalNode, place: RemovedMark): boolean {
  for (const matches of [matchBoth, matchBefore, matchAfter]) {
    for (const block of $blocks()) {
      const offset = matches(textOf(block.getChildren()), place)
      if (offset !== null) {
        $insertAt(block, { marksBefore: place.marksBefore, offset }, node)
        return true
      }
    }
  }
  return false
}

/** Elements with text, outside removed notes. */
function $blocks(): ElementNode[] {
  return [...$everyNode($getRoot())].filter(
    (node): node is ElementNode =>
      $isElementNode(node) &&
      !node.isInline() &&
      node.getChildren().every((child) => child.isInline()) &&
      $noteAround(node)?.getRemovedMarks() === undefined,
  )
}

function textOf(nodes: LexicalNode[]): string {
  return nodes.map((node) => node.getTextContent()).join('')
}

function matchBoth(text: string, { after, before }: RemovedMark): null | number {
  if (before + after === '') {
    return null
  }
  const index = text.indexOf(before + after)
  return index < 0 ? null : index + before.length
}

function matchBefore(text: string, { before }: RemovedMark): null | number {
  const index = before.length < 8 ? -1 : text.indexOf(before)
  return index < 0 ? null : index + before.length
}

function matchAfter(text: string, { after }: RemovedMark): null | number {
  const index = after.length < 8 ? -1 : text.indexOf(after)
  return index < 0 ? null : index
}

/** A link cannot contain a mark: it goes after the link. */
function $insertAt(
  block: ElementNode,
  { marksBefore, offset }: { marksBefore: number; offset: number },
  node: LexicalNode,
): void {
  let rest = offset
  let before: LexicalNode | null = null
  for (const child of block.getChildren()) {
    const size = child.getTextContentSize()
    if (rest <= 0 || (rest < size && !$isTextNode(child))) {
      before = rest > 0 ? child : before
      break
    }
    if (rest < size && $isTextNode(child)) {
      before = child.splitText(rest)[0] ?? child
      break
    }
    rest -= size
    before = child
  }
  $insertBehind(block, before, marksBefore, node)
}

function $insertBehind(
  block: ElementNode,
  start: LexicalNode | null,
  marksBefore: number,
  node: LexicalNode,
): void {
  let before = start
  for (let passed = 0; passed < marksBefore; passed += 1) {
    const next: LexicalNode | null = before ? before.getNextSibling() : block.getFirstChild()
    if (!$isFootnoteRefNode(next)) {
      break
    }
    before = next
  }
  if (before) {
    before.insertAfter(node)
  } else {
    block.splice(0, 0, [node])
  }
}
