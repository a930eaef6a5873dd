// Rewrites the footnotes that were found in a page to the form that the editor imports.
import type { HTMLFootnotes, HTMLList, HTMLMark, HTMLNote } from './readHTMLFootnotes.ts'
import type { FoundNote } from './types.ts'

import { safeHref } from '../safeHref.ts'
import { textIn } from './htmlLinks.ts'
import { isArrow, labelIn } from './markLabels.ts'
import { isTooltip } from './noteBlocks.ts'

interface Rewriting {
  /** What something was taken out of. */
  emptied: Set<Element>
  /** The label that is stored for a printed one: '' where the number is worked out. */
  labelFor: (note: { label: string; noteId: string }) => string
  root: Element
}

/** Changes the page: marks become links to notes, and notes items of a list at its end. */
export function rewriteFootnotes(
  root: Element,
  found: HTMLFootnotes,
  labelFor: Rewriting['labelFor'] = ({ label }) => label,
): void {
  const rewriting = { emptied: new Set<Element>(), labelFor, root }
  const notes = found.lists.flatMap((list) => list.notes.map(({ content }) => content))
  const blocks = new Set(notes.map(({ block }) => block))
  for (const link of found.unpairedLinks) {
    if (isArrow(textIn(link))) {
      link.remove()
    } else {
      unlink(link)
    }
  }
  for (const mark of found.marks) {
    rewriteMark(mark, blocks, rewriting)
  }
  for (const list of found.lists) {
    root.append(rewriteList(list, rewriting))
  }
  for (const element of rewriting.emptied) {
    prune(element, root)
  }
  removeUnsafeLinks(root)
}

function takeOut(element: Element, { emptied }: Rewriting): void {
  if (element.parentElement) {
    emptied.add(element.parentElement)
  }
  element.remove()
}

function rewriteMark(mark: HTMLMark, notes: Set<Element>, { labelFor }: Rewriting): void {
  const { element, noteId } = mark
  const link = element.ownerDocument.createElement('a')
  link.setAttribute('href', `#fn-${noteId}`)
  link.setAttribute('role', 'doc-noteref')
  link.setAttribute('data-label', labelFor(mark))
  link.textContent = labelFor(mark) || '*'
  const outer = element.closest('span.footnote_referrer') ?? outermost(element)
  const beside = outer.nextElementSibling
  if (beside && isTooltip(beside) && !notes.has(beside)) {
    beside.remove()
  }
  // One that is the note itself stays until it is moved.
  const tooltips = [...outer.querySelectorAll('[role="tooltip"], .footnote_tooltip')]
  outer.after(...tooltips.filter((one) => notes.has(one)))
  dropBrackets(outer)
  outer.replaceWith(link)
}

/** The element around a link that holds nothing else, but brackets. */
function outermost(element: Element): Element {
  const text = bare(textIn(element))
  let outer = element
  for (let at = element.parentElement; at && isInline(at) && bare(textIn(at)) === text;) {
    outer = at
    at = at.parentElement
  }
  return outer
}

/** Brackets that stand beside a mark, as in `[<a>1</a>]`. */
function dropBrackets(element: Element): void {
  const [before, after] = [element.previousSibling, element.nextSibling]
  if (before?.nodeType === 3 && after?.nodeType === 3) {
    const [left, right] = [before.nodeValue ?? '', after.nodeValue ?? '']
    if (/[[(]$/.test(left) && /^[\])]/.test(right)) {
      before.nodeValue = left.slice(0, -1)
      after.nodeValue = right.slice(1)
    }
  }
}

function rewriteList({ heading, headings, notes, separator }: HTMLList, rewriting: Rewriting) {
  const section = rewriting.root.ownerDocument.createElement('section')
  section.setAttribute('role', 'doc-endnotes')
  section.setAttribute('data-label', heading)
  section.append(...notes.map((note) => rewriteNote(note, rewriting)))
  for (const element of [...headings, separator]) {
    if (element) {
      takeOut(element, rewriting)
    }
  }
  return section
}

function rewriteNote(note: FoundNote<HTMLNote>, rewriting: Rewriting): Element {
  const { labelFor, root } = rewriting
  const { label, noteId } = note
  const { backs, block, isBare } = note.content
  const item = root.ownerDocument.createElement('li')
  item.className = 'footnote'
  item.id = `fn-${noteId}`
  item.setAttribute(
    'data-label',
    labelFor({ label: block.getAttribute('data-label') ?? label, noteId }),
  )
  const hasPrinted = backs.some((back) => labelIn(textIn(back)) === label)
  for (const back of backs) {
    dropBack(back, block)
  }
  dropArrows(block)
  dropRests(block)
  const row = block.localName === 'tr' ? block.querySelector('td:last-of-type') : null
  if (!isBare) {
    dropLabel(block, hasPrinted ? '' : label)
  }
  takeOut(block, rewriting)
  item.append(...(block.localName === 'p' ? [block] : (row ?? block).childNodes))
  return item
}

/** The way back, with what stands around it and says no more. */
function dropBack(back: Element, block: Element): void {
  const named = back.closest('[class*="back"]')
  const outer = named && block !== named && isLinksOnly(named) ? named : outermost(back)
  if (outer !== block && block.contains(outer)) {
    dropBrackets(outer)
    outer.remove()
  }
}

function isLinksOnly(element: Element): boolean {
  const links = [...element.querySelectorAll('a')].map((link) => bare(textIn(link)).length)
  const words = bare(textIn(element)).length
  return isInline(element) && words <= links.reduce((sum, length) => sum + length, 0)
}

/** What stood between several ways back; and elements around a whole note that only say how it looks. */
function dropRests(block: Element): void {
  const [first] = block.children
  if (
    first &&
    isInline(first) &&
    /^[\s,;|·]*$/.test(first.textContent ?? '') &&
    !isPicture(first)
  ) {
    first.remove()
  }
  const [only, other] = block.children
  if (
    only &&
    !other &&
    ['cite', 'small', 'sup'].includes(only.localName) &&
    textIn(only) === textIn(block)
  ) {
    only.replaceWith(...only.childNodes)
  }
}

function isPicture(element: Element): boolean {
  return element.querySelector('img') !== null
}

/** Ways back by script, which lead nowhere. */
function dropArrows(block: Element): void {
  for (const link of [...block.querySelectorAll('a')].slice(-3)) {
    if (isArrow(textIn(link))) {
      outermost(link).remove()
    }
  }
}

/** The number before a note, where it is text: a list counts by itself. */
function dropLabel(block: Element, label: string): void {
  const first = firstText(block)
  const text = first?.nodeValue ?? ''
  // Others than these may not be escaped: `\†` is no pattern.
  const escaped = label.replace(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`)
  const pattern = new RegExp(String.raw`^\s*[\[(]?${escaped}(?:[\])}.:]+\s*|\s+)(?=\S|$)`, 'u')
  const [holder] = first?.parentElement ? [outermost(first.parentElement)] : []
  if (holder && holder !== block && label && labelIn(textIn(holder)) === label) {
    holder.remove()
  } else if (first && label && block.localName !== 'li' && pattern.test(text)) {
    first.nodeValue = text.replace(pattern, '')
  } else if (first) {
    first.nodeValue = text.replace(/^\s*[\]).:](?=\s)\s*/u, '')
  }
}

function firstText(top: Node): Node | null {
  for (let at: Node | null = top.firstChild; at;) {
    if (at.nodeType === 3 && (at.nodeValue ?? '').trim()) {
      return at
    }
    let next: Node | null = at.firstChild
    for (let up: Node | null = at; !next && up && up !== top; up = up.parentNode) {
      next = up.nextSibling
    }
    at = next
  }
  return null
}

/** Removes what is empty now that its notes are gone. */
function prune(element: Element, root: Element): void {
  for (let at: Element | null = element; at && at !== root && isEmpty(at);) {
    const parent: Element | null = at.parentElement
    at.remove()
    at = parent
  }
}

function isEmpty(element: Element): boolean {
  return !textIn(element) && !element.querySelector('img, picture, video, audio, iframe')
}

function unlink(link: Element): void {
  const isRaised = link.closest('sup') !== null || link.querySelector('sup') !== null
  if (!isRaised && /^[\d*†‡]+$/.test(textIn(link))) {
    const sup = link.ownerDocument.createElement('sup')
    link.before(sup)
    sup.append(...link.childNodes)
    link.remove()
    return
  }
  link.replaceWith(...link.childNodes)
}

function removeUnsafeLinks(root: Element): void {
  for (const link of root.querySelectorAll('a[href]')) {
    if (safeHref(link.getAttribute('href')) === null) {
      link.replaceWith(...link.childNodes)
    }
  }
}

function isInline({ localName }: Element): boolean {
  return ['b', 'em', 'font', 'i', 'small', 'span', 'strong', 'sup', 'u'].includes(localName)
}

function bare(text: string): string {
  return text.replace(/[\s[\](){}^]/g, '')
}
