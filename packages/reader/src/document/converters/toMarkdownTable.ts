// A table as a table of Markdown with pipes, which has one line for each row and nothing else than text in it.
import type { PhrasingContent, Table } from 'mdast'

import type { DocumentNode } from '../types.ts'

import { itemsOf, startOf } from '../lists.ts'
import { alignmentOf, cellsOf, gridOf, isHeader, rowsOf } from '../tables/tableGrid.ts'
import { isInline } from './toPlainText.ts'

type ToPhrasing = (nodes: DocumentNode[]) => PhrasingContent[]

/** The words of a cell that spans several places stand in the first; a table without a header has an empty one. */
export function toMarkdownTable(node: DocumentNode, toPhrasing: ToPhrasing): null | Table {
  const { places, width } = gridOf(node)
  const align: Table['align'] = Array.from({ length: width }, () => null)
  const rows = rowsOf(node).map((row, index) => {
    const line: PhrasingContent[][] = Array.from({ length: width }, () => [])
    cellsOf(row).forEach((cell, nth) => {
      const column = places[index]?.[nth]?.column ?? 0
      line[column] = joinLines(linesOf(cell), toPhrasing)
      align[column] = alignmentOf(cell) || (align[column] ?? null)
    })
    return line
  })
  if (rows.flat(2).length === 0) {
    return null
  }
  const [first] = rowsOf(node).map(cellsOf)
  const hasHeader = first !== undefined && first.length > 0 && first.every(isHeader)
  const empty = hasHeader ? [] : [Array.from({ length: width }, (): PhrasingContent[] => [])]
  return {
    type: 'table',
    align,
    children: [...empty, ...rows].map((line) => ({
      type: 'tableRow',
      children: line.map((children) => ({ type: 'tableCell', children })),
    })),
  }
}

interface Line {
  /** What stands before it: two breaks begin a paragraph, one an item of a list. */
  breaks: 1 | 2
  nodes: DocumentNode[]
  prefix?: string
}

function linesOf(node: DocumentNode): Line[] {
  const { type, children = [] } = node
  if (type === 'list') {
    return itemsOf(node).flatMap((item, index) => itemLines(item, node, index))
  }
  return children.some((child) => !isInline(child))
    ? children.flatMap(linesOf)
    : [{ breaks: 2, nodes: children }]
}

function itemLines({ children = [] }: DocumentNode, list: DocumentNode, index: number): Line[] {
  const prefix = list.listType === 'number' ? `${startOf(list) + index}. ` : '- '
  const nodes = children.filter(({ type }) => type !== 'list')
  const nested = children.filter(({ type }) => type === 'list')
  const own: Line[] = nodes.length > 0 ? [{ breaks: 1, nodes, prefix }] : []
  return [...own, ...nested.flatMap(linesOf)]
}

function joinLines(lines: Line[], toPhrasing: ToPhrasing): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const { breaks, nodes, prefix } of lines) {
    const text = toPhrasing(nodes).map((one) => (one.type === 'break' ? lineBreak : one))
    if (text.length > 0) {
      const between = joined.length > 0 ? Array.from({ length: breaks }, () => lineBreak) : []
      const start: PhrasingContent[] = prefix ? [{ type: 'text', value: prefix }] : []
      joined.push(...between, ...start, ...text)
    }
  }
  return joined
}

const lineBreak: PhrasingContent = { type: 'html', value: '<br>' }
