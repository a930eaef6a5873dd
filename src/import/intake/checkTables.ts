// Refuses tables that no reader makes: the editor would drop their words.
import type { DocumentNode } from 'offprint-reader/document'

import { everyNode } from 'offprint-reader/document'

import { InvalidIntake } from './errors.ts'

/** @throws InvalidIntake where rows or cells stand anywhere else, or a table holds anything else, or stands in a cell. */
export function checkTables(root: DocumentNode): void {
  for (const node of everyNode([root])) {
    const fault = (node.children ?? []).find((child) => !mayHold(node, child))
    const nested = node.type === 'tablecell' ? tableIn(node) : undefined
    if (fault ?? nested) {
      refuse(`${(fault ?? nested)?.type} in ${node.type}`)
    }
  }
}

const parts = new Map([
  ['table', 'tablerow'],
  ['tablerow', 'tablecell'],
])

function mayHold(node: DocumentNode, child: DocumentNode): boolean {
  const part = parts.get(node.type)
  return part === undefined
    ? child.type !== 'tablerow' && child.type !== 'tablecell'
    : child.type === part
}

function tableIn(cell: DocumentNode): DocumentNode | undefined {
  return [...everyNode([cell])].find(({ type }) => type === 'table')
}

function refuse(type: string): never {
  throw new InvalidIntake('intake-document-type', 'piece.document', { type: type.slice(0, 100) })
}
