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

/** The words of an element, with single spaces: a line break is one. */
export function wordsOf(node: Node | null | undefined): string {
  const text = node?.textContent ?? ''
  const hasBreaks = node && isElement(node) && text.length < longest && node.querySelector('br')
  return (hasBreaks ? textWithBreaks(node) : text).replace(/\s+/g, ' ').trim()
}

/** In characters: of more, nobody asks for the words of a line. */
const longest = 5000

function textWithBreaks(node: Node): string {
  return [...node.childNodes]
    .map((child) =>
      isText(child) ? (child.data ?? '') : nameOf(child) === 'br' ? ' ' : textWithBreaks(child),
    )
    .join('')
}
