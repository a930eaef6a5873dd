// The lines above the text: title, standfirst, byline and date, by their styles, or as pages print them.
import type { FieldSource } from '../../types.ts'
import type { Properties } from '../readProperties.ts'

import { nameOf, wordsOf } from '../../../richtext/fromHTML/dom.ts'
import { isNotesHeading } from '../../../richtext/intake/markLabels.ts'
import { takeByline } from '../../page/findByline.ts'
import { takeStandfirst } from '../../page/findStandfirst.ts'
import { beginsByline, dayIn, isDateLine, namesIn } from '../../page/metadata/values.ts'
import { openingLines } from '../../page/openingLines.ts'

export interface Head extends Taken {
  authorsFrom: FieldSource
  standfirst: string[]
  title: string
  titleFrom: FieldSource
}

/** Takes these lines out of the page. */
export function takeHead(body: Element, properties: Properties): Head {
  const title = markTitle(body, properties.title)
  const styled = takeStyled(body)
  const printed = takePrinted(body, properties.creators)
  const standfirst = [takeStandfirst(body, {}) ?? '', ...takeAbstract(body)].filter(Boolean)
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
  body.prepend(element)
  return { element, from: found.from, text }
}

function findTitle(body: Element, lines: Element[], named: string) {
  const styled = lines.filter((line) => line.matches('p.title'))
  const headings = body.querySelectorAll('h1')
  const top = lines.find((line) => nameOf(line) === 'h1')
  const same = lines.find((line) => named !== '' && keyOf(wordsOf(line)) === keyOf(named))
  const first = lines.find((line) => !isNoTitle(wordsOf(line)))
  const isSure = top && headings.length === 1 && isAboveText(lines, top)
  if (styled.length > 0) {
    return { from: 'file', lines: together(styled) } as const
  }
  if (top && (isSure || top === first)) {
    return { from: 'text', lines: [top] } as const
  }
  if (same) {
    return { from: 'file', lines: [same] } as const
  }
  return first && first !== lines.at(-1) && isTitle(first)
    ? ({ from: 'guess', lines: [first] } as const)
    : null
}

/** A title may take several paragraphs. */
function together(styled: Element[]): Element[] {
  const end = styled.findIndex(
    (line, index) => index > 0 && line.previousElementSibling !== styled[index - 1],
  )
  return end > 0 ? styled.slice(0, end) : styled
}

/** Above a title stand short lines only. */
function isAboveText(lines: Element[], title: Element): boolean {
  const above = lines.slice(0, lines.indexOf(title))
  return !isNotesHeading(wordsOf(title)) && above.every((line) => wordsOf(line).length < 100)
}

function keyOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Lines that manuscripts have above their title. */
const aboveTitle =
  /^(?:draft|entwurf|fassung|last updated?|revised|version|word ?count|wortzahl|zeichen)\b/i

function isNoTitle(words: string): boolean {
  return (
    beginsByline(words) || isDateLine(words) || aboveTitle.test(words) || !/\p{L}{2}/u.test(words)
  )
}

const longestTitle = 200

function isTitle(line: Element): boolean {
  const words = wordsOf(line)
  return (
    /^(?:p|h[1-6])$/.test(nameOf(line)) && words.length <= longestTitle && !/[.,;:]$/.test(words)
  )
}

interface Taken {
  authors: string[]
  bylineText: string[]
  published?: string | undefined
}

/** Lines of the styles "Author" and "Date". */
function takeStyled(body: Element): Taken {
  const found: Taken = { authors: [], bylineText: [] }
  const lines = [...body.children].slice(0, 2 * most)
  for (const line of lines.filter((one) => one.matches('p.author, p.date'))) {
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

function takeAbstract(body: Element): string[] {
  const lines = [...body.querySelectorAll('p.abstract')]
  const words = lines.map(wordsOf)
  lines.forEach((line) => line.remove())
  return words.filter((text) => !/^(?:abstract|zusammenfassung|summary):?$/i.test(text))
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
  const { authors, published } = printed
  const bylineText = taken.map((line) => words.get(line) ?? '').filter((one) => !isDateLine(one))
  return { authors, bylineText, published }
}
