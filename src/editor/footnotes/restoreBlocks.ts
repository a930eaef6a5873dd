// Brings paragraphs back that a removal took whole, when other changes came after it. For use inside an update.
import type { EditorState, LexicalNode } from '@payloadcms/richtext-lexical/lexical'

import { $getNodeByKey, $getRoot, $parseSerializedNode } from '@payloadcms/richtext-lexical/lexical'

import type { DocumentNode } from '../../richtext/types.ts'

import { $allReferences, $toStored } from './footnoteTree.ts'
import { $isFootnotesNode } from './nodes/FootnotesNode.ts'

/** So many letters at an end tell what is left of a paragraph from what was typed over it. */
const enough = 8

interface Block {
  hasMarks: boolean
  key: string
  stored: DocumentNode
  text: string
}

/** What was written since stays: what comes back goes before it, in its old order. */
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

/** Gone, or with other words in its place. What is left of a paragraph in part gets its marks only. */
function isTakenWhole({ hasMarks, text }: Block, left: string | undefined): boolean {
  if (left === undefined) {
    return true
  }
  const keeps =
    left.length >= enough &&
    (text.startsWith(left.slice(0, enough)) || text.endsWith(left.slice(-enough)))
  return hasMarks && text !== '' && text !== left && !keeps
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
