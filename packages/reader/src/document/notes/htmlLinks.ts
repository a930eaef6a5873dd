// Finds the links within a page, and what they lead to. Walks without recursion: pages may be nested without end.
import { decoded } from '../decoded.ts'
import { isArrow, labelIn } from './markLabels.ts'
import { maxNotes } from './types.ts'

export interface PageLink {
  element: Element
  fragment: string
  /** Whether it looks like the way back from a note. */
  isBack: boolean
  /** Whether it looks like a mark beyond its text: raised, or named so by its program. */
  isHinted: boolean
  /** Whether its program names it so. */
  isNamed: boolean
  /** Whether its program says that it is the way back. */
  isSureBack: boolean
  label: string
  /** Its place in the order of the page. */
  place: number
}

export interface PageLinks {
  /** Whether the page has more links within it, or is nested deeper, than any that people write: it is read in part. */
  isTooLarge: boolean
  links: PageLink[]
  /** Where an element stands in the page. */
  places: Map<Element, number>
  /** By id, or by the name of an anchor: the first that has it. */
  targets: Map<string, Element>
}

const maxDepth = 200
const maxLinks = 8 * maxNotes

export function findLinks(root: Element): PageLinks {
  const found: PageLinks = { isTooLarge: false, links: [], places: new Map(), targets: new Map() }
  for (const { depth, element } of everyElement(root)) {
    const place = found.places.size
    found.isTooLarge ||= depth > maxDepth || found.links.length >= maxLinks
    found.places.set(element, place)
    const name = element.getAttribute(isLink(element) ? 'name' : 'content-id')
    for (const id of [element.id, name]) {
      if (id && !found.targets.has(id)) {
        found.targets.set(id, element)
      }
    }
    const fragment = fragmentOf(element)
    if (fragment && found.links.length < maxLinks) {
      found.links.push(toLink(element, fragment, place))
    }
  }
  return found
}

export function* everyElement(root: Element): Generator<{ depth: number; element: Element }> {
  let depth = 0
  for (let element = root.firstElementChild; element;) {
    yield { depth, element }
    let next = element.firstElementChild
    if (next) {
      depth += 1
    }
    for (let at: Element = element; !next && at !== root; at = at.parentElement ?? root) {
      next = at.nextElementSibling
      depth -= next ? 0 : 1
    }
    element = next
  }
}

/** Where the link leads within its page; '' for any other element. Browsers write whole addresses when they copy. */
function fragmentOf(element: Element): string {
  if (!isLink(element)) {
    return pluginFragment(element)
  }
  const [, fragment = ''] = /#([^#]{1,200})$/.exec(element.getAttribute('href') ?? '') ?? []
  return affiliation.test(fragment)
    ? ''
    : decoded(fragment) ||
        (element.getAttribute('reveal-id') ?? element.getAttribute('aria-describedby') ?? '')
}

/** What a journal prints of its authors has numbers, too. */
const affiliation = /^aff(?:iliation)?[-_]?\d/i

/** The WordPress plugin "footnotes" moves by script; the ids of its two ends differ by one word. */
function pluginFragment({ id, localName }: Element): string {
  const [, nth] = /^footnote_plugin_tooltip_(\w+)$/.exec(id) ?? []
  return nth && localName === 'sup' ? `footnote_plugin_reference_${nth}` : ''
}

const backFragment =
  /(?:fn|ftn|edn)_?ref|ftnt_ref|cite_ref|sd(?:foot|end)note\d+anc|footnote-anchor|^identifier_\d|^easy-footnote-\d|[\w-]{8,}-link$|footnote_plugin_tooltip/i
const markFragment =
  /^[\w:.-]*(?:fn[-:_]?\d|fn-|ftnt?\d|edn\d|footnote|endnote|cite_note|sd(?:foot|end)note)|^mfn-/i
const markClass = /footnote|endnote|noteref|\bfn\b|\bref(?:erence)?\b/i
const backClass = /(?:^|[\s_-])(?:back|reverse|to-top|return)/i

function toLink(element: Element, fragment: string, place: number): PageLink {
  const text = textIn(element)
  const raised = element.closest('sup')
  const classes = `${element.getAttribute('class') ?? ''} ${raised?.getAttribute('class') ?? ''} ${raised?.id ?? ''}`
  const role = element.getAttribute('role') ?? ''
  // Org calls its marks the way back.
  const isOrgMark = /\bfootref\b/.test(classes)
  const isSureBack = !isOrgMark && (role === 'doc-backlink' || backFragment.test(fragment))
  const isNamed =
    isOrgMark ||
    role === 'doc-noteref' ||
    /\bnoteref\b/.test(element.getAttribute('epub:type') ?? '') ||
    element.hasAttribute('data-footnote-ref') ||
    markClass.test(classes) ||
    markFragment.test(fragment)
  return {
    element,
    fragment,
    isBack: isSureBack || backClass.test(element.getAttribute('class') ?? '') || isArrow(text),
    isHinted: isNamed || raised !== null || element.firstElementChild?.localName === 'sup',
    isNamed,
    isSureBack,
    label: labelIn(text),
    place,
  }
}

export function isLink(element: Element): boolean {
  return element.localName === 'a'
}

export function textIn(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/gu, ' ').trim()
}
