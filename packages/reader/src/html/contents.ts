// A table of contents: its links lead to headings of the page that the article was on.
import { wordsOf } from '../document/fromHTML/dom.ts'

/** Of its entries, how many must be headings of the text. */
const least = 0.75

/** Shorter lists are no table. */
const fewest = 3

/** Real pages have fewer. */
const most = 300

const heading =
  /^(?:table of contents|contents|in this (?:article|essay|post|report)|on this page|jump to(?: section)?|inhalt(?:sverzeichnis)?|in diesem (?:artikel|beitrag)|sommaire|table des matières|índice|contenido|indice|inhoud)\s*:?$/iu

/** Takes it out of the text. Returns the words that were taken. */
export function takeContents(article: Element): string[] {
  const headings = new Set(
    [...article.querySelectorAll('h1, h2, h3, h4, h5, h6')].slice(0, most).map(keyOf),
  )
  const lists = [...article.querySelectorAll('ul, ol')].slice(0, most)
  return lists.flatMap((list) => {
    if (list.closest('li, figure, [role="doc-endnotes"]') || !isContents(list, headings)) {
      return []
    }
    const title = titleOf(list)
    const lines = [...list.querySelectorAll('a[href]')].slice(0, most).map((one) => wordsOf(one))
    const taken = [wordsOf(title), ...lines].filter(Boolean)
    title?.remove()
    list.remove()
    return taken
  })
}

function isContents(list: Element, headings: Set<string>): boolean {
  const links = [...list.querySelectorAll('li a[href]')].slice(0, most)
  const inside = links.filter((link) => (link.getAttribute('href') ?? '').includes('#'))
  const known = inside.filter((link) => headings.has(keyOf(link)))
  const linked = links.reduce((sum, link) => sum + wordsOf(link).length, 0)
  return (
    known.length >= fewest &&
    known.length >= least * links.length &&
    linked >= least * wordsOf(list).length
  )
}

/** The heading above it, also where something holds the list alone. */
function titleOf(list: Element): Element | null {
  const holder = list.parentElement?.children.length === 1 ? list.parentElement : list
  const before = holder.previousElementSibling
  return before && heading.test(wordsOf(before)) ? before : null
}

function keyOf(element: Element): string {
  return wordsOf(element)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
