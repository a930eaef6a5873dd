// Finds the element that holds the text of a page, without what surrounds it.
import { Readability } from '@mozilla/readability'

import type { MessageCode } from '../messages.ts'

import { isOfSite } from '../accounting/siteParts.ts'
import { wordsOf } from '../document/fromHTML/dom.ts'
import { SourceUnreadable } from '../errors.ts'
import { holderOf, proseOf } from './prose.ts'

export function textHolder(page: Element): Element {
  return page.querySelector('article, [role="main"], main') ?? page
}

/** @param wall what the page says in place of a text */
export function mainText(document: Document, wall: MessageCode | undefined): Element {
  const own = textHolder(document.body)
  const whole = wholeText(own)
  const prose = copyOf(holderOf(proseOf(document.body, isApart), document.body, most))
  const parsed = new Readability<Node>(document, {
    charThreshold: 200,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node,
  }).parse()
  const found = parsed?.content as Element | null | undefined
  if (whole && proseLength(found) < leastOfWhole * proseLength(whole)) {
    return whole
  }
  if (prose && isMissed(found, prose)) {
    return prose
  }
  if (found && wordsOf(found)) {
    return found
  }
  if (!wordsOf(own)) {
    throw new SourceUnreadable(wall ?? 'source-page-empty')
  }
  return own
}

/** What stands beside each of the answers of readers. */
const ofReaders = 'time, [class*="avatar" i], [class*="reply" i], [class*="timestamp" i]'

/** Readability leaves out whole boxes, and pictures between boxes of text. */
function isMissed(found: Element | null | undefined, prose: Element): boolean {
  const captions = (one: Element | null | undefined) =>
    [...(one?.querySelectorAll('figure figcaption') ?? [])].filter(wordsOf).length
  const [share, whole] = [proseIn(found), proseIn(prose)]
  if (prose.querySelectorAll(ofReaders).length > 2) {
    return false
  }
  return share < least * whole || (captions(found) < captions(prose) && share <= whole)
}

/** So much of a short text, or of what was copied without a site around it, has to be found. */
const leastOfWhole = 0.95

/** In characters. What weighs the blocks of a page against each other takes one of a short text for all of it. */
const shortText = 1500

/** Of the words of a text, how many are links at most. */
const mostLinked = 0.3

/** All of a page but what its site puts around the text; null for a long page with such parts. */
function wholeText(own: Element): Element | null {
  const copy = own.cloneNode(true) as Element
  const hasSite = dropSiteParts(copy)
  const length = wordsOf(copy).length
  const isWhole = !hasSite && own.localName === 'body'
  return length > 0 &&
    (isWhole || length <= shortText) &&
    proseLength(copy) >= (1 - mostLinked) * length
    ? copy
    : null
}

function dropSiteParts(copy: Element): boolean {
  copy.querySelectorAll('script, style, noscript, template').forEach((one) => one.remove())
  const parts = [...copy.querySelectorAll('*')].filter((one) => isOfSite(one) && wordsOf(one))
  parts.forEach((one) => one.remove())
  return parts.length > 0
}

/** Letters that are no links. */
function proseLength(element: Element | null | undefined): number {
  const linked = [...(element?.querySelectorAll('a[href]') ?? [])].map((one) => wordsOf(one).length)
  return linked.reduce((sum, length) => sum - length, wordsOf(element).length)
}

/** If Readability finds less than this share of it, it found a box beside it, or one of several parts. */
const least = 0.75

/** Of the prose of a page, how much its text is at least. */
const most = { fewest: 400, share: 0.9 }

const apart =
  'nav, aside, footer, form, dialog, [hidden], [style*="display:none"], [style*="display: none"], [role="dialog"], [aria-modal="true"]'

/** What programs call the answers of readers, and lists of other articles. */
const ofOthers =
  /(?:^|[\s_-])(?:comments?|commentlist|discussion|disqus|repl(?:y|ies)|responses?|reviews?|related|recommended|teasers?|consent|cookies?|modal|privacy|terms)(?:$|[\s_-])/i

function isApart(element: Element): boolean {
  const given = `${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, 400)
  return element.matches(apart) || ofOthers.test(given)
}

/** Letters of its sentences. */
export function proseIn(element: Element | null | undefined): number {
  const lengths = element ? [...proseOf(element, isApart).values()] : []
  return lengths.reduce((sum, length) => sum + length, 0)
}

/** Readability changes the page. */
function copyOf(element: Element | null): Element | null {
  const copy = element && (element.cloneNode(true) as Element)
  for (const one of copy?.querySelectorAll(around) ?? []) {
    one.remove()
  }
  return copy
}

const around =
  'nav, aside, footer, form, script, style, noscript, [class*="comment"], [class*="related"], [class*="share"], [class*="newsletter"], [class*="promo"], [class*="sidebar"]'
