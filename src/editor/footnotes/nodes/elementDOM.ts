// The elements that notes and lists are drawn as: a bar for our buttons, and the text below it.
import {
  type ElementDOMSlot,
  ElementNode,
  type SerializedElementNode,
  type SerializedLexicalNode,
  setDOMUnmanaged,
} from '@payloadcms/richtext-lexical/lexical'

/** The class of the element that our buttons are drawn into. */
export const barClass = 'offprint-footnote-bar'
const contentClass = 'offprint-footnote-content'

export function elementWithBar(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag)
  element.className = className
  const bar = document.createElement('div')
  bar.className = barClass
  bar.contentEditable = 'false'
  // Lexical would take out what it did not draw, and take over inputs.
  setDOMUnmanaged(bar, { captureSelection: true })
  const content = document.createElement('div')
  content.className = contentClass
  element.append(bar, content)
  return element
}

/** What notes and lists have in common. */
export abstract class NodeWithBar extends ElementNode {
  __label = ''

  override canBeEmpty(): boolean {
    return false
  }

  override canIndent(): boolean {
    return false
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    const slot = super.getDOMSlot(element)
    const content = [...element.children].find(({ className }) => className === contentClass)
    return content instanceof HTMLElement ? slot.withElement(content) : slot
  }

  getLabel(): string {
    return this.getLatest().__label
  }

  override updateDOM(): boolean {
    return false
  }
}

/** What an element node reads of its JSON, filled up where a stored one lacks it. */
export function elementJSON(stored: SerializedLexicalNode): SerializedElementNode {
  const element: SerializedElementNode = {
    children: [],
    direction: null,
    format: '',
    indent: 0,
    ...stored,
  }
  return { ...element, format: element.format ?? '', indent: element.indent ?? 0 }
}
