// Changes words of nodes and leaves everything else of them as it is: formats, links, marks.
import type { DocumentNode } from '../../document/types.ts'

import { textNode } from '../../document/fromHTML/nodes.ts'
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

/** Takes so many characters off the first paragraph. */
export function cutStart([first, ...rest]: DocumentNode[], length: number): DocumentNode[] {
  return first ? [cutRange(first, 0, length), ...rest] : []
}

/** Puts nodes before a character: the text around it is split. */
export function insertAt(node: DocumentNode, at: number, nodes: DocumentNode[]): DocumentNode {
  let isIn = false
  const edited = editLeaves(node, (leaf, start) => {
    const text = leaf.type === 'text' ? textOf(leaf.text) : ''
    if (isIn || !text || at < start || at > start + text.length) {
      return [leaf]
    }
    isIn = true
    const parts = [text.slice(0, at - start), text.slice(at - start)]
    const [before, after] = parts.map((part) => (part ? [{ ...leaf, text: part }] : []))
    return [...(before ?? []), ...nodes, ...(after ?? [])]
  })
  return isIn ? edited : { ...node, children: [...(node.children ?? []), ...nodes] }
}

/** Puts words before a character, in the format of what stands before it. */
export function insertText(node: DocumentNode, at: number, words: string): DocumentNode {
  let isIn = words === ''
  const edited = editLeaves(node, (leaf, start) => {
    const text = leaf.type === 'text' ? textOf(leaf.text) : ''
    if (isIn || !text || at < start || at > start + text.length) {
      return [leaf]
    }
    isIn = true
    return [{ ...leaf, text: text.slice(0, at - start) + words + text.slice(at - start) }]
  })
  return isIn ? edited : { ...node, children: [...(node.children ?? []), textNode(words)] }
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
