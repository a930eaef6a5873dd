// Blocks in one line, such as the cells of a table.
import type { DocumentNode } from '../types.ts'

import { hasContent, textNode } from '../nodes.ts'
import { isRecord } from '../readDocument.ts'
import { joinTexts } from './toInlines.ts'

export function inlinesIn(blocks: DocumentNode[]): DocumentNode[] {
  const lines = blocks.map(({ children = [], fields }) =>
    children.some(({ type }) => type === 'listitem')
      ? inlinesIn(children)
      : isRecord(fields) && typeof fields.caption === 'string'
        ? [textNode(fields.caption)]
        : children,
  )
  return joined(lines, ' ').map((one) => (one.type === 'linebreak' ? textNode(' ') : one))
}

export function joined(lines: DocumentNode[][], between: string): DocumentNode[] {
  return joinTexts(
    lines
      .filter(hasContent)
      .flatMap((line, index) => [...(index > 0 ? [textNode(between)] : []), ...line]),
  )
}
