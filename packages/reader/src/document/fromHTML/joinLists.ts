// Lists that follow one another and go on: one list.
import type { DocumentNode } from '../types.ts'

/** Some programs write each item as a list of its own. */
export function joinLists(nodes: DocumentNode[]): DocumentNode[] {
  const joined: DocumentNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (last && goesOn(last, node)) {
      const children = [...(last.children ?? []), ...(node.children ?? [])]
      joined[joined.length - 1] = { ...last, children: children.map(renumbered) }
    } else {
      joined.push(node)
    }
  }
  return joined
}

function goesOn(last: DocumentNode, node: DocumentNode): boolean {
  const count = last.children?.length ?? 0
  const isNext = last.type === 'list' && node.type === 'list' && last.listType === node.listType
  const isNumbered = node.listType === 'number'
  return (
    isNext &&
    node.children?.length === 1 &&
    (!isNumbered || node.start === Number(last.start) + count)
  )
}

function renumbered(item: DocumentNode, index: number): DocumentNode {
  return { ...item, value: index + 1 }
}
