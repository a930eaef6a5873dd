// The words of nodes as they are printed, with the marks of footnotes.
import type { DocumentNode } from '../../document/types.ts'

import { textOf } from '../../document/readDocument.ts'
import { textOfCell } from '../../document/tables/tableGrid.ts'

export function lineOf(node: DocumentNode): string {
  return (node.children ?? [])
    .filter(({ type }) => type !== 'list')
    .map((child) => {
      if (child.type === 'linebreak') {
        return '\n'
      }
      return child.type === 'footnote-ref'
        ? markOf(child)
        : child.type === 'tab'
          ? '\t'
          : textOf(child.text) || lineOf(child)
    })
    .join('')
}

export function markOf({ label, printed }: DocumentNode): string {
  return textOf(printed) || textOf(label)
}

export function noteText({ children = [] }: DocumentNode): string {
  return children.map(printedText).join('\n')
}

export function printedText(node: DocumentNode): string {
  const { children = [] } = node
  switch (node.type) {
    case 'footnote':
      return textOf(node.prefix) + noteText(node)
    case 'horizontalrule':
      return '***'
    case 'list':
      return children.map(itemText).filter(Boolean).join('\n')
    case 'table':
      return children.map(rowText).join('\n')
    default:
      return lineOf(node)
  }
}

function itemText(item: DocumentNode): string {
  const nested = (item.children ?? []).filter(({ type }) => type === 'list')
  return [lineOf(item), ...nested.map(printedText)].filter(Boolean).join('\n')
}

/** In one line, whatever stands in the cells. */
export function rowText({ children = [] }: DocumentNode): string {
  return children.map((cell) => textOfCell(cell, markOf)).join(' | ')
}

/** The words without the marks, in which every character has its place; a line break is a space. */
export function plainText({ children = [] }: DocumentNode): string {
  return children.map((child) => leafText(child) ?? plainText(child)).join('')
}

/** What holds no other nodes has text, marks an empty one; null for the rest. */
export function leafText({ type, children, text }: DocumentNode): null | string {
  if (type === 'text') {
    return textOf(text)
  }
  return type === 'linebreak' || type === 'tab' ? ' ' : children ? null : ''
}
