// Builds the document of an article out of the blocks and footnotes that the parser found.
import type {
  StoredFootnote,
  StoredFootnoteList,
  StoredReference,
} from '../document/footnotes/types.ts'
import type { DocumentNode, RichTextDocument } from '../document/types.ts'
import type { Block, Footnote, FootnoteList, Inline } from './words/types.ts'

import { documentOf, element, figureNode, paragraph, textNode } from '../document/nodes.ts'

export function blocksToDocument(
  blocks: Block[],
  footnoteLists: FootnoteList[] = [],
): RichTextDocument {
  return documentOf([
    ...blocks.map(blockNode),
    ...footnoteLists.filter(({ footnotes }) => footnotes.length > 0).map(listNode),
  ])
}

/** A document of plain paragraphs, e.g. an introductory note. */
export function paragraphsToDocument(paragraphs: string[]): RichTextDocument {
  return documentOf(paragraphs.map((text) => paragraph([textNode(text)])))
}

function blockNode(block: Block): DocumentNode {
  switch (block.type) {
    case 'figure':
      return figureNode(`figure-${block.line}`, block.caption, block.credit ?? '')
    case 'heading':
      return { ...element, type: 'heading', children: block.inlines.map(inlineNode), tag: 'h2' }
    case 'paragraph':
      return {
        ...paragraph(block.inlines.map(inlineNode)),
        ...(block.speaker ? { $: { speaker: block.speaker }, speaker: block.speaker } : {}),
      }
  }
}

function listNode({ footnotes, label }: FootnoteList): StoredFootnoteList {
  return { ...element, type: 'footnotes', children: footnotes.map(noteNode), label: label ?? '' }
}

function noteNode({ label, noteId, prefix, text }: Footnote): StoredFootnote {
  const children = text.map((line) => paragraph([textNode(line)]))
  return { ...element, type: 'footnote', children, label, noteId, prefix }
}

function inlineNode(inline: Inline): DocumentNode {
  return 'text' in inline ? textNode(inline.text) : referenceNode(inline)
}

export function referenceNode(inline: Exclude<Inline, { text: string }>): StoredReference {
  const { label, noteId, printed } = inline
  return {
    type: 'footnote-ref',
    label,
    noteId,
    version: 1,
    ...(printed === label ? {} : { printed }),
  }
}
