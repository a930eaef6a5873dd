// The block that a note is: what a mark leads to is often only an anchor in it.
import { holdsTarget } from './anchors.ts'
import { textIn } from './htmlLinks.ts'
import { isNotesHeading, toPlainDigits } from './markLabels.ts'

const blocks = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'dd',
  'div',
  'li',
  'p',
  'section',
  'tr',
])
const texts = new Set(['blockquote', 'ol', 'p', 'pre', 'ul'])
const headings = /^h[1-6]$/

/** Null where the target is no note, e.g. a heading in a table of contents. */
export function noteBlockOf(target: Element, root: Element, isTarget: (id: string) => boolean) {
  if (isTooltip(target)) {
    return target
  }
  let block: Element | null = target
  while (block && block !== root && !blocks.has(block.localName)) {
    if (headings.test(block.localName)) {
      return null
    }
    block = block.parentElement
  }
  if (!block || block === root || block.querySelector('h1, h2, h3, h4, h5, h6')) {
    return null
  }
  const parent = block.parentElement
  return parent && parent !== root && isWrapper(block, parent, isTarget) ? parent : block
}

export function isTooltip(element: Element): boolean {
  return (
    element.getAttribute('role') === 'tooltip' || element.classList.contains('footnote_tooltip')
  )
}

function isWrapper(block: Element, parent: Element, isTarget: (id: string) => boolean): boolean {
  const isFirst = block.localName === 'p' && parent.firstElementChild === block
  const children = isFirst ? [...parent.children].slice(0, 50) : []
  return (
    isFirst &&
    ['aside', 'dd', 'div', 'li'].includes(parent.localName) &&
    children.every(({ localName }) => texts.has(localName)) &&
    children.slice(1).every((child) => !holdsTarget(child, isTarget))
  )
}

const listHint =
  /(?:^|[\s_-])(?:foot|end)notes?(?:$|[\s_-])|(?:^|\s)references(?:$|\s)|mfn|notes-list/i

/** The element around the notes of one list, where its program names it so; not around a single note. */
export function listAround(block: Element, root: Element): Element | null {
  let found: Element | null = null
  for (let at = block.parentElement; at && at !== root; at = at.parentElement) {
    const isNamed =
      at.getAttribute('role') === 'doc-endnotes' ||
      at.hasAttribute('data-footnotes') ||
      listHint.test(at.className) ||
      listHint.test(at.id) ||
      wordList.test(at.getAttribute('style') ?? '')
    found = isNamed ? at : found
  }
  return found
}

const wordList = /mso-element:\s*(?:footnote|endnote)-list/i

/** The headings of a list: those in its element, or the line directly before it. */
export function headingsOf(list: Element, root: Element): Element[] {
  const first = list.firstElementChild
  const inside = [...list.querySelectorAll(headingSelector), ...(first ? [first] : [])]
    .slice(0, 20)
    .filter(
      (one) => isNotesHeading(headingText(one)) || (one === first && headings.test(one.localName)),
    )
    .filter((one, index, all) => all.indexOf(one) === index)
  for (
    let at = list;
    inside.length === 0 && at !== root && at.parentElement;
    at = at.parentElement
  ) {
    const before = previousText(at)
    if (before) {
      return isNotesHeading(headingText(before)) ? [before] : []
    }
  }
  return inside.filter((one) => !inside.some((other) => other !== one && other.contains(one)))
}

const headingSelector = 'h1, h2, h3, h4, h5, h6, caption, .footnote_container_prepare'

/** Without the sign of a button that folds the list. */
export function headingText(element: Element): string {
  return textIn(element)
    .replace(/\s*\[[^\]]{0,9}\]$/, '')
    .replace(/:$/, '')
}

/** The line that separates the notes from the text, as word processors draw it. */
export function separatorOf(list: Element, root: Element): Element | null {
  for (let at = list; at !== root && at.parentElement; at = at.parentElement) {
    const before = at.previousElementSibling
    if (before) {
      return before.localName === 'hr' || /^[_*–—-]{3,}$/u.test(textIn(before)) ? before : null
    }
  }
  return null
}

function previousText(element: Element): Element | null {
  let before = element.previousElementSibling
  while (before && !textIn(before)) {
    before = before.previousElementSibling
  }
  return before
}

/** The label that a note prints itself, where no mark says it: its own number, or its place in a list. */
export function labelOfBlock(block: Element): string {
  const label = /^[\s[(]*(\p{N}{1,4}|[*†‡]{1,3})(?=[\s\])}.:])/u.exec(
    textIn(block).slice(0, 20),
  )?.[1]
  if (label || block.localName !== 'li' || block.parentElement?.localName !== 'ol') {
    return toPlainDigits(label ?? '')
  }
  const start = Number(block.parentElement.getAttribute('start') ?? 1)
  return String(start + [...block.parentElement.children].indexOf(block))
}
