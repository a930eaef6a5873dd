// Finds the element that holds the text of a page, without what surrounds it.
import { Readability } from '@mozilla/readability'

import type { SourceSentence } from '../../translations/refusals.ts'

import { wordsOf } from '../../richtext/fromHTML/dom.ts'
import { SourceUnreadable } from '../sourceErrors.ts'

export function textHolder(page: Element): Element {
  return page.querySelector('article, [role="main"], main') ?? page
}

/** @param wall what the page says in place of a text */
export function mainText(document: Document, wall: SourceSentence | undefined): Element {
  const own = textHolder(document.body)
  const named = namedText(document.body)
  const parsed = new Readability<Node>(document, {
    charThreshold: 200,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node,
  }).parse()
  const found = parsed?.content as Element | null | undefined
  if (named && proseOf(found) < least * proseOf(named)) {
    return named
  }
  if (found && wordsOf(found)) {
    return found
  }
  if (!wordsOf(own)) {
    throw new SourceUnreadable(wall ?? 'source-page-empty')
  }
  return own
}

/** What programs call the element that holds the text and no more. */
const bodies =
  '[itemprop~="articleBody"], [data-hook="post-description"], .article-body, .article__body, .article-content, .article-text, .blog-item-content, .e-content, .entry-content, .field--name-body, .gh-content, .post-body, .post-content, .story-body, .articulo, .artikel, .articolo'

/** Where less is found than this part of it, something else was found: a box beside it, one of several parts. */
const least = 0.75

/** Of an element that holds less, nobody can say. */
const fewestLetters = 200

/** A copy: finding the text changes the page. */
function namedText(body: Element): Element | null {
  const [first, ...others] = body.querySelectorAll(bodies)
  const isOnly = first !== undefined && others.every((one) => first.contains(one))
  if (!isOnly || proseOf(first) < fewestLetters) {
    return null
  }
  const copy = first.cloneNode(true) as Element
  for (const one of copy.querySelectorAll(around)) {
    one.remove()
  }
  return copy
}

const around =
  'nav, aside, footer, form, script, style, noscript, [class*="comment"], [class*="related"], [class*="share"], [class*="newsletter"], [class*="promo"], [class*="sidebar"]'

/** Letters of paragraphs that are no links. */
function proseOf(element: Element | null | undefined): number {
  const lines = [...(element?.querySelectorAll('p') ?? [])].slice(0, 2000)
  return lines.reduce((sum, one) => {
    const linked = [...one.querySelectorAll('a')].reduce((all, a) => all + wordsOf(a).length, 0)
    return sum + Math.max(0, wordsOf(one).length - linked)
  }, 0)
}
