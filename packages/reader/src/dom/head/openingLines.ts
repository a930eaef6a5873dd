// The lines between the title of a page and its text.
import { nameOf, wordsOf } from '../../document/fromHTML/dom.ts'
import { everyElement } from '../../document/notes/htmlLinks.ts'
import { titleOf } from './titleOf.ts'

export { titleOf } from './titleOf.ts'

const blocks =
  'address, article, blockquote, div, figure, h2, h3, h4, h5, h6, header, li, ol, p, section, table, ul'
const asides = 'nav, aside, footer, form, figure, blockquote, table, li'

/** So many lines are looked at. */
const most = 6

/** Elements that hold a line each: blocks without blocks in them, behind the first title. */
export function openingLines(root: Element): Element[] {
  const title = titleOf(root)
  const lines: Element[] = []
  const holders = new Map<Element, boolean>()
  let isBehind = false
  for (const { element } of everyElement(root)) {
    isBehind ||= element === title
    if (isBehind && element !== title && isLine(element, holders)) {
      lines.push(element)
    }
    if (lines.length === most) {
      break
    }
  }
  return lines
}

function isLine(element: Element, holders: Map<Element, boolean>): boolean {
  return (
    (element.matches(blocks) || isLoose(element, holders)) &&
    element.querySelector(blocks) === null &&
    element.closest(asides) === null &&
    wordsOf(element) !== ''
  )
}

/** Inline elements count where they stand between blocks. `holders` keeps what was found for their parents. */
function isLoose(element: Element, holders: Map<Element, boolean>): boolean {
  const parent = element.parentElement
  if (!parent || !['a', 'small', 'span', 'time'].includes(nameOf(element))) {
    return false
  }
  const hasBlocks = holders.get(parent) ?? parent.querySelector(blocks) !== null
  holders.set(parent, hasBlocks)
  return hasBlocks
}
