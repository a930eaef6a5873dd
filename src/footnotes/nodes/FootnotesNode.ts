// A list of notes, at the end of the document.
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

import type { StoredFootnoteList } from '../types.ts'

import { importLists } from '../importHTML.ts'
import { contentSlot, elementJSON, elementWithBar } from './elementDOM.ts'

export class FootnotesNode extends ElementNode {
  __label: string

  constructor(label = '', key?: NodeKey) {
    super(key)
    this.__label = label
  }

  static override clone(node: FootnotesNode): FootnotesNode {
    return new this(node.__label, node.__key)
  }

  static override getType(): string {
    return 'footnotes'
  }

  static override importDOM(): DOMConversionMap | null {
    return importLists($createFootnotes)
  }

  static override importJSON(stored: SerializedLexicalNode): FootnotesNode {
    const { label } = stored as Partial<StoredFootnoteList>
    return $applyNodeReplacement(new this(label)).updateFromJSON(elementJSON(stored))
  }

  override canBeEmpty(): boolean {
    return false
  }

  override canIndent(): boolean {
    return false
  }

  override createDOM(): HTMLElement {
    const element = elementWithBar('section', 'offprint-footnotes')
    element.lastElementChild?.setAttribute('role', 'list')
    return element
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement('section')
    element.setAttribute('role', 'doc-endnotes')
    element.dataset.label = this.getLabel()
    return { element }
  }

  override exportJSON(): Omit<StoredFootnoteList, 'children'> & SerializedElementNode {
    return {
      ...super.exportJSON(),
      type: 'footnotes',
      label: this.getLabel(),
      version: 1,
    }
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    return contentSlot(super.getDOMSlot(element), element)
  }

  getLabel(): string {
    return this.getLatest().__label
  }

  setLabel(label: string): this {
    const writable = this.getWritable()
    writable.__label = label
    return writable
  }

  override updateDOM(): boolean {
    return false
  }
}

export function $createFootnotes(label = ''): FootnotesNode {
  return $applyNodeReplacement(new FootnotesNode(label))
}

export function $isFootnotesNode(node: LexicalNode | null | undefined): node is FootnotesNode {
  return node instanceof FootnotesNode
}
