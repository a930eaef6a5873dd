// The words of a cell in one line.
import type { DocumentNode } from '../types.ts'

import { everyNode, textOf } from '../readDocument.ts'

/** Between two blocks stands a space. `markOf` is what a mark of a footnote shows. @default nothing */
export function textOfCell(
  cell: DocumentNode,
  markOf: (mark: DocumentNode) => string = () => '',
): string {
  let text = ''
  for (const node of everyNode([cell])) {
    if (node.type === 'text') {
      text += textOf(node.text)
    } else if (node.type === 'footnote-ref') {
      text += markOf(node)
    } else if (node.type !== 'link' && node.type !== 'autolink') {
      text += ' '
    }
  }
  return text.replace(/\s+/g, ' ').trim()
}
