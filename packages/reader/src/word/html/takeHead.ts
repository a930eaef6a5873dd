// The lines above the text: title, standfirst, byline and date, by their styles, or as pages print them.
import type { AuthorAffiliation } from '../../dom/metadata/types.ts'
import type { FieldSource } from '../../types.ts'
import type { Properties } from '../package/readProperties.ts'

import { nameOf, wordsOf } from '../../document/fromHTML/dom.ts'
import { isNotesHeading } from '../../document/notes/markLabels.ts'
import { takeStandfirst } from '../../dom/head/findStandfirst.ts'
import { markLabelled, splitLines } from '../../dom/head/labelledLines.ts'
import { takeMarkedNames } from '../../dom/head/markedNames.ts'
import { type PrintedHead, takePrinted } from '../../dom/head/printedHead.ts'
import { manuscript } from '../../dom/head/takeNames.ts'
import { headLinesOf, type HeadNote, takeTypedNotes } from '../../dom/head/typedNotes.ts'
import { isNameList } from '../../text/words/personNames.ts'
import { toVocabulary } from '../../text/words/vocabulary.ts'
import { wordsKey } from '../../values/plain.ts'
import { beginsByline, dayIn, isDateLine, namesIn } from '../../values/values.ts'

export interface Head extends PrintedHead {
  acknowledgements: string[]
  affiliations: AuthorAffiliation[]
  authorsFrom: FieldSource
  /** Of typed notes that were taken. */
  noteLabels: string[]
  standfirst: string[]
  title: string
  titleFrom: FieldSource
}

/** Takes these lines out of the page. */
export function takeHead(body: Element, properties: Properties): Head {
  const below = takeEnd(body)
  const lines = firstLines(body)
  const marked = takeMarkedNames(body)
  const typed = takeTypedNotes(body, headLinesOf(body))
  splitLines(firstLines(body))
  markLabelled(firstLines(body))
  const title = markTitle(body, properties.title)
  const above = takeManuscript(body, title.element)
  markBetween(lines, body)
  const styled = takeStyled(body)
  const printed = takePrinted(body, properties.creators)
  const standfirst = [takeStandfirst(body, {}) ?? '', ...takeAbstract(body)].filter(Boolean)
  title.element?.remove()
  const printedNames = [...marked.authors, ...printed.authors]
  const names = styled.authors.length > 0 ? styled.authors : printedNames
  return {
    acknowledgements: typed.filter(({ isOfAuthor }) => !isOfAuthor).map(({ text }) => text),
    affiliations: marked.affiliations,
    authors: [...new Set(names.length > 0 ? names : properties.creators)],
    authorsFrom: styled.authors.length > 0 ? 'file' : names.length > 0 ? 'text' : 'guess',
    boilerplate: [...above, ...marked.boilerplate, ...printed.boilerplate, ...below],
    bylineText: [
      ...new Set([
        ...marked.bylineText,
        ...notesOf(typed),
        ...printed.bylineText,
        ...styled.bylineText,
      ]),
    ],
    noteLabels: typed.map(({ label }) => label),
    published: styled.published ?? printed.published,
    signatures: [...styled.signatures, ...printed.signatures],
    standfirst: [...new Set(standfirst)],
    title: title.text,
    titleFrom: title.from,
  }
}

function notesOf(typed: HeadNote[]): string[] {
  return typed.filter(({ isOfAuthor }) => isOfAuthor).map(({ text }) => text)
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
  const lines = firstLines(body)
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

function firstLines(body: Element): Element[] {
  return [...body.children].filter((one) => wordsOf(one) !== '').slice(0, most)
}

/** Lines that stood above the title, which is the first of the page now. */
function takeManuscript(body: Element, title: Element | undefined): string[] {
  const found = firstLines(body).filter(
    (line) => line !== title && nameOf(line) === 'p' && manuscript.test(wordsOf(line)),
  )
  const words = found.map(wordsOf)
  found.forEach((line) => line.remove())
  return words
}

/** Below the text, counts of words and a word that says that it ends here. */
function takeEnd(body: Element): string[] {
  const lines = [...body.children].filter((one) => wordsOf(one) !== '').slice(1)
  const text = lines.findLastIndex((line) => nameOf(line) !== 'p' || !isEnd(wordsOf(line)))
  const found = text < 0 ? [] : lines.slice(text + 1)
  const words = found.map(wordsOf)
  found.forEach((line) => line.remove())
  return words
}

function isEnd(words: string): boolean {
  return (
    manuscript.test(words) ||
    /^(?:[([-]* ?(?:ends?|ende|fin)[)\]-]*\.?|- ?30 ?-|#{3})$/i.test(words)
  )
}

/** A line between the title and names with marks, which were taken, says what the article is about. */
function markBetween(lines: Element[], body: Element): void {
  const [, between] = lines
  const names = lines.findIndex((line, index) => index > 0 && !body.contains(line))
  const isLine = between && nameOf(between) === 'p' && !isNoTitle(wordsOf(between))
  if (isLine && names === 2 && !body.querySelector('.subtitle')) {
    between.setAttribute('class', 'standfirst')
  }
}

function findTitle(body: Element, lines: Element[], named: string) {
  const styled = lines.filter((line) => line.matches('p.title'))
  const headings = body.querySelectorAll('h1')
  const top = lines.find((line) => nameOf(line) === 'h1')
  const same = lines.find((line) => named !== '' && wordsKey(wordsOf(line)) === wordsKey(named))
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

function isNoTitle(words: string): boolean {
  return (
    beginsByline(words) || isDateLine(words) || manuscript.test(words) || !/\p{L}{2}/u.test(words)
  )
}

const longestTitle = 200

function isTitle(line: Element): boolean {
  const words = wordsOf(line)
  return (
    /^(?:p|h[1-6])$/.test(nameOf(line)) && words.length <= longestTitle && !/[.,;:]$/.test(words)
  )
}

/** Lines of the styles "Author", "Affiliation" and "Date"; a name may have that of a subtitle. */
function takeStyled(body: Element): PrintedHead {
  const found: PrintedHead = { authors: [], boilerplate: [], bylineText: [], signatures: [] }
  const lines = [...body.children].slice(0, 2 * most)
  for (const line of lines.filter((one) => one.matches(styledLines))) {
    const words = wordsOf(line)
    const names = namesInStyled(line, words)
    const day = dayIn(words)
    if (names.length > 0) {
      found.authors.push(...names)
      found.bylineText.push(words)
      found.signatures.push(words)
      line.remove()
    } else if (line.matches('p.affiliation')) {
      const [name, ...more] = found.authors.slice(-2)
      found.signatures.push(...(name && more.length === 0 ? [`${name}, ${words}`] : []))
      found.bylineText.push(words)
      line.remove()
    } else if (line.matches('p.date') && day) {
      found.published ??= day
      line.remove()
    }
  }
  return found
}

const styledLines = 'p.author, p.affiliation, p.date, p.subtitle'

function namesInStyled(line: Element, words: string): string[] {
  return line.matches('p.author') ||
    (line.matches('p.subtitle') && (beginsByline(words) || isNameList(words, toVocabulary([]))))
    ? namesIn(words)
    : []
}

function takeAbstract(body: Element): string[] {
  const lines = [...body.children].slice(0, 2 * most).filter((one) => one.matches('p.abstract'))
  const words = lines.map(wordsOf)
  lines.forEach((line) => line.remove())
  return words.filter((text) => !/^(?:abstract|zusammenfassung|summary):?$/i.test(text))
}
