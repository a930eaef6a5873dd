// What is asked of a DOM, of whatever implementation.

export function isText(node: Node): node is Text {
  return node.nodeType === 3
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

/** In lower case; '' for what is no element. */
export function nameOf(node: Node): string {
  return isElement(node) ? node.localName.toLowerCase() : ''
}

/** The words of an element, with single spaces. */
export function wordsOf(node: Node | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim()
}
