// Headings, pictures and code that Readability would drop, because of their class or of what is around them.
import { wordsOf } from '../../document/fromHTML/dom.ts'

/** Of each kind: pages of people have fewer. */
const most = 2000

/** Signs that link to the heading that they stand in. Changes the page. */
export function dropHeadingLinks(root: Element): void {
  for (const heading of [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].slice(0, most)) {
    for (const sign of heading.querySelectorAll('a, button')) {
      if (/^[#¶§🔗∞]?$/u.test(wordsOf(sign)) && sign.querySelector('img') === null) {
        sign.remove()
      }
    }
    unlink(heading)
  }
}

/** A link to the heading may stand around it, which is dropped as a link alone would be. */
function unlink(heading: Element): void {
  const link = heading.closest('a[href^="#"]')
  if (link && wordsOf(link) === wordsOf(heading)) {
    link.replaceWith(heading)
  }
}

/** Changes the page, before its text is found. */
export function preserveBlocks(root: Element): void {
  for (const figure of [...root.querySelectorAll('figure')].slice(0, most)) {
    if (holdsText(figure)) {
      figure.replaceWith(...figure.childNodes)
    }
  }
  for (const heading of [...root.querySelectorAll('h2, h3, h4, h5, h6')].slice(0, most)) {
    const holder = holderOf(heading)
    if (unlikely.test(`${heading.className} ${holder.className}`) && isInText(holder)) {
      heading.removeAttribute('class')
      holder.replaceWith(heading)
    }
  }
  for (const box of [...root.querySelectorAll('aside')].slice(0, most)) {
    if (callout.test(box.className) && isProse(box)) {
      const block = box.ownerDocument.createElement('div')
      block.append(...box.childNodes)
      box.replaceWith(block)
    }
  }
  for (const table of [...root.querySelectorAll('table')].slice(0, most)) {
    dropLineNumbers(table)
  }
  for (const number of [...root.querySelectorAll('pre span[class], code span[class]')]) {
    if (lineNumber.test(number.className) && /^\s*\d+\s*$/.test(number.textContent ?? '')) {
      number.remove()
    }
  }
}

/** In characters. */
const shortestText = 80

/** Editors put whole texts with their pictures into one. */
function holdsText(figure: Element): boolean {
  const isOwn = (one: Element) =>
    one.closest('figcaption') === null && one.closest('figure') === figure
  const lines = figure.querySelector('figure')
    ? [...figure.querySelectorAll('p')].filter(isOwn)
    : []
  return lines.length > 1 && lines.map(wordsOf).join(' ').length > shortestText
}

/** Readability drops what is called `header-anchor-post`, as headings of Substack are. */
const unlikely =
  /banner|community|extra|footer|header|hidden|legends|media|menu|meta|remark|rss|scroll|social|supplemental|tags|widget/i

/** What holds the heading and nothing else. */
function holderOf(heading: Element): Element {
  let holder = heading
  while (holder.parentElement?.localName === 'div' && holder.parentElement.children.length === 1) {
    holder = holder.parentElement
  }
  return wordsOf(holder) === wordsOf(heading) ? holder : heading
}

function isInText(heading: Element): boolean {
  const next = heading.nextElementSibling
  const isText = (one: Element | null | undefined) =>
    /^(?:blockquote|figure|ol|p|pre|ul)$/.test(one?.localName ?? '')
  return (
    (isText(next) ||
      (next?.localName === 'div' && (isText(next.firstElementChild) || isParagraph(next)))) &&
    heading.closest('nav, aside, footer, form, [class*="related"], [class*="comment"]') === null
  )
}

/** Some editors write no `p`. */
function isParagraph(block: Element): boolean {
  return (
    wordsOf(block).length > shortestText && block.querySelector('a, div + div, h2, h3, h4') === null
  )
}

/** Classes of boxes within the texts of manuals, not of those in a margin, which hold other articles. */
const callout =
  /^(?!.*(?:foot|margin|side)-?note)(?!.*(?:newsletter|promo|related|signup|subscri)).*(?:^|[\s_-])(?:admonition|alert|callout|caution|hint|notice|tip|warning)(?:$|[\s_-])/i

function isProse(box: Element): boolean {
  const linked = [...box.querySelectorAll('a')].reduce((sum, a) => sum + wordsOf(a).length, 0)
  return box.querySelector('p') !== null && linked < 0.5 * wordsOf(box).length
}

const lineNumber = /(?:^|[\s_-])(?:ln|lnt|linenos?|line-?numbers?)(?:$|[\s_-])/i

/** Code whose lines are numbered in a cell of their own. */
function dropLineNumbers(table: Element): void {
  const [numbers, code, other] = [...table.querySelectorAll('td')].slice(0, 3)
  const lines = code?.querySelectorAll('pre') ?? []
  if (!other && lines.length > 0 && /^[\d\s]+$/.test(numbers?.textContent ?? '')) {
    table.replaceWith(...lines)
  }
}
