// Blocks as nodes of the body.
import type { DocumentNode } from '../../document/types.ts'
import type { IntakeBlock } from '../../types.ts'

import { element, paragraph, textNode } from '../../document/nodes.ts'
import { textOf } from '../../document/readDocument.ts'
import { printedText } from '../report/nodeText.ts'

export { element } from '../../document/nodes.ts'

/** As it stands in the body, with formats and marks. */
export function toBody(block: IntakeBlock): DocumentNode[] {
  const { node } = block
  if (!node || node.type === 'block' || node.type === 'footnotes') {
    return block.text.split('\n').map((line) => paragraph([textNode(line)]))
  }
  switch (node.type) {
    case 'footnote':
      return withPrefix(node.children ?? [], textOf(node.prefix))
    case 'heading':
      return [paragraph(node.children ?? [])]
    default:
      return [node]
  }
}

/** The same without lists and the like, which a footnote does not hold. */
export function toParagraphs(block: IntakeBlock): DocumentNode[] {
  return toBody(block).flatMap((node) =>
    node.type === 'paragraph' ? [node] : [paragraph(inlinesOf(node))],
  )
}

export function toHeading(block: IntakeBlock): DocumentNode {
  if (block.node?.type === 'heading') {
    return block.node
  }
  const parts = toBody(block).map(inlinesOf)
  const children = parts.flatMap((part, index) => (index > 0 ? [textNode(' '), ...part] : part))
  return { ...element, type: 'heading', children, tag: 'h2' }
}

/** A rule has no words: it is printed. */
function inlinesOf(node: DocumentNode): DocumentNode[] {
  if (node.type === 'horizontalrule') {
    return [textNode(printedText(node))]
  }
  return (node.children ?? []).flatMap((child, index) => {
    if (child.type === 'linebreak') {
      return [textNode(' ')]
    }
    if (!['list', 'listitem', 'paragraph', 'table', 'tablecell', 'tablerow'].includes(child.type)) {
      return [child]
    }
    return [...(index > 0 ? [textNode(' ')] : []), ...inlinesOf(child)]
  })
}

function withPrefix([first, ...rest]: DocumentNode[], prefix: string): DocumentNode[] {
  if (!first || !prefix) {
    return first ? [first, ...rest] : []
  }
  return [{ ...first, children: [textNode(prefix), ...(first.children ?? [])] }, ...rest]
}
