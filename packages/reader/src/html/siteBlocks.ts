// Blocks at the edges of a text that its site puts there without a word on what they are: the way to the page, lines of
// links.
import { wordsOf } from '../document/fromHTML/dom.ts'
import { chunksOf } from '../dom/head/chunksOf.ts'
import { isHome } from '../dom/head/titleOf.ts'

/** Longer ways are lists. */
const mostSteps = 6

/** How many lines of links are a list of articles. */
const fewestLines = 3

/** Takes them out of the text. Returns the words that were taken. */
export function takeSiteBlocks(article: Element): string[] {
  return [wayIn(article), ...lastLines(article)].flatMap((block) => {
    const words = block ? chunksOf(block).join(' ') : ''
    block?.remove()
    return words ? [words] : []
  })
}

/** `Home › Harbours › Low water`, as a list above the text. */
function wayIn(article: Element): Element | null {
  const list = article.querySelector('ul, ol')
  const items = list ? [...list.children].slice(0, mostSteps + 1) : []
  const isWay =
    items.length > 1 &&
    items.length <= mostSteps &&
    items[0] !== undefined &&
    isHome(items[0]) &&
    items.slice(0, -1).every(isLink) &&
    !precededByText(article, list)
  return isWay ? list : null
}

function isLink(item: Element): boolean {
  return wordsOf(item.querySelector('a')).length >= wordsOf(item).length - 2
}

function precededByText(article: Element, list: Element | null): boolean {
  const [first] = article.querySelectorAll('p, ul, ol, h2, h3, blockquote, pre')
  return first !== list
}

/** Lines at the end that are nothing but links within the site: a list of sources leads elsewhere. */
function lastLines(article: Element): Element[] {
  const lines = [...article.querySelectorAll('p, li, h2, h3, h4')].filter(
    (one) => wordsOf(one) !== '' && one.closest('[role="doc-endnotes"]') === null,
  )
  const from = lines.findLastIndex((one) => one.localName !== 'p' || !isOfSite(one)) + 1
  const found = lines.slice(from)
  return found.length >= fewestLines && from > 0 ? found : []
}

function isOfSite(line: Element): boolean {
  const links = [...line.querySelectorAll('a[href]')]
  const linked = links.reduce((sum, link) => sum + wordsOf(link).length, 0)
  return (
    links.length > 0 &&
    links.every((link) => /^\/(?!\/)/.test(link.getAttribute('href') ?? '')) &&
    linked >= 0.8 * wordsOf(line).length
  )
}
