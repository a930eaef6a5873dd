// Pages that a word processor wrote, or that were copied from one: they have no data, only sizes of type.
import type { PrintedByline } from '../dom/head/findByline.ts'

import { wordsOf } from '../document/fromHTML/dom.ts'
import { takeNames } from '../dom/head/takeNames.ts'
import { titleOf } from '../dom/head/titleOf.ts'
import { beginsByline } from '../values/values.ts'

const written =
  '[id^="docs-internal-guid"], .doc-content, p[class^="Mso"], p.western, h1.western, .sdfootnoteanc, .OutlineElement, .TextRun'

export function isManuscript(page: Element): boolean {
  const generator =
    page.ownerDocument.querySelector('meta[name="generator" i]')?.getAttribute('content') ?? ''
  return (
    page.querySelector(written) !== null ||
    /\bWord\b|LibreOffice|OpenOffice|Google Docs/i.test(generator)
  )
}

/** In points: a text is half as large. */
const leastSize = 17

const longestTitle = 200

/** The first line, where it is printed as large as a title: it becomes one. Changes the page. */
export function markTitle(page: Element): void {
  if (titleOf(page) !== null || wordsOf(page.ownerDocument.querySelector('title')) !== '') {
    return
  }
  const lines = [...page.querySelectorAll('p, div')].slice(0, 50)
  const [first, second] = lines.filter((one) => !one.querySelector('p, div') && wordsOf(one) !== '')
  const isLarger =
    first && sizeOf(first) >= leastSize && (!second || sizeOf(second) < sizeOf(first))
  if (first && isLarger && wordsOf(first).length <= longestTitle) {
    toTitle(first)
  }
}

/** So many lines are looked at: a letter to the desk may stand above. */
const mostAbove = 12

/** The line above a byline, where it is first or in bold as a whole: it becomes the title. Changes the page. */
export function markSignedLine(page: Element): void {
  if (titleOf(page) !== null || wordsOf(page.ownerDocument.querySelector('title')) !== '') {
    return
  }
  const lines = [...page.querySelectorAll('p, div')]
    .slice(0, 10 * mostAbove)
    .filter((one) => !one.querySelector('p, div') && wordsOf(one) !== '')
    .slice(0, mostAbove)
  const found = lines.find((line, index) => {
    const below = lines[index + 1]
    return isShort(line) && (index === 0 || isBold(line)) && below && isByline(below)
  })
  if (found) {
    const title = page.ownerDocument.createElement('h1')
    title.append(...found.childNodes)
    found.replaceWith(title)
  }
}

function isShort(line: Element): boolean {
  const words = wordsOf(line)
  return words.length <= longestTitle && !/[.,;:]$/.test(words) && !beginsByline(words)
}

const longestByline = 120

function isByline(line: Element): boolean {
  const words = wordsOf(line)
  return words.length <= longestByline && beginsByline(words) && !/[.!?:]$/.test(words)
}

function isBold(line: Element): boolean {
  const bold = [...line.querySelectorAll('b, strong')].map(wordsOf).join(' ')
  return bold.length > 0 && bold.length >= wordsOf(line).length - 1
}

/** What was copied out of a page begins with its title, of whatever level: none of its headings is as high. Changes the page. */
export function markFirstHeading(page: Element): void {
  const [first, ...others] = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(wordsOf)
  const levelOf = (one: Element) => Number(one.localName.slice(1))
  const isTitle =
    first &&
    titleOf(page) === null &&
    wordsOf(page.ownerDocument.querySelector('title')) === '' &&
    others.every((one) => levelOf(one) > levelOf(first)) &&
    wordsOf(page).startsWith(wordsOf(first))
  if (isTitle) {
    toTitle(first)
  }
}

function toTitle(line: Element): void {
  const title = line.ownerDocument.createElement('h1')
  title.append(...line.childNodes)
  line.replaceWith(title)
}

function sizeOf(line: Element): number {
  const sizes = [line, ...line.querySelectorAll('[style*="font-size"]')].map((one) => {
    const style = (one.getAttribute('style') ?? '').slice(0, 1000)
    const [, size = '', unit = ''] = /font-size:\s*([\d.]{1,6})(pt|px)/i.exec(style) ?? []
    return Number(size) * (unit.toLowerCase() === 'px' ? 0.75 : 1)
  })
  return Math.max(...sizes)
}

/** Names that stand below the title without a word such as "By". Takes them out of the page. */
export function takeWritten(page: Element, byline: PrintedByline): PrintedByline {
  const { authors, bylineText } = takeNames(page)
  return { ...byline, authors, lines: [...byline.lines, ...bylineText] }
}
