// A list of notes, at the end of the document.
import {
  $applyNodeReplacement,
  type DOMConversionMap,
  type DOMExportOutput,
  type LexicalNode,
  type NodeKey,
  type SerializedElementNode,
  type SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { type Numbering, numberingOf, type StoredFootnoteList } from 'offprint-reader/document'

import { importLists } from '../importHTML.ts'
import { elementJSON, elementWithBar, NodeWithBar } from './elementDOM.ts'

export class FootnotesNode extends NodeWithBar {
  __numbering: Numbering | undefined

  constructor(label = '', key?: NodeKey) {
    super(key)
    this.__label = label
  }

  static override clone(node: FootnotesNode): FootnotesNode {
    const copy = new this(node.__label, node.__key)
    copy.__numbering = node.__numbering
    return copy
  }

  static override getType(): string {
    return 'footnotes'
  }

  static override importDOM(): DOMConversionMap | null {
    return importLists($createFootnotes)
  }

  static override importJSON(stored: SerializedLexicalNode): FootnotesNode {
    const { label, numbering } = stored as Partial<StoredFootnoteList>
    const node = $applyNodeReplacement(new this(label))
    node.__numbering = numberingOf(numbering)
    return node.updateFromJSON(elementJSON(stored))
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
    const { __label, __numbering } = this.getLatest()
    return {
      ...super.exportJSON(),
      type: 'footnotes',
      label: __label,
      version: 1,
      ...(__numbering === undefined ? {} : { numbering: __numbering }),
    }
  }

  getNumbering(): Numbering | undefined {
    return this.getLatest().__numbering
  }

  setLabel(label: string): this {
    const writable = this.getWritable()
    writable.__label = label
    return writable
  }

  setNumbering(numbering: Numbering | undefined): this {
    const writable = this.getWritable()
    writable.__numbering = numbering
    return writable
  }
}

export function $createFootnotes(label = ''): FootnotesNode {
  return $applyNodeReplacement(new FootnotesNode(label))
}

export function $isFootnotesNode(node: LexicalNode | null | undefined): node is FootnotesNode {
  return node instanceof FootnotesNode
}
