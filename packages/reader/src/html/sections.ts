// The name of a section that a site prints above a title: "Opinion".
import { wordsOf } from '../document/fromHTML/dom.ts'
import { titleOf } from '../dom/head/titleOf.ts'
import { isSectionName } from '../text/lines/sectionNames.ts'

const longest = 60

export function takeSections(page: Element): string[] {
  const title = titleOf(page)
  const taken = [...namesBefore(title), ...namesBefore(title?.parentElement)]
  const words = taken.map(wordsOf)
  taken.forEach((line) => line.remove())
  return words
}

/** Directly above it; a site may print one twice. */
function namesBefore(element: Element | null | undefined): Element[] {
  const found: Element[] = []
  let line = element?.previousElementSibling
  while (line && isName(line)) {
    found.unshift(line)
    line = line.previousElementSibling
  }
  return found
}

function isName(line: Element): boolean {
  const words = (line.textContent ?? '').length <= 3 * longest ? wordsOf(line) : ''
  return words !== '' && words.length <= longest && isSectionName(words)
}
