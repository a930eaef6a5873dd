// What a site puts above, below and between the paragraphs of a text, told by where its paragraphs stand.
import { isOfSite } from '../accounting/siteParts.ts'
import { wordsOf } from '../document/fromHTML/dom.ts'
import { holderOf, proseOf } from './prose.ts'

/** In characters: a text may be called what a box is. */
const longestBox = 600

/** In characters: of a shorter text nobody can say where it begins. */
const fewest = 250

/** What programs call boxes that are no text, beside those that `isOfSite` knows. */
const boxes =
  /(?:^|[\s_-])(?:article-?info\w*|author-?info\w*|authors|bio|bios|citation|contribut\w*|copyright|disclaimer|disclosure|donat\w*|funders|licen[cs]e|metrics|permissions|pitch|poll|quotation|rights|support|tagline|writers|written-by)(?:$|[\s_-])/i

/** What they call forms, adverts and links to other articles between paragraphs. */
const inserted =
  /(?:^|[\s_-])(?:ads?|advert\w*|button-wrapper|more-on|newsletter|poll|promo\w*|read-?also|related|share|sharing|sign-?up|subscribe|subscription|support)(?:$|[\s_-])/i

/** Texts of their own, however short. */
const kept =
  'figure, table, pre, blockquote, math, iframe, [role="doc-noteref"], [role="doc-endnotes"]'

/** Real pages have fewer. */
const most = 5000

/** Takes them out of the page, before its text is found. */
export function dropInserted(page: Element): void {
  for (const one of [...page.querySelectorAll('[class], [id], amp-ad, amp-embed')].slice(0, most)) {
    const isNamed = one.localName.startsWith('amp-') || inserted.test(hintsOf(one))
    if (isNamed && isShort(one) && !holds(one, `h1, img, ${kept}`)) {
      one.remove()
    }
  }
}

/**
 * Takes them out of the text: all that stands beside the block that holds its paragraphs, and boxes at its edges.
 * @param names of the authors: a line below the text that begins with one says who they are
 */
export function dropSurroundings(article: Element, names: string[]): void {
  const lines = proseOf(article, isBox)
  const holder = holderOf(lines, article, { fewest, share: 1 })
  if (!holder) {
    return
  }
  dropEdges(holder, [...lines.keys()])
  for (let at = holder; at !== article && at.parentElement; at = at.parentElement) {
    dropBeside(at, names)
  }
}

function dropEdges(block: Element, lines: Element[]): void {
  const children = [...block.children]
  const [first, last] = [lines[0], lines.at(-1)].map((line) =>
    children.findIndex((one) => line && one.contains(line)),
  )
  for (const [index, one] of children.entries()) {
    if ((index < (first ?? 0) || index > (last ?? 0)) && isBox(one) && !holds(one, kept)) {
      one.remove()
    }
  }
}

function dropBeside(holder: Element, names: string[]): void {
  const beside = [...(holder.parentElement?.children ?? [])]
  const place = beside.indexOf(holder)
  for (const [index, one] of beside.entries()) {
    const words = one === holder || holds(one, kept) ? '' : wordsOf(one)
    if (words && !(index > place && names.some((name) => words.startsWith(name)))) {
      one.remove()
    }
  }
}

/** Named so, and short. */
function isBox(element: Element): boolean {
  return (isOfSite(element) || boxes.test(hintsOf(element))) && isShort(element)
}

function isShort(element: Element): boolean {
  return (element.textContent ?? '').length <= longestBox
}

function holds(element: Element, selector: string): boolean {
  return element.matches(selector) || element.querySelector(selector) !== null
}

function hintsOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, 400)
}
