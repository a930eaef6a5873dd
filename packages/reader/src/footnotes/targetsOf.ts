// What the links of a page lead to within it.
import { targetOf } from '../document/notes/anchors.ts'
import { maxNotes } from '../document/notes/types.ts'

/** By id, or by the name of an anchor. */
export function targetsOf(root: Element): Set<string> {
  const links = [...root.querySelectorAll('a[href*="#"]')].slice(0, 8 * maxNotes)
  return new Set(links.map(targetOf))
}
