// Paragraphs and headings of a document, out of what stands in a line of a page.
import type { DocumentNode } from '../types.ts'

import { element, hasContent, paragraph } from '../nodes.ts'
import { toInlines } from './toInlines.ts'

/** Two line breaks make a paragraph, as pages of old have it. */
export function toParagraphs(nodes: Iterable<Node>): DocumentNode[] {
  const parts: DocumentNode[][] = [[]]
  const inlines = toInlines(nodes)
  inlines.forEach((inline, index) => {
    const isBreak = (at: number) => inlines[at]?.type === 'linebreak'
    if (isBreak(index) && isBreak(index + 1)) {
      parts.push([])
    } else if (!isBreak(index) || !isBreak(index - 1)) {
      parts.at(-1)?.push(inline)
    }
  })
  return parts.filter(hasContent).map(paragraph)
}

export function toHeading(tag: 'h2' | 'h3' | 'h4') {
  return (node: Element): DocumentNode[] => {
    const children = withoutBold(toInlines(node.childNodes, ' '))
    return hasContent(children) ? [{ ...element, type: 'heading', children, tag }] : []
  }
}

/** Headings are bold by themselves. */
function withoutBold(inlines: DocumentNode[]): DocumentNode[] {
  const texts = inlines.filter(({ type }) => type === 'text')
  const isBold = texts.length > 0 && texts.every(({ format }) => (Number(format) & 1) === 1)
  return isBold
    ? inlines.map((one) =>
        one.type === 'text' ? { ...one, format: Number(one.format) & ~1 } : one,
      )
    : inlines
}
