// Nodes of a document, as Lexical stores them.
import type { DocumentNode, RichTextDocument } from './types.ts'

export const element = { direction: null, format: '', indent: 0, version: 1 } as const

export function documentOf(children: DocumentNode[]): RichTextDocument {
  return { root: { ...element, type: 'root', children } }
}

export function paragraph(children: DocumentNode[]): DocumentNode {
  return { ...element, type: 'paragraph', children, textFormat: 0, textStyle: '' }
}

export function textNode(text: string, format = 0): DocumentNode {
  return { type: 'text', detail: 0, format, mode: 'normal', style: '', text, version: 1 }
}

export function linkNode(url: string, children: DocumentNode[]): DocumentNode {
  const fields = { linkType: 'custom', newTab: false, url }
  return { ...element, type: 'link', children, fields, version: 3 }
}

/** A picture that is not here: its caption and credit. `id` is unique within the document. */
export function figureNode(id: string, caption: string, credit: string): DocumentNode {
  const fields = { id, blockName: '', blockType: 'figure', caption, credit }
  return { type: 'block', fields, format: '', version: 2 }
}

/** Whether a reader would see anything of a line. */
export function hasContent(children: DocumentNode[]): boolean {
  return children.some(
    ({ type, children: own = [], text }) =>
      type === 'footnote-ref' ||
      (typeof text === 'string' && text.trim() !== '') ||
      hasContent(own),
  )
}
