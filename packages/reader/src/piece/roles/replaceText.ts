// Changes words of nodes and leaves everything else of them as it is: formats, links, marks.
import type { DocumentNode } from '../../document/types.ts'

import { textNode } from '../../document/nodes.ts'
import { textOf } from '../../document/readDocument.ts'
import { leafText } from '../report/nodeText.ts'

/** Takes out what stands from one character to another; marks stay. */
export function cutRange(node: DocumentNode, from: number, to: number): DocumentNode {
  return editLeaves(node, (leaf, start) => {
    const text = leafText(leaf) ?? ''
    const kept = text.slice(0, Math.max(0, from - start)) + text.slice(Math.max(0, to - start))
    if (kept === text) {
      return [leaf]
    }
    return kept ? [{ ...leaf, text: kept }] : []
  })
}

export function cutStart([first, ...rest]: DocumentNode[], length: number): DocumentNode[] {
  return first ? [cutRange(first, 0, length), ...rest] : []
}

export function insertAt(node: DocumentNode, at: number, nodes: DocumentNode[]): DocumentNode {
  return putAt(node, at, nodes, (leaf, ...parts) => {
    const [before = [], after = []] = parts.map((text) => (text ? [{ ...leaf, text }] : []))
    return [...before, ...nodes, ...after]
  })
}

/** Puts words before a character, in the format of what stands before it. */
export function insertText(node: DocumentNode, at: number, words: string): DocumentNode {
  return words === ''
    ? node
    : putAt(node, at, [textNode(words)], (leaf, before, after) => [
        { ...leaf, text: before + words + after },
      ])
}

/** `put` gets the text that the character stands in, parted before it; without such a text, `otherwise` goes to the end. */
function putAt(
  node: DocumentNode,
  at: number,
  otherwise: DocumentNode[],
  put: (leaf: DocumentNode, before: string, after: string) => DocumentNode[],
): DocumentNode {
  let isIn = false
  const edited = editLeaves(node, (leaf, start) => {
    const text = leaf.type === 'text' ? textOf(leaf.text) : ''
    if (isIn || !text || at < start || at > start + text.length) {
      return [leaf]
    }
    isIn = true
    return put(leaf, text.slice(0, at - start), text.slice(at - start))
  })
  return isIn ? edited : { ...node, children: [...(node.children ?? []), ...otherwise] }
}

/** Takes the marks out that stand between two characters or behind the last, where `isSpare` says so of their note. */
export function cutMarks(
  node: DocumentNode,
  from: number,
  to: number,
  isSpare: (noteId: unknown) => boolean,
): DocumentNode {
  return editLeaves(node, (leaf, start) => {
    const isInside = leaf.type === 'footnote-ref' && start <= to && (start > from || from === 0)
    return isInside && isSpare(leaf.noteId) ? [] : [leaf]
  })
}

/** `edit` gets each node without children, and the place of its first character. */
function editLeaves(
  node: DocumentNode,
  edit: (leaf: DocumentNode, start: number) => DocumentNode[],
): DocumentNode {
  let at = 0
  const visit = (parent: DocumentNode): DocumentNode => ({
    ...parent,
    children: (parent.children ?? []).flatMap((child) => {
      const own = leafText(child)
      if (own === null) {
        return [visit(child)]
      }
      const start = at
      at += own.length
      return edit(child, start)
    }),
  })
  return visit(node)
}
