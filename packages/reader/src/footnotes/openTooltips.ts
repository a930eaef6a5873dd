// Notes that are not in the text of a page: they are in an attribute of their mark, for a script that shows them, or a
// script has replaced the mark by a button.
import { anchorsIn } from '../document/notes/anchors.ts'
import { textIn } from '../document/notes/htmlLinks.ts'
import { isArrow, labelIn } from '../document/notes/markLabels.ts'
import { maxNotes } from '../document/notes/types.ts'
import { targetsOf } from './targetsOf.ts'

/** Names of such attributes; `title` may hold anything. */
const attributes = [
  'data-tooltip',
  'data-tippy-content',
  'data-footnote-content',
  'data-footnote-text',
  'data-footnote',
  'data-note',
  'data-value',
  'data-content',
  'data-bs-content',
  'data-original-title',
  'data-bs-title',
  'data-bs-original-title',
  'title',
]
const holders = attributes
  .flatMap((name) => ['a', 'button', 'span', 'sup'].map((one) => `${one}[${name}]`))
  .join(', ')

/** Changes the page: such a note becomes an element behind its mark, and a button the mark that it stands for. */
export function openTooltips(root: Element): void {
  linkButtons(root)
  const found = [...root.querySelectorAll(holders)].slice(0, 4 * maxNotes)
  const ids = found.length > 0 ? anchorsIn(root) : new Set<string>()
  for (const mark of found) {
    const words = labelIn(textIn(mark)) && isLoose(mark, ids) ? wordsAt(mark) : ''
    if (words) {
      const note = mark.ownerDocument.createElement('span')
      note.setAttribute('class', 'sidenote')
      note.textContent = words
      const raised = mark.closest('sup')
      ;(raised && textIn(raised) === textIn(mark) ? raised : mark).replaceWith(note)
    }
  }
}

const naming = /foot|note|tool-?tip|tippy|popover|(?:^|[\s_-])fn/i

/** Titles that only say what a click does. */
const doing =
  /^(?:see|jump|go to|view|show|open|back|read|return|click)\b|^(?:foot)?note:?\s*\S{1,5}$/i

function wordsAt(mark: Element): string {
  const hints = `${mark.className} ${mark.getAttribute('rel') ?? ''} ${mark.parentElement?.className ?? ''}`
  const isMark =
    naming.test(hints) || mark.closest('sup') !== null || mark.querySelector('sup') !== null
  const values = attributes.map((name) => plainWords(mark.getAttribute(name) ?? ''))
  return isMark ? (values.find((words) => /\S\s+\S/.test(words) && !doing.test(words)) ?? '') : ''
}

const longest = 5000

/** Without the tags that such an attribute may hold: they are never parsed. */
function plainWords(value: string): string {
  return value
    .slice(0, longest)
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, ' ')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/&(?:lt|gt|quot|amp);/g, (name) => entities[name] ?? name)
    .replace(/\s+/g, ' ')
    .trim()
}

const entities: Record<string, string> = { '&amp;': '&', '&gt;': '>', '&lt;': '<', '&quot;': '"' }

/** Not where a link leads to a note of the page, or to another page. */
function isLoose(mark: Element, ids: Set<string>): boolean {
  const link = mark.closest('a') ?? mark.querySelector('a')
  const href = link?.getAttribute('href') ?? ''
  const id = href.startsWith('#') ? href.slice(1) : ''
  return (
    (id === '' ? href === '' || /^(?:#|javascript:)/i.test(href) : !ids.has(id)) &&
    !isArrow(textIn(mark)) &&
    mark.closest('nav, li[id], .footnotes') === null
  )
}

const buttons = 'button[data-footnote-number], button[data-footnote-id], button[rel="footnote"]'

/** Pages that were saved once bigfoot or littlefoot ran: the list is still there. */
function linkButtons(root: Element): void {
  const found = [...root.querySelectorAll(buttons)].slice(0, maxNotes)
  const notes = found.length > 0 ? [...root.querySelectorAll('.footnotes > ol > li')] : []
  const targets = targetsOf(root)
  for (const button of found) {
    const number =
      button.getAttribute('data-footnote-number') ?? button.getAttribute('data-footnote-id') ?? ''
    const note = notes[Number(number) - 1]
    if (note && !targets.has(note.id)) {
      placeMark(button, markTo(note, number))
    }
  }
}

/** A block within a paragraph ends it when the page is parsed again; what follows belongs to the paragraph, too. */
function placeMark(button: Element, mark: Element): void {
  const box = button.closest('.bigfoot-footnote__container, .littlefoot') ?? button
  const before = box.previousElementSibling
  if (box.localName !== 'div' || before?.localName !== 'p' || box.previousSibling !== before) {
    box.replaceWith(mark)
    return
  }
  before.append(mark)
  for (let next = box.nextSibling; next && isInText(next); next = box.nextSibling) {
    before.append(next)
  }
  box.remove()
}

function isInText(node: Node): boolean {
  return (
    node.nodeType === 3 ||
    ['a', 'b', 'em', 'i', 'span', 'strong', 'sup'].includes(node.nodeName.toLowerCase())
  )
}

function markTo(note: Element, number: string): Element {
  const { ownerDocument } = note
  note.id ||= `shown-note-${number}`
  const sup = ownerDocument.createElement('sup')
  const link = ownerDocument.createElement('a')
  link.setAttribute('href', `#${note.id}`)
  link.setAttribute('role', 'doc-noteref')
  link.textContent = number
  sup.append(link)
  return sup
}
