// A footnote's mark in the text. The browser's version of this node draws the number.
import type { StoredReference } from 'offprint-reader/document'
import type { ReactNode } from 'react'

import {
  $applyNodeReplacement,
  $parseSerializedNode,
  DecoratorNode,
  type DOMConversionMap,
  type DOMExportOutput,
  type LexicalNode,
  type NodeKey,
  type SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'

import { importReferences } from '../importHTML.ts'

export class FootnoteRefNode extends DecoratorNode<ReactNode> {
  __label: string
  __noteId: string
  __printed: string | undefined

  constructor(noteId = '', label = '', printed?: string, key?: NodeKey) {
    super(key)
    this.__noteId = noteId
    this.__label = label
    this.__printed = printed
  }

  static override clone(node: FootnoteRefNode): FootnoteRefNode {
    return new this(node.__noteId, node.__label, node.__printed, node.__key)
  }

  static override getType(): string {
    return 'footnote-ref'
  }

  static override importDOM(): DOMConversionMap | null {
    return importReferences($createFootnoteRef)
  }

  static override importJSON(stored: SerializedLexicalNode): FootnoteRefNode {
    const { label, noteId, printed } = stored as Partial<StoredReference>
    return $applyNodeReplacement(new this(noteId, label, printed)).updateFromJSON(stored)
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('sup')
    element.className = 'offprint-footnote-ref'
    return element
  }

  override decorate(): ReactNode {
    return null
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement('sup')
    const link = element.appendChild(document.createElement('a'))
    link.setAttribute('href', `#fn-${encodeURIComponent(this.getNoteId())}`)
    link.setAttribute('role', 'doc-noteref')
    link.textContent = this.getLabel() || '*'
    return { element }
  }

  override exportJSON(): StoredReference {
    const { __label, __noteId, __printed } = this.getLatest()
    return {
      ...super.exportJSON(),
      type: 'footnote-ref',
      label: __label,
      noteId: __noteId,
      version: 1,
      ...(__printed === undefined ? {} : { printed: __printed }),
    }
  }

  getLabel(): string {
    return this.getLatest().__label
  }

  getNoteId(): string {
    return this.getLatest().__noteId
  }

  override getTextContent(): string {
    return ''
  }

  override isInline(): true {
    return true
  }

  override isKeyboardSelectable(): boolean {
    return false
  }

  /** A mark that is changed by hand is no longer as printed. */
  setLabel(label: string): this {
    const writable = this.getWritable()
    writable.__label = label
    writable.__printed = undefined
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

/** Goes through the registered class, which in the browser is the one that draws. */
export function $createFootnoteRef(noteId: string, label: string): LexicalNode {
  const stored: StoredReference = { type: 'footnote-ref', label, noteId, version: 1 }
  return $parseSerializedNode(stored)
}

export function $isFootnoteRefNode(node: LexicalNode | null | undefined): node is FootnoteRefNode {
  return node instanceof FootnoteRefNode
}
