// Restores paragraphs that were deleted as a whole, even after other changes. Call inside an update.
import type { DocumentNode } from 'offprint-reader/document'

import {
  $getNodeByKey,
  $getRoot,
  $parseSerializedNode,
  type EditorState,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'

import { $allReferences, $toStored } from './footnoteTree.ts'
import { $isFootnotesNode } from './nodes/FootnotesNode.ts'

/** How many letters at an end distinguish the rest of a paragraph from text typed over it. */
const enough = 8

interface Block {
  hasMarks: boolean
  key: string
  stored: DocumentNode
  text: string
}

/** Text written since then stays. Restored paragraphs go before it, in their old order. */
export function $restoreBlocks(removal: { after: EditorState; before: EditorState }): void {
  const blocks = removal.before.read($blocks)
  const left = new Map(removal.after.read($blocks).map(({ key, text }) => [key, text]))
  let last: LexicalNode | null = null
  for (const block of blocks) {
    const now: LexicalNode | null = $getNodeByKey(block.key)
    if (!isTakenWhole(block, left.get(block.key))) {
      last = now ?? last
      continue
    }
    const node = $parseSerializedNode(block.stored)
    const next = now ?? (last ? last.getNextSibling() : $getRoot().getFirstChild())
    if (next) {
      next.insertBefore(node)
    } else {
      $getRoot().append(node)
    }
    last = node
  }
}

/** Whether a paragraph is gone or replaced. One that is left in part gets only its marks back. */
function isTakenWhole({ hasMarks, text }: Block, left: string | undefined): boolean {
  if (left === undefined) {
    return true
  }
  const isLeftInPart =
    left.length >= enough &&
    (text.startsWith(left.slice(0, enough)) || text.endsWith(left.slice(-enough)))
  return hasMarks && text !== '' && text !== left && !isLeftInPart
}

function $blocks(): Block[] {
  return $getRoot()
    .getChildren()
    .filter((node) => !$isFootnotesNode(node))
    .map((node) => ({
      hasMarks: $allReferences(node).length > 0,
      key: node.getKey(),
      stored: $toStored(node),
      text: node.getTextContent(),
    }))
}
