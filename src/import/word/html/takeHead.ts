// The lines above the text: title, standfirst, byline and date, by their styles, or as pages print them.
import type { PrintedByline } from '../../page/findByline.ts'
import type { FieldSource } from '../../types.ts'
import type { Properties } from '../readProperties.ts'

import { nameOf, wordsOf } from '../../../richtext/fromHTML/dom.ts'
import { takeByline } from '../../page/findByline.ts'
import { takeStandfirst } from '../../page/findStandfirst.ts'
import { beginsByline, dayIn, isDateLine, namesIn } from '../../page/metadata/values.ts'
import { openingLines } from '../../page/openingLines.ts'

export interface Head extends PrintedByline {
  authorsFrom: FieldSource
  bylineText: string[]
  standfirst: null | string
  title: string
  titleFrom: FieldSource
}

/** Takes these lines out of the page. */
export function takeHead(body: Element, properties: Properties): Head {
  const title = markTitle(body, properties.title)
  const styled = takeStyled(body)
  const printed = takePrinted(body, properties.creators)
  const standfirst = takeStandfirst(body, {})
  title.element?.remove()
  const names = styled.authors.length > 0 ? styled.authors : printed.authors
  return {
    authors: names.length > 0 ? names : properties.creators,
    authorsFrom: styled.authors.length > 0 ? 'file' : names.length > 0 ? 'text' : 'guess',
    bylineText: [...styled.bylineText, ...printed.bylineText],
    published: styled.published ?? printed.published,
    standfirst,
    title: title.text,
    titleFrom: title.from,
  }
}

interface Title {
  element?: Element
  from: FieldSource
  text: string
}

/** So many lines are looked at. */
const most = 8

/** The title stands first, as a heading of its own: what reads the lines below it looks for that. */
function markTitle(body: Element, named: string): Title {
  const lines = [...body.children].filter((one) => wordsOf(one) !== '').slice(0, most)
  const found = findTitle(body, lines, named)
  if (!found) {
    return { from: 'guess', text: named }
  }
  const element = body.ownerDocument.createElement('h1')
  const text = found.lines.map(wordsOf).join(' ')
  found.lines.forEach((line, index) => element.append(index > 0 ? ' ' : '', ...line.childNodes))
  found.lines.forEach((line) => line.remove())
  lowerHeadings(body)
  body.prepend(element)
  return { element, from: found.from, text }
}

function findTitle(body: Element, lines: Element[], named: string) {
  const styled = lines.filter((line) => line.matches('p.title'))
  const headings = body.querySelectorAll('h1')
  const top = lines.find((line) => nameOf(line) === 'h1')
  const same = lines.find((line) => keyOf(wordsOf(line)) === keyOf(named))
  const first = lines.find((line) => !isByline(wordsOf(line)))
  if (styled.length > 0) {
    return { from: 'file', lines: styled } as const
  }
  if (top && (headings.length === 1 || top === first)) {
    return { from: 'text', lines: [top] } as const
  }
  if (same) {
    return { from: 'file', lines: [same] } as const
  }
  return first && first !== lines.at(-1) && isTitle(first)
    ? ({ from: 'guess', lines: [first] } as const)
    : null
}

function keyOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function isByline(words: string): boolean {
  return beginsByline(words) || isDateLine(words)
}

const longestTitle = 200

function isTitle(line: Element): boolean {
  const words = wordsOf(line)
  return (
    /^(?:p|h[1-6])$/.test(nameOf(line)) && words.length <= longestTitle && !/[.,;:]$/.test(words)
  )
}

/** The highest level below the title is the second. */
function lowerHeadings(body: Element): void {
  const found = [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  const levels = [...new Set(found.map((one) => Number(one.localName.slice(1))))].sort()
  for (const heading of found) {
    const level = Math.min(levels.indexOf(Number(heading.localName.slice(1))) + 2, 6)
    const lowered = body.ownerDocument.createElement(`h${level}`)
    lowered.append(...heading.childNodes)
    heading.replaceWith(lowered)
  }
}

interface Taken extends PrintedByline {
  bylineText: string[]
}

/** Lines of the styles "Author" and "Date". */
function takeStyled(body: Element): Taken {
  const found: Taken = { authors: [], bylineText: [] }
  for (const line of body.querySelectorAll('p.author, p.date')) {
    const words = wordsOf(line)
    const names = line.matches('p.author') ? namesIn(words) : []
    const day = dayIn(words)
    if (names.length > 0) {
      found.authors.push(...names)
      found.bylineText.push(words)
      line.remove()
    } else if (line.matches('p.date') && day) {
      found.published ??= day
      line.remove()
    }
  }
  return found
}

/** A line between the title and the byline says what the article is about. */
function takePrinted(body: Element, creators: string[]): Taken {
  const lines = openingLines(body)
  const words = new Map(lines.map((line) => [line, wordsOf(line)]))
  const printed = takeByline(body, creators)
  const taken = lines.filter((line) => !body.contains(line))
  const first = lines.findIndex((line) => taken.includes(line))
  const [between] = lines
  if (printed.authors.length > 0 && first === 1 && between && !body.querySelector('.subtitle')) {
    between.classList.add('standfirst')
  }
  const bylineText = taken.map((line) => words.get(line) ?? '').filter((one) => !isDateLine(one))
  return { ...printed, bylineText }
}
