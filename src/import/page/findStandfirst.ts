// The lines between title and text that say what it is about. Read before the text is, which loses them.
import type { PartialFields } from './metadata/types.ts'

import { wordsOf } from '../../richtext/fromHTML/dom.ts'
import { openingLines, titleOf } from './openingLines.ts'

const named = [
  '[itemprop="alternativeHeadline"]',
  '.standfirst',
  '.subtitle',
  '.subheading',
  '.sub-title',
  '.dek',
  '.deck',
  '.entry-subtitle',
  '.article-subtitle',
  '.post-subtitle',
  '.article__standfirst',
  '.gh-article-excerpt',
  '.post-full-custom-excerpt',
  '.p-summary',
].join(', ')

const around = 'nav, aside, footer, form'
const longest = 600

/**
 * By what the page calls it; else the description, where it stands in the page word by word before the text does. Takes
 * it out of the page.
 */
export function takeStandfirst(root: Element, { description = '' }: PartialFields): null | string {
  const element = namedStandfirst(root) ?? describedStandfirst(root, description.trim())
  const words = wordsOf(element)
  element?.remove()
  return words || null
}

function namedStandfirst(root: Element): Element | undefined {
  const holder = titleOf(root)?.closest('article, main, [role="main"]') ?? root
  return [...holder.querySelectorAll(named)].find(
    (one) => one.closest(around) === null && isStandfirst(one),
  )
}

/** Where the description is the first paragraph, it may be the text itself: then there is no other line. */
function describedStandfirst(root: Element, description: string): Element | undefined {
  return openingLines(root).find((one) => wordsOf(one) === description && isStandfirst(one))
}

function isStandfirst(element: Element): boolean {
  const { length } = wordsOf(element)
  return length > 15 && length <= longest
}
