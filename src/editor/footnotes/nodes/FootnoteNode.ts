// A note. What is written in it stays in it: it is a small document of its own.
import type { RemovedMark, StoredFootnote } from 'offprint-reader/document'

import {
  $applyNodeReplacement,
  type DOMConversionMap,
  type DOMExportOutput,
  type LexicalNode,
  type NodeKey,
  type SerializedElementNode,
  type SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'

import { importNotes } from '../importHTML.ts'
import { elementJSON, elementWithBar, NodeWithBar } from './elementDOM.ts'

export class FootnoteNode extends NodeWithBar {
  __noteId: string
  __prefix: string | undefined
  __removedMarks: RemovedMark[] | undefined

  constructor(noteId = '', label = '', prefix?: string, key?: NodeKey) {
    super(key)
    this.__noteId = noteId
    this.__label = label
    this.__prefix = prefix
  }

  static override clone(node: FootnoteNode): FootnoteNode {
    const copy = new this(node.__noteId, node.__label, node.__prefix, node.__key)
    copy.__removedMarks = node.__removedMarks
    return copy
  }

  static override getType(): string {
    return 'footnote'
  }

  static override importDOM(): DOMConversionMap | null {
    return importNotes($createFootnote)
  }

  static override importJSON(stored: SerializedLexicalNode): FootnoteNode {
    const { label, noteId, prefix, removedMarks } = stored as Partial<StoredFootnote>
    const node = $applyNodeReplacement(new this(noteId, label, prefix))
    node.__removedMarks = Array.isArray(removedMarks) ? removedMarks : undefined
    return node.updateFromJSON(elementJSON(stored))
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
    const { __label, __noteId, __prefix, __removedMarks } = this.getLatest()
    return {
      ...super.exportJSON(),
      type: 'footnote',
      label: __label,
      noteId: __noteId,
      version: 1,
      ...(__prefix === undefined ? {} : { prefix: __prefix }),
      ...(__removedMarks === undefined ? {} : { removedMarks: __removedMarks }),
    }
  }

  getNoteId(): string {
    return this.getLatest().__noteId
  }

  /** Where its last marks stood; undefined for a note that nobody took the marks of. */
  getRemovedMarks(): RemovedMark[] | undefined {
    return this.getLatest().__removedMarks
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

  setRemovedMarks(marks: RemovedMark[] | undefined): this {
    const writable = this.getWritable()
    writable.__removedMarks = marks
    return writable
  }
}

export function $createFootnote(noteId: string, label = ''): FootnoteNode {
  return $applyNodeReplacement(new FootnoteNode(noteId, label))
}

export function $isFootnoteNode(node: LexicalNode | null | undefined): node is FootnoteNode {
  return node instanceof FootnoteNode
}
