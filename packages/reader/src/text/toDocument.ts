// Builds the document of an article out of the blocks and footnotes that the parser found.
import type {
  StoredFootnote,
  StoredFootnoteList,
  StoredReference,
} from '../document/footnotes/types.ts'
import type { DocumentNode, RichTextDocument } from '../document/types.ts'
import type { Block, Footnote, FootnoteList, Inline } from './words/types.ts'

export function toDocument(blocks: Block[], footnoteLists: FootnoteList[] = []): RichTextDocument {
  const children = [
    ...blocks.map(blockNode),
    ...footnoteLists.filter(({ footnotes }) => footnotes.length > 0).map(listNode),
  ]
  return { root: { type: 'root', children, direction: null, format: '', indent: 0, version: 1 } }
}

/** A document of plain paragraphs, e.g. an introductory note. */
export function paragraphsToDocument(paragraphs: string[]): RichTextDocument {
  return toDocument(
    paragraphs.map((text) => ({ type: 'paragraph', inlines: [{ text }], line: 0, speaker: null })),
  )
}

const element = { direction: null, format: '', indent: 0, version: 1 } as const

function blockNode(block: Block): DocumentNode {
  switch (block.type) {
    case 'figure':
      return {
        type: 'block',
        fields: {
          id: `figure-${block.line}`,
          blockName: '',
          blockType: 'figure',
          caption: block.caption,
          credit: block.credit ?? '',
        },
        format: '',
        version: 2,
      }
    case 'heading':
      return { ...element, type: 'heading', children: block.inlines.map(inlineNode), tag: 'h2' }
    case 'paragraph':
      return {
        ...paragraphNode(block.inlines.map(inlineNode)),
        ...(block.speaker ? { $: { speaker: block.speaker }, speaker: block.speaker } : {}),
      }
  }
}

function listNode({ footnotes, label }: FootnoteList): StoredFootnoteList {
  return { ...element, type: 'footnotes', children: footnotes.map(noteNode), label: label ?? '' }
}

function noteNode({ label, noteId, prefix, text }: Footnote): StoredFootnote {
  const children = text.map((paragraph) => paragraphNode([inlineNode({ text: paragraph })]))
  return { ...element, type: 'footnote', children, label, noteId, prefix }
}

function paragraphNode(children: DocumentNode[]): DocumentNode {
  return { ...element, type: 'paragraph', children, textFormat: 0, textStyle: '' }
}

function inlineNode(inline: Inline): DocumentNode {
  return 'text' in inline ? textNode(inline.text) : referenceNode(inline)
}

function textNode(text: string): DocumentNode {
  return { type: 'text', detail: 0, format: 0, mode: 'normal', style: '', text, version: 1 }
}

function referenceNode(inline: Exclude<Inline, { text: string }>): StoredReference {
  const { label, noteId, printed } = inline
  return {
    type: 'footnote-ref',
    label,
    noteId,
    version: 1,
    ...(printed === label ? {} : { printed }),
  }
}
