// The lines between title and text of a manuscript: who wrote it, when, and what it is about.
import type { DayOrder } from '../../values/dates.ts'

import { nameOf, wordsOf } from '../../document/fromHTML/dom.ts'
import { isDateLine } from '../../values/values.ts'
import { takeByline } from './findByline.ts'
import { openingLines } from './openingLines.ts'
import { isParagraph, takeNames, type TakenLines } from './takeNames.ts'

export interface PrintedHead extends TakenLines {
  published?: string | undefined
}

/** A line between the title and the byline says what the article is about. */
export function takePrinted(body: Element, creators: string[], order?: DayOrder): PrintedHead {
  const lines = openingLines(body)
  const words = new Map(lines.map((line) => [line, wordsOf(line)]))
  const printed = takeByline(body, creators, order)
  const named = takeNames(body)
  const taken = lines.filter((line) => !body.contains(line))
  const first = lines.findIndex((line) => taken.includes(line))
  const [between] = lines
  const authors = [...printed.authors, ...named.authors]
  const isBetween = authors.length > 0 && first === 1 && between !== undefined
  const standfirst = isBetween ? between : beforeText(lines.slice(0, 3)).find(isItalic)
  if (standfirst && !body.querySelector('.subtitle')) {
    standfirst.setAttribute('class', 'standfirst')
  }
  const bylineText = taken
    .map((line) => words.get(line) ?? '')
    .filter((one) => !isDateLine(one) && !named.boilerplate.includes(one))
  return {
    authors,
    boilerplate: named.boilerplate,
    bylineText,
    published: printed.published,
    signatures: [...printed.lines.map(beforeDate), ...named.signatures],
  }
}

/** `By Ada Quill | 5 March 2024 | The Gazette`: what stands behind the date is no place of the author. */
function beforeDate(line: string): string {
  const parts = line.split(/\s*[|·•]\s*/)
  const date = parts.findIndex(isDateLine)
  return date > 0 ? parts.slice(0, date).join(', ') : line
}

/** Up to the first paragraph: in italics below a short text stands who wrote it. */
function beforeText(lines: Element[]): Element[] {
  const first = lines.findIndex((line) => !isItalic(line) && isParagraph(wordsOf(line)))
  return first < 0 ? lines : lines.slice(0, first)
}

/** A line that is in italics as a whole. */
function isItalic(line: Element): boolean {
  const words = wordsOf(line)
  const italics = [...line.querySelectorAll('em')].map(wordsOf).join(' ')
  return nameOf(line) === 'p' && words.length > 25 && italics.length >= words.length - 2
}
