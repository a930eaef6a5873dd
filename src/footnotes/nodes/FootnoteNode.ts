// A note. What is written in it stays in it: it is a small document of its own.
import type {
  DOMConversionMap,
  DOMExportOutput,
  ElementDOMSlot,
  LexicalNode,
  NodeKey,
  SerializedElementNode,
  SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'

import { $applyNodeReplacement, ElementNode } from '@payloadcms/richtext-lexical/lexical'

import type { StoredFootnote } from '../types.ts'

import { importNotes } from '../importHTML.ts'
import { contentSlot, elementJSON, elementWithBar } from './elementDOM.ts'

export class FootnoteNode extends ElementNode {
  __label: string
  __noteId: string
  __prefix: string | undefined

  constructor(noteId = '', label = '', prefix?: string, key?: NodeKey) {
    super(key)
    this.__noteId = noteId
    this.__label = label
    this.__prefix = prefix
  }

  static override clone(node: FootnoteNode): FootnoteNode {
    return new this(node.__noteId, node.__label, node.__prefix, node.__key)
  }

  static override getType(): string {
    return 'footnote'
  }

  static override importDOM(): DOMConversionMap | null {
    return importNotes($createFootnote)
  }

  static override importJSON(stored: SerializedLexicalNode): FootnoteNode {
    const { label, noteId, prefix } = stored as Partial<StoredFootnote>
    return $applyNodeReplacement(new this(noteId, label, prefix)).updateFromJSON(
      elementJSON(stored),
    )
  }

  override canBeEmpty(): boolean {
    return false
  }

  override canIndent(): boolean {
    return false
  }

  override createDOM(): HTMLElement {
    const element = elementWithBar('div', 'offprint-footnote')
    element.setAttribute('role', 'listitem')
    return element
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement('li')
    element.id = `fn-${encodeURIComponent(this.getNoteId())}`
    element.className = 'footnote'
    element.dataset.label = this.getLabel()
    return { element }
  }

  override exportJSON(): Omit<StoredFootnote, 'children'> & SerializedElementNode {
    const { __label, __noteId, __prefix } = this.getLatest()
    return {
      ...super.exportJSON(),
      type: 'footnote',
      label: __label,
      noteId: __noteId,
      version: 1,
      ...(__prefix === undefined ? {} : { prefix: __prefix }),
    }
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    return contentSlot(super.getDOMSlot(element), element)
  }

  getLabel(): string {
    return this.getLatest().__label
  }

  getNoteId(): string {
    return this.getLatest().__noteId
  }

  override isShadowRoot(): boolean {
    return true
  }

  /** A note that is labelled by hand is no longer as printed. */
  setLabel(label: string): this {
    const writable = this.getWritable()
    writable.__label = label
    writable.__prefix = undefined
    return writable
  }

  setNoteId(noteId: string): this {
    const writable = this.getWritable()
    writable.__noteId = noteId
    return writable
  }

  override updateDOM(): boolean {
    return false
  }
}

export function $createFootnote(noteId: string, label = ''): FootnoteNode {
  return $applyNodeReplacement(new FootnoteNode(noteId, label))
}

export function $isFootnoteNode(node: LexicalNode | null | undefined): node is FootnoteNode {
  return node instanceof FootnoteNode
}
