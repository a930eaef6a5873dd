// The lines between title and text that say what it is about. Read before the text is, which loses them.
import type { PartialFields } from '../metadata/types.ts'

import { wordsOf } from '../../document/fromHTML/dom.ts'
import { everyElement } from '../../document/notes/htmlLinks.ts'
import { wordsKey } from '../../values/plain.ts'
import { beginsByline, dayIn, isDateLine } from '../../values/values.ts'
import { chunksOf } from './chunksOf.ts'
import { openingLines, titleOf } from './openingLines.ts'

/** What programs call it. */
const named =
  /(?:^|[\s_-])(?:standfirst|strapline|sub-?title|summary-lead|sub-?head(?:er|ing|line)?|dek|deck|chapo|tagline|p-summary|gh-article-excerpt|post-full-custom-excerpt|custom-excerpt|alternativeheadline|(?:article|post|entry)-(?:excerpt|summary)|wp-block-post-excerpt__excerpt)(?:$|[\s_-])|(?:sub-?title|sub-?heading|standfirst|dek)(?:--|__)|[a-z](?:Dek|Standfirst|Subtitle|SubHeading|Subheadline)(?![a-z])/i

/** What they call it, or the first paragraph: it counts where the description says the same. */
const maybeNamed =
  /(?:^|[\s_-])(?:abstract|bajada|chapeau|desc(?:ription)?|einleitung|entradilla|excerpt|ingress|intro(?:duction|text)?|lead|lede|lead-?text|manchet|sommario|summary|teaser|vorspann|zusammenfassung)(?:$|[\s_-])|[a-z](?:Intro|Lead|Summary|Teaser|Abstract|Excerpt)(?![a-z])/i

const around =
  'nav, aside, footer, form, figure, [class*="avatar"], [class*="related"], [class*="comment"], [class*="sidebar"]'
const longest = 600

/** Elements behind the title that are looked at. */
const most = 200

/** A paragraph of the text is longer. */
const longLine = 150

/**
 * By what the page calls it; else the description, where it stands in the page before the text does; else a heading
 * between the title and the byline. Takes it out of the page.
 */
export function takeStandfirst(
  root: Element,
  { authors = [], description = '' }: PartialFields,
): null | string {
  const key = wordsKey(description)
  const title = titleOf(root)
  const near = elementsBehindTitle(root, title)
  const element =
    near.slice(0, beginningOfText(near)).find((one) => isNamed(one) && isStandfirst(one)) ??
    near.find(
      (one) =>
        maybeNamed.test(hintsOf(one)) && isStandfirst(one) && isSame(wordsKey(wordsOf(one)), key),
    ) ??
    near.find((one) => title !== null && isNamedInHead(one) && isStandfirst(one)) ??
    describedStandfirst(root, key) ??
    near.find((one) => isApart(one) && isStandfirst(one) && wordsKey(wordsOf(one)) === key) ??
    lineBeforeByline(root, authors)
  const words = wordsOf(element)
  element?.remove()
  return words || null
}

/** Up to the second long paragraph. */
function elementsBehindTitle(root: Element, title: Element | null): Element[] {
  const found: Element[] = []
  let isBehind = title === null
  let paragraphs = 0
  for (const { element } of everyElement(root)) {
    if (isBehind && element.closest(around) === null) {
      found.push(element)
      paragraphs +=
        element.localName === 'p' && (element.textContent ?? '').length > longLine ? 1 : 0
    }
    isBehind ||= element === title
    if (found.length === most || paragraphs === 3) {
      break
    }
  }
  return found
}

/** Programs call the headings within a text the same: they stand behind its first paragraph. */
function beginningOfText(near: Element[]): number {
  const first = near.findIndex(
    (one) =>
      one.localName === 'p' &&
      (one.textContent ?? '').length > longLine &&
      near.every((other) => !isNamed(other) || (!one.contains(other) && !other.contains(one))),
  )
  return first < 0 ? near.length : first
}

function isNamed(element: Element): boolean {
  return named.test(hintsOf(element))
}

/** A line in the head of the article that is named like an abstract, whatever the description is. */
function isNamedInHead(element: Element): boolean {
  const words = wordsOf(element)
  return (
    maybeNamed.test(hintsOf(element)) &&
    (/^h[2-6]$/.test(element.localName) || element.closest('header') !== null) &&
    element.querySelector('div, p + p, ul, h2') === null &&
    words.length > 40 &&
    dayIn(words) === undefined
  )
}

/** A line that repeats the description and does not stand with the paragraphs of the text. */
function isApart(element: Element): boolean {
  const isLine = /^(?:div|h[2-6]|p|span|strong|em|b)$/.test(element.localName)
  if (!isLine || element.querySelector('div, p, h2, h3, ul, ol') !== null) {
    return false
  }
  const holder = outermost(element)
  const next = holder.nextElementSibling
  const isAlike =
    next?.localName === holder.localName &&
    next.getAttribute('class') === holder.getAttribute('class')
  return !(isAlike && wordsOf(next).length > 60) && !isAmongParagraphs(holder)
}

function isAmongParagraphs(holder: Element): boolean {
  const beside = [...(holder.parentElement?.children ?? [])].slice(0, 50)
  const isLong = (one: Element) =>
    /^(?:blockquote|ol|p|ul)$/.test(one.localName) && (one.textContent ?? '').length > 100
  return holder.localName === 'p' && beside.filter(isLong).length > 2
}

/** What holds a line and nothing else. */
function outermost(element: Element): Element {
  let holder = element
  while (holder.parentElement?.children.length === 1) {
    holder = holder.parentElement
  }
  return holder
}

function hintsOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`.slice(
    0,
    300,
  )
}

/** Where the description is the first paragraph, it may be the text itself: then there is no other line. */
function describedStandfirst(root: Element, key: string): Element | undefined {
  return openingLines(root).find(
    (one) => isStandfirst(one) && isApart(one) && wordsKey(wordsOf(one)) === key,
  )
}

/** A description may be cut. */
function isSame(text: string, description: string): boolean {
  return (
    text === description ||
    (description.length > 40 && text.startsWith(description.slice(0, -10))) ||
    (text.length > 40 && description.startsWith(text))
  )
}

/** The line directly below the title, where names or a date follow. */
function lineBeforeByline(root: Element, authors: string[]): Element | undefined {
  const [first, second] = openingLines(root)
  const words = wordsOf(first)
  const next = wordsOf(second)
  const isLine = first !== undefined && /^(?:div|h[2-6]|p)$/.test(first.localName)
  return isLine &&
    isStandfirst(first) &&
    words.split(' ').length > 5 &&
    dayIn(chunksOf(first).join(' ')) === undefined &&
    (beginsByline(next) || isDateLine(next) || authors.some((name) => next.startsWith(name)))
    ? first
    : undefined
}

function isStandfirst(element: Element): boolean {
  const { length } = element.textContent ?? ''
  const words = length < 3 * longest ? wordsOf(element) : ''
  return (
    words.length > 15 &&
    words.length <= longest &&
    !beginsByline(words) &&
    !isDateLine(words) &&
    element.querySelector('h1, img, form, p + p') === null
  )
}
