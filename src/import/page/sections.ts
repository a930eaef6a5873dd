// The name of a section that a site prints above a title: "Opinion".
import { wordsOf } from '../../richtext/fromHTML/dom.ts'
import { isSectionName } from '../corpus/lines/sectionNames.ts'
import { titleOf } from './titleOf.ts'

const longest = 60

/** Takes it out of the page. Returns its words. */
export function takeSections(page: Element): string[] {
  const title = titleOf(page)
  const taken: string[] = []
  for (const line of [
    title?.previousElementSibling,
    title?.parentElement?.previousElementSibling,
  ]) {
    const words = line && (line.textContent ?? '').length <= 3 * longest ? wordsOf(line) : ''
    if (line && words !== '' && words.length <= longest && isSectionName(words)) {
      taken.push(words)
      line.remove()
    }
  }
  return taken
}
