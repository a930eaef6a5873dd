// Several articles in one Word file, one after another: only where each has a title that says so.
import { nameOf, wordsOf } from '../../document/fromHTML/dom.ts'
import { isNameList } from '../../text/words/personNames.ts'
import { toVocabulary } from '../../text/words/vocabulary.ts'
import { beginsByline } from '../../values/values.ts'

/** In characters: between two titles stands a text. */
const shortestText = 200

/** So far below its title stands a byline. */
const linesToByline = 3

/** Each as an element of its own; the page itself where it is one article. Changes the page. */
export function splitArticles(body: Element): Element[] {
  const lines = [...body.children]
  const starts = [styledTitles(lines), signedHeadings(lines)].find((found) => {
    return found.length > 1 && hasTexts(lines, found)
  })
  if (!starts) {
    return [body]
  }
  return starts.map((_, index) => {
    const part = body.ownerDocument.createElement('div')
    part.append(...lines.slice(index === 0 ? 0 : starts[index], starts[index + 1]))
    body.append(part)
    return part
  })
}

/** Of the style "Title"; one may take several paragraphs. */
function styledTitles(lines: Element[]): number[] {
  return placesOf(lines, (line, index) => {
    return line.matches('p.title') && lines[index - 1]?.matches('p.title') !== true
  })
}

/** Headings of the first level, if each of them has a byline. */
function signedHeadings(lines: Element[]): number[] {
  const found = placesOf(lines, (line) => nameOf(line) === 'h1')
  const isSigned = (place: number) =>
    lines.slice(place + 1, place + 1 + linesToByline).some((line) => beginsByline(wordsOf(line)))
  const isNamed = (place: number) => isName(lines[place + 1])
  return found.every(isSigned) || found.every(isNamed) ? found : []
}

/** A line of nothing but names. */
function isName(line: Element | undefined): boolean {
  return line !== undefined && nameOf(line) === 'p' && isNameList(wordsOf(line), toVocabulary([]))
}

function placesOf(lines: Element[], isStart: (line: Element, index: number) => boolean): number[] {
  return lines.flatMap((line, index) => (wordsOf(line) && isStart(line, index) ? [index] : []))
}

function hasTexts(lines: Element[], starts: number[]): boolean {
  return starts.every((start, index) => {
    const text = lines.slice(start + 1, starts[index + 1]).map(wordsOf)
    return text.join(' ').length >= shortestText
  })
}
