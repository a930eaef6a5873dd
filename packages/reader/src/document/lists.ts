// Lists as Lexical stores them: a nested list stands in an item of its own, which has no number.
import type { DocumentNode } from './types.ts'

export function holdsList({ children = [] }: DocumentNode): boolean {
  return children[0]?.type === 'list'
}

/** The items as they are shown: nested lists stand in the item before them. */
export function itemsOf({ children = [] }: DocumentNode): DocumentNode[] {
  const items: DocumentNode[] = []
  for (const item of children) {
    const last = items.at(-1)
    if (last && holdsList(item)) {
      items[items.length - 1] = {
        ...last,
        children: [...(last.children ?? []), ...(item.children ?? [])],
      }
    } else {
      items.push(item)
    }
  }
  return items
}

export function startOf({ start }: DocumentNode): number {
  return Number.isSafeInteger(start) ? Number(start) : 1
}

/** Items with their numbers: that which holds a list has the number of the next. */
export function numbered(items: DocumentNode[], start: number): DocumentNode[] {
  let value = start
  return items.map((item) => ({ ...item, value: holdsList(item) ? value : value++ }))
}
