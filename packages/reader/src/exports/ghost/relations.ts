// Names of authors and tags by the posts that they belong to.
import { plain } from '../../values/values.ts'

type Row = Record<string, unknown>

/** In the order that the export gives them. */
export function namesByPost(links: Row[], column: string, things: Row[]): Map<unknown, string[]> {
  const names = new Map(things.map((one) => [one.id, plain(one.name, 200)]))
  const found = new Map<unknown, string[]>()
  const sorted = links.toSorted((one, other) => orderOf(one) - orderOf(other))
  for (const link of sorted) {
    const name = names.get(link[column])
    if (name) {
      found.set(link.post_id, [...(found.get(link.post_id) ?? []), name])
    }
  }
  return found
}

function orderOf({ sort_order: order }: Row): number {
  return typeof order === 'number' ? order : 0
}
