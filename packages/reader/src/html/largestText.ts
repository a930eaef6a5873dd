// The element whose own paragraphs hold most of the words of a page: Readability may miss it, because of its class.
import { wordsOf } from '../document/fromHTML/dom.ts'

const apart =
  'nav, aside, footer, form, template, noscript, dialog, [hidden], [style*="display:none"], [style*="display: none"], [role="dialog"], [aria-modal="true"]'

/** What programs call the answers of readers, and lists of other articles. */
const ofOthers =
  /(?:^|[\s_-])(?:comments?|commentlist|discussion|disqus|repl(?:y|ies)|responses?|reviews?|related|recommended|teasers?|consent|cookies?|modal|privacy|terms)(?:$|[\s_-])/i

/** Real pages have fewer. */
const mostLines = 5000

/** Of all, how much the one element holds that is the text. */
const most = 0.5

/** In characters: of a text, and of a line of it. */
const fewest = 400
const shortest = 60

/** Null where the words of the page are spread over many elements. */
export function largestText(body: Element): Element | null {
  const letters = new Map<Element, number>()
  let all = 0
  for (const line of linesOf(body)) {
    const length = proseOf(line)
    if (length > shortest) {
      const holder = holderOf(line)
      letters.set(holder, (letters.get(holder) ?? 0) + length)
      all += length
    }
  }
  const [element, length = 0] = [...letters].sort(([, one], [, other]) => other - one)[0] ?? []
  return element && length >= fewest && length >= most * all && !isOfOthers(element)
    ? element
    : null
}

/** Letters of its lines. */
export function proseIn(element: Element | null | undefined): number {
  return element ? linesOf(element).reduce((sum, line) => sum + proseOf(line), 0) : 0
}

/** Paragraphs, and items of lists without any. */
function linesOf(element: Element): Element[] {
  return [...element.querySelectorAll('p, li')]
    .slice(0, mostLines)
    .filter((one) => one.localName === 'p' || !one.querySelector('p, li'))
}

/** Of an item, what holds its outermost list. */
function holderOf(line: Element): Element {
  let outer = line
  while (/^(?:li|ol|ul)$/.test(outer.parentElement?.localName ?? '')) {
    outer = outer.parentElement ?? outer
  }
  return outer.parentElement ?? outer
}

/** Letters that are no links. */
function proseOf(line: Element): number {
  const linked = [...line.querySelectorAll('a')].reduce((all, a) => all + wordsOf(a).length, 0)
  return Math.max(0, wordsOf(line).length - linked)
}

function isOfOthers(element: Element): boolean {
  for (let at: Element | null = element; at && at.localName !== 'body'; at = at.parentElement) {
    if (ofOthers.test(`${at.getAttribute('class') ?? ''} ${at.id}`.slice(0, 400))) {
      return true
    }
  }
  return element.closest(apart) !== null
}
