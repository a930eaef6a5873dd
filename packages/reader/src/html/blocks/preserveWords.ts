// Words within a sentence that Readability would drop because of their class, or because they can be clicked.
import { nameOf, wordsOf } from '../../document/fromHTML/dom.ts'

/** Real pages have fewer. */
const most = 5000

/** In characters: longer elements are not words of a sentence. */
const longest = 200

const inline = ['span', 'em', 'i', 'b', 'strong', 'abbr', 'mark', 'cite', 'q', 'small', 'font']
  .flatMap((name) => [`p ${name}`, `li ${name}`])
  .join(', ')

/** Readability takes elements for boxes if a part of their class is one of these. */
const unlikely =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup/i

/** Changes the page, before its text is found. */
export function preserveWords(root: Element): void {
  for (const word of [...root.querySelectorAll(inline)].slice(0, most)) {
    if (unlikely.test(`${word.getAttribute('class') ?? ''} ${word.id}`) && isWithin(word)) {
      word.removeAttribute('class')
      word.removeAttribute('id')
    }
  }
  for (const button of [...root.querySelectorAll('p button, li button')].slice(0, most)) {
    if (/\p{L}{2}/u.test(wordsOf(button)) && isWithin(button)) {
      button.replaceWith(...button.childNodes)
    }
  }
}

/** Whether words of the same sentence stand on both sides. */
function isWithin(element: Element): boolean {
  const holder = outermost(element)
  return (
    (holder.textContent ?? '').length <= longest &&
    /[^\s.:!?]\s*[(“"]?$/u.test(beside(holder, 'previousSibling')) &&
    /^\s*[,;)”"\p{Ll}\p{N}]/u.test(beside(holder, 'nextSibling'))
  )
}

function outermost(element: Element): Element {
  let holder = element
  while (
    holder.parentElement &&
    !['li', 'p'].includes(nameOf(holder.parentElement)) &&
    wordsOf(holder.parentElement) === wordsOf(element)
  ) {
    holder = holder.parentElement
  }
  return holder
}

/** The nearest text on one side, across white space between elements. */
function beside(element: Element, side: 'nextSibling' | 'previousSibling'): string {
  let text = ''
  for (let node = element[side]; node && text.trim() === ''; node = node[side]) {
    const found = node.textContent ?? ''
    text = side === 'nextSibling' ? text + found : found + text
  }
  return text.length > 2 * longest
    ? side === 'nextSibling'
      ? text.slice(0, longest)
      : text.slice(-longest)
    : text
}
