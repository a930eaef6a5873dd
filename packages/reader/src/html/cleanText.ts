// Puts right what sites do to a text for its looks: initials, quotes that are pulled out of it.
import { wordsOf } from '../document/fromHTML/dom.ts'
import { dropHidden } from '../dom/dropHidden.ts'
import { unwrapLayoutTables } from '../dom/layoutTables.ts'
import { wordsKey } from '../values/plain.ts'

export function cleanText(article: Element): void {
  dropHidden(article)
  unwrapLayoutTables(article)
  dropPullQuotes(article)
  joinInitials(article)
}

const pulled =
  'aside, blockquote, [class*="pullquote"], [class*="pull-quote"], [class*="pull_quote"]'

/** A quote that only repeats words of the text. */
function dropPullQuotes(article: Element): void {
  const quotes = [...article.querySelectorAll(pulled)].slice(0, 100)
  if (quotes.length === 0) {
    return
  }
  const isShort = (one: Element) => (one.textContent ?? '').length < 1000
  const keys = quotes.map((one) => (isShort(one) ? wordsKey(wordsOf(one)) : ''))
  const text = [...article.querySelectorAll('p, li')]
    .filter((one) => one.closest(pulled) === null)
    .map((one) => wordsKey(wordsOf(one)))
    .join(' ')
  quotes.forEach((quote, index) => {
    const key = keys[index] ?? ''
    if (
      key.length > 25 &&
      text.includes(key) &&
      !quote.querySelector('img, [role="doc-noteref"]')
    ) {
      quote.remove()
    }
  })
}

/** A large first letter that is a block, or an element with spaces around it. */
function joinInitials(article: Element): void {
  for (const one of [
    ...article.querySelectorAll('[class*="dropcap"], [class*="drop-cap"], [class*="initial"], p'),
  ].slice(0, 500)) {
    const letter = wordsOf(one)
    const next =
      one.nextSibling?.nodeType === 3 && !(one.nextSibling.nodeValue ?? '').trim()
        ? one.nextSibling.nextSibling
        : one.nextSibling
    if (
      /^[“"‘'«]?\p{Lu}$/u.test(letter) &&
      next &&
      /^\s*[\p{Ll}\p{Lu}][\p{Ll}\p{Lu}’' ]/u.test(next.textContent ?? '')
    ) {
      prepend(one, next, letter)
    }
  }
}

/** A first word of one letter: "A net". */
const word = /[AÀEIOY]$/

function prepend(initial: Element, next: Node, letter: string): void {
  const isBlock = ['div', 'p'].includes(initial.localName)
  const text = next.nodeType === 3 ? next : firstText(next)
  if (text && (isBlock || next.nodeType === 3)) {
    const rest = text.nodeValue ?? ''
    text.nodeValue = `${letter}${word.test(letter) && !isBlock ? rest : rest.trimStart()}`
    initial.remove()
  }
}

function firstText(node: Node): Node | null {
  for (let at: Node | null = node; at; at = at.firstChild) {
    if (at.nodeType === 3) {
      return at
    }
  }
  return null
}
