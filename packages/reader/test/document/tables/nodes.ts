// Tables as the editor stores them, in a few words.
import type { DocumentNode } from '../../../src/document/types.ts'

import { element, paragraph, textNode } from '../../../src/document/nodes.ts'

export { element, paragraph } from '../../../src/document/nodes.ts'

/** Words with marks of footnotes: `said^a`. */
export function line(words: string): DocumentNode {
  const children = words.split(/(\^\w+)/).filter(Boolean)
  return paragraph(
    children.map((part) =>
      part.startsWith('^')
        ? { type: 'footnote-ref', label: '', noteId: part.slice(1), version: 1 }
        : textNode(part),
    ),
  )
}

export function cell(content: DocumentNode[] | string, values: object = {}): DocumentNode {
  const children = typeof content === 'string' ? [line(content)] : content
  const own = { backgroundColor: null, colSpan: 1, headerState: 0, rowSpan: 1 }
  return { ...element, ...own, type: 'tablecell', children, ...values }
}

/** Above a column, and before a row. */
export function column(words: string, values: object = {}): DocumentNode {
  return cell(words, { headerState: 1, ...values })
}

export function before(words: string, values: object = {}): DocumentNode {
  return cell(words, { headerState: 2, ...values })
}

export function table(...rows: DocumentNode[][]): DocumentNode {
  const children = rows.map((cells) => ({ ...element, type: 'tablerow', children: cells }))
  return { ...element, type: 'table', children }
}

export function list(...items: string[]): DocumentNode {
  const children = items.map((words, index) => ({
    ...element,
    type: 'listitem',
    children: line(words).children ?? [],
    value: index + 1,
  }))
  return { ...element, type: 'list', children, listType: 'bullet', start: 1, tag: 'ul' }
}

export function documentWith(...children: DocumentNode[]) {
  return {
    root: { type: 'root', children, direction: null, format: '', indent: 0, version: 1 },
  } as const
}
