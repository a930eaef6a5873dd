// The element of a page that prints the title of its article.
import { wordsOf } from '../../document/fromHTML/dom.ts'

/** Headings that are looked at. */
const most = 20

/** Of the article, where the name of the site is a title, too. Word processors mark a paragraph. */
export function titleOf(root: Element): Element | null {
  const window = keyOf(wordsOf(root.ownerDocument.querySelector('head > title')))
  const own = [
    ...root.querySelectorAll(
      'article h1, main h1, [role="main"] h1, h1.entry-title, h1.post-title',
    ),
  ]
    .slice(0, most)
    .filter((one) => one.getAttribute('itemprop') !== 'alternativeHeadline')
  const isShown = (one: Element) => isAtEdge(window, keyOf(wordsOf(one)))
  return (
    own.find(isShown) ??
    (own[0] && wholeTitle(root, window)) ??
    own[0] ??
    shownTitle(root, window) ??
    root.querySelector(`h1, ${styled}`) ??
    root.querySelector('p.title')
  )
}

/** A heading elsewhere counts where the window begins with it, and it is no name of a site. */
function wholeTitle(root: Element, window: string): Element | undefined {
  return [...root.querySelectorAll('h1')]
    .slice(0, most)
    .find(
      (one) =>
        keyOf(wordsOf(one)).length > 15 && window.startsWith(keyOf(wordsOf(one))) && !isHome(one),
    )
}

/** What Word, LibreOffice and Google Docs call the title stands above their first heading. */
const styled = 'p.title-western, p.MsoTitle, p.title[id^="h."]'

/** Where only the name of the site is of the first level: the one heading that is named so, or that the window shows. */
function shownTitle(root: Element, window: string): Element | null {
  const named = root.querySelectorAll(
    'h2.entry-title, h2.post-title, h3.entry-title, h3.post-title, h3.entry-header',
  )
  if (named.length === 1) {
    return named[0] ?? null
  }
  const isShown = (one: Element) => isAtEdge(window, keyOf(wordsOf(one)))
  const first = [...root.querySelectorAll('h1')].slice(0, most)
  const shown = first.length > 1 ? first.find((one) => isShown(one) && !isHome(one)) : undefined
  const isOther = first.every((one) => isHome(one) || (holdsLink(one) && !isShown(one)))
  return (
    shown ??
    (isOther ? [...root.querySelectorAll('h2')].slice(0, most).find(isShown) : undefined) ??
    null
  )
}

function isAtEdge(window: string, key: string): boolean {
  return key.length > 3 && (window.startsWith(key) || window.endsWith(key))
}

function holdsLink(heading: Element): boolean {
  return heading.querySelector('a[href]') !== null
}

/** A link to the first page of the site. */
export function isHome(heading: Element): boolean {
  const href = heading.querySelector('a[href]')?.getAttribute('href') ?? ''
  return /^(?:https?:\/\/[^/?#]+)?\/?(?:index\.\w+)?$/i.test(href) && href !== ''
}

function keyOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
