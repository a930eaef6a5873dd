// Lists that follow one another and go on: one list.
import type { DocumentNode } from '../types.ts'

import { itemsOf, numbered, startOf } from '../lists.ts'

/** Some programs write each item as a list of its own. */
export function joinLists(nodes: DocumentNode[]): DocumentNode[] {
  const joined: DocumentNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (last && goesOn(last, node)) {
      const children = [...(last.children ?? []), ...(node.children ?? [])]
      joined[joined.length - 1] = { ...last, children: numbered(children, startOf(last)) }
    } else {
      joined.push(node)
    }
  }
  return joined
}

function goesOn(last: DocumentNode, node: DocumentNode): boolean {
  const count = itemsOf(last).length
  const isNext = last.type === 'list' && node.type === 'list' && last.listType === node.listType
  const isNumbered = node.listType === 'number'
  return (
    isNext &&
    node.children?.length === 1 &&
    (!isNumbered || node.start === Number(last.start) + count)
  )
}
