// Headings that only screen readers are told of: Word for the web and many programs print them as plain elements.
import { wordsOf } from '../document/fromHTML/dom.ts'

const most = 200

const blocks = 'p, div, ul, ol, table, h1, h2, h3, h4, h5, h6, figure, section'

/** Makes `role="heading"` an element of its level. Changes the page. */
export function markSpokenHeadings(root: Element): void {
  for (const element of [...root.querySelectorAll('p[role="heading"], div[role="heading"]')].slice(
    0,
    most,
  )) {
    const level = /^[1-6]$/.exec(element.getAttribute('aria-level') ?? '')?.[0] ?? '2'
    if (element.querySelector(blocks) === null && wordsOf(element) !== '') {
      const heading = element.ownerDocument.createElement(`h${level}`)
      copyAttributes(element, heading, ['class', 'id'])
      heading.append(...element.childNodes)
      element.replaceWith(heading)
    }
  }
}

export function copyAttributes(from: Element, to: Element, names: string[]): void {
  for (const name of names) {
    const value = from.getAttribute(name)
    if (value !== null) {
      to.setAttribute(name, value)
    }
  }
}
