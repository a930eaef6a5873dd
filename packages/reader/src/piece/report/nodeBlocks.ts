// Nodes of a document as blocks: each with its role.
import type { DocumentNode } from '../../document/types.ts'
import type { FieldSource, IntakeBlock } from '../../types.ts'

import { textOf } from '../../document/readDocument.ts'
import { captionOf } from './documentReport.ts'
import { printedText } from './nodeText.ts'

/** A picture has a block for its caption and one for its credit; the first of them has the node. */
export function nodeBlocks(node: DocumentNode | undefined): IntakeBlock[] {
  if (!node) {
    return []
  }
  if (node.type === 'block') {
    const { credit, text } = captionOf(node.fields)
    const [first, ...rest] = pictureBlocks(text, credit, 'text')
    return first ? [{ ...first, node }, ...rest] : []
  }
  const role = node.type === 'heading' ? 'heading' : 'body'
  return [{ from: 'text', node, role, text: printedText(node) }]
}

export function pictureBlocks(
  caption: string,
  credit: null | string,
  from: FieldSource,
): IntakeBlock[] {
  return [
    ...(caption ? [{ from, role: 'caption', text: caption } as const] : []),
    ...(credit ? [{ from, role: 'credit', text: credit } as const] : []),
  ]
}

/** The heading of a list is a block of its own, with the list as its node, but without the notes. */
export function listBlocks(list: DocumentNode | undefined): IntakeBlock[] {
  const label = textOf(list?.label)
  const heading = list && label ? [{ ...list, children: [] }] : []
  return [
    ...heading.map((node) => footnoteBlock(node, label)),
    ...(list?.children ?? []).map((note) => footnoteBlock(note, printedText(note))),
  ]
}

function footnoteBlock(node: DocumentNode, text: string): IntakeBlock {
  return { from: 'text', node, role: 'footnote', text }
}
