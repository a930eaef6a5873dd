// Divides an article from the outside in: footnotes, then the lines below the text, then those above it.
import type { FootnoteList, SourceLine } from '../types.ts'
import type { Head } from './head/types.ts'
import type { RawArticle } from './split/splitCorpus.ts'
import type { Vocabulary } from './text/vocabulary.ts'

import { findSpeakers } from './body/findSpeakers.ts'
import { askedBy } from './byline/askedBy.ts'
import { namedInStandfirst } from './byline/namedInStandfirst.ts'
import { parseAuthors, type Signed } from './byline/parseAuthors.ts'
import { surnameOf } from './byline/personNames.ts'
import { findFootnoteLists } from './footnotes/findFootnoteLists.ts'
import { hasMarkers } from './footnotes/hasMarkers.ts'
import { parseHead } from './head/parseHead.ts'
import { classifyLine } from './lines/classifyLine.ts'
import { isBookDetails } from './lines/closingLines.ts'
import { isInterruption } from './lines/furniture.ts'
import { findRunningHeads } from './lines/runningHeads.ts'
import { parseTail, type Tail } from './tail/parseTail.ts'
import { countWords, type Line } from './text/line.ts'

export interface Parts {
  head: Head
  lists: FootnoteList[]
  lower: Tail
  signed: Signed
  speakers: ReadonlySet<string>
  upper: Tail
}

export function parseParts(raw: RawArticle, vocabulary: Vocabulary): Parts {
  const pages = findRunningHeads(raw.rest)
  const interruptions = raw.rest.filter((line) => isInterruption(line.text) || pages.has(line))
  const rest =
    interruptions.length > 0 ? raw.rest.filter((line) => !interruptions.includes(line)) : raw.rest
  const { after, before, lists } = findFootnoteLists(rest, vocabulary, (above, labels) =>
    hasMarkers(raw.title ? [raw.title, ...above] : above, labels, vocabulary),
  )
  const upper = parseTail(before, vocabulary)
  const lower = parseTail(after, vocabulary, 0)
  const text = [...upper.body, ...lower.body]
  const speakers = findSpeakers(textsOf(text))
  const title = raw.title?.text ?? ''
  const readBylines = (lines: Line[]): Signed =>
    parseAuthors(textsOf(withoutBooks(lines)), vocabulary, (name) =>
      isTalkedTo(name, title, speakers),
    )
  const below = [...upper.bylines, ...lower.bylines]
  const credits = text.slice(0, 6).filter((line) => isSignature(line.text, vocabulary))
  const signers = readBylines([...below, ...credits]).authors.map(({ name }) => name)
  const head = parseHead(text, { isInterview: speakers.size > 0, signers, title, vocabulary })
  const signed = readBylines(byLine([...(raw.above?.bylines ?? []), ...head.bylines, ...below]))
  if (signed.authors.length === 0) {
    const standfirst = textsOf(head.standfirst)
    const body = textsOf(head.rest).join(' ')
    const named = namedInStandfirst(standfirst, `${title} ${body}`)
    signed.authors.push(...named.map((name) => ({ name, affiliations: [], inferred: false })))
  }
  if (signed.authors.length === 0) {
    const name = askedBy(textsOf(text), speakers, vocabulary)
    signed.authors.push(...(name === null ? [] : [{ name, affiliations: [], inferred: false }]))
  }
  head.boilerplate.push(...interruptions)
  return { head, lists, lower, signed, speakers, upper }
}

export function byLine<T extends SourceLine>(lines: T[]): T[] {
  return [...lines].sort((a, b) => a.line - b.line)
}

function textsOf(lines: SourceLine[]): string[] {
  return lines.map(({ text }) => text)
}

/** The person an interview is with: named in the title, otherwise not the first speaker, who asks the questions. */
function isTalkedTo(name: string, title: string, speakers: ReadonlySet<string>): boolean {
  const isCalled = (label: string): boolean =>
    [name, surnameOf(name)].some((other) => other.toLowerCase() === label.toLowerCase())
  const inTitle = [...speakers].some((label) => label.length > 1 && title.includes(label))
  const answers = [...speakers].slice(1).some(isCalled)
  return (
    speakers.size > 0 &&
    (title.includes(name) || title.includes(surnameOf(name)) || (!inTitle && answers))
  )
}

function isSignature(text: string, vocabulary: Vocabulary): boolean {
  const kind = classifyLine(text, vocabulary)
  return countWords(text) <= 20 && (kind === 'byline' || kind === 'name')
}

/** "By Jonathan Hale" above "(Bodley Head, 402pp, £25)" wrote the book under review. */
function withoutBooks(lines: Line[]): Line[] {
  return lines.filter(
    ({ text }, index) => !isBookDetails(text) && !isDetailsOnly(lines[index + 1]?.text ?? ''),
  )
}

/** "(Bodley Head, 402pp, £25)", without the title and the author of the book. */
function isDetailsOnly(text: string): boolean {
  return isBookDetails(text) && !/ (?:by|von|par|di|de|door) \p{Lu}/u.test(text)
}
