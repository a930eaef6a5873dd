// Notes on the authors, below the text or beside it: "Jane Doe is a senior fellow at …".
import type { ParsedAuthor } from '../../types.ts'

import { wordsOf } from '../../document/fromHTML/dom.ts'
import { parseAuthors } from '../../text/byline/parseAuthors.ts'
import { isBiography, isBiographyContinued } from '../../text/lines/bylineLines.ts'
import { toVocabulary } from '../../text/words/vocabulary.ts'

export interface Contributors {
  authors: ParsedAuthor[]
  lines: string[]
}

const blocks = 'p, li, blockquote, div, h2, h3, h4, h5, h6, em'
const heading =
  /^(?:about the (?:authors?|contributors?|writer)|notes? on contributors?|(?:the )?authors?|contributors?|über (?:den|die) autor(?:in|en|innen)?|zu den autor(?:en|innen)|zur person|à propos de l['’]auteur|author (?:bio|information))\s*:?$/iu

/** Boxes that programs name so; the text of an article is none. */
const boxes =
  '[class*="author-bio"], [class*="author-box"], [class*="author-info"], [class*="author-description"], [class*="about-author"], [class*="author-card"], [class*="contributor-note"], [class*="bio-text"], [class*="article-bio"]'

/** Read behind the text: more is no note. */
const most = 8

/**
 * Takes the notes out of the end of the text.
 * @param beside those that `findContributorBoxes` found
 */
export function takeContributors(
  article: Element,
  beside: string[],
  names: string[],
): Contributors {
  const inside = closingLines(article, names)
  const lines = inside.map((one) => wordsOf(one))
  inside.forEach((one) => one.remove())
  const all = lines.length > 0 ? lines : beside
  const read = parseAuthors(
    all.filter((line) => !heading.test(line)),
    toVocabulary([]),
    (name) => names.length > 0 && !names.some((own) => isSame(own, name)),
  )
  return { authors: read.authors, lines: all }
}

/** From the end backwards, as long as they are notes. */
function closingLines(article: Element, names: string[]): Element[] {
  const all = [...article.querySelectorAll(blocks)].filter(
    (one) =>
      wordsOf(one) !== '' &&
      one.querySelector(blocks.replace(', em', '')) === null &&
      !(one.localName === 'em' && one.closest('p, li, blockquote, h2, h3, h4') !== null) &&
      one.closest('[role="doc-endnotes"], figure, table') === null,
  )
  const last = all.slice(Math.max(1, all.length - most))
  const found = last.filter((one, index) => {
    const text = wordsOf(one)
    const before = last[index - 1]
    return (
      isNote(text, names) ||
      (before && isNote(wordsOf(before), names) && isBiographyContinued(text))
    )
  })
  const [first] = found
  const title = first && last[last.indexOf(first) - 1]
  return title && heading.test(wordsOf(title)) ? [title, ...found] : found
}

function isNote(text: string, names: string[]): boolean {
  const plain = text.replace(/^(?:about the authors?|author|the author)\s*:\s*/iu, '')
  if (plain.length > 900 || !isBiography(plain)) {
    return false
  }
  return names.length === 0
    ? /\b(?:is|are) (?:an?|the)\b/.test(plain) && plain.length < 500
    : names.some((name) => plain.startsWith(name) || plain.startsWith(bareName(name)))
}

function bareName(name: string): string {
  return name.replace(/^(?:(?:dr|prof|professor|sir)\.?\s+)+/iu, '')
}

/** Notes beside the text, which what finds the text loses. */
export function findContributorBoxes(page: Element, names: string[]): string[] {
  const found = [...page.querySelectorAll(boxes)].slice(0, 40).flatMap((box) => {
    const leaves = [...box.querySelectorAll('p'), box].filter((one) => !one.querySelector('p'))
    return leaves.map((one) => wordsOf(one)).filter((text) => isNote(text, names))
  })
  return names.length === 0 ? [] : [...new Set(found)].slice(0, 10)
}

function isSame(one: string, other: string): boolean {
  return bareName(one).toLowerCase() === bareName(other).toLowerCase()
}
