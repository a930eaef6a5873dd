// Puts right what sites do to a text for its looks: captions, initials, quotes that are pulled out of it.
import { wordsOf } from '../../richtext/fromHTML/dom.ts'
import { unwrapLayoutTables } from './layoutTables.ts'

/** Changes the text. */
export function cleanText(article: Element): void {
  unwrapLayoutTables(article)
  wrapCaptions(article)
  dropPullQuotes(article)
  joinInitials(article)
}

const captioned =
  '.wp-caption, .image-caption-container, .tr-caption-container, .captioned-image-container, .img-caption, .caption-wrapper'
const captions =
  '.wp-caption-text, .tr-caption, .image-caption, .img-caption-text, .caption, .caption-text'

/** A picture with its words becomes a figure. */
function wrapCaptions(article: Element): void {
  for (const holder of [...article.querySelectorAll(captioned)].slice(0, 200)) {
    const image = holder.querySelector('img')
    const caption = holder.querySelector(captions)
    if (image && holder.closest('figure') === null && holder.querySelector('figure') === null) {
      holder.replaceWith(figureOf(image, caption))
    }
  }
  for (const caption of [...article.querySelectorAll(captions)].slice(0, 200)) {
    const before = caption.previousElementSibling
    const image = before?.localName === 'img' ? before : before?.querySelector('img')
    if (image && before && !wordsOf(before) && caption.closest('figure') === null) {
      before.replaceWith(figureOf(image, caption))
    }
  }
}

function figureOf(image: Element, caption: Element | null): Element {
  const { ownerDocument } = image
  const figure = ownerDocument.createElement('figure')
  figure.append(image)
  if (caption) {
    const words = ownerDocument.createElement('figcaption')
    words.append(...caption.childNodes)
    caption.remove()
    figure.append(words)
  }
  return figure
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
  const keys = quotes.map((one) => (isShort(one) ? keyOf(wordsOf(one)) : ''))
  const text = [...article.querySelectorAll('p, li')]
    .filter((one) => one.closest(pulled) === null)
    .map((one) => keyOf(wordsOf(one)))
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

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
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

function prepend(initial: Element, next: Node, letter: string): void {
  const isBlock = ['div', 'p'].includes(initial.localName)
  const text = next.nodeType === 3 ? next : firstText(next)
  if (text && (isBlock || next.nodeType === 3)) {
    text.nodeValue = `${letter}${(text.nodeValue ?? '').trimStart()}`
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
