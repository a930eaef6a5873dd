// Authors, byline, date and issue, where lines were added to the byline or taken from it.
import type { Vocabulary } from '../../text/words/vocabulary.ts'
import type { IntakeBlock, ParsedAuthor, Piece } from '../../types.ts'
import type { Change, Derived } from './types.ts'

import { parseAuthors } from '../../text/byline/parseAuthors.ts'
import { classifyLine } from '../../text/lines/classifyLine.ts'
import { printedDate } from '../../text/lines/datedLine.ts'
import { dayIn, isDateLine } from '../../values/values.ts'
import { precisionOf } from '../report/precision.ts'
import { sourceReport } from '../report/sourcesOf.ts'

export function deriveByline(change: Change): Derived {
  const { blocks, original, touched } = change
  if (!touched.has('byline')) {
    return {}
  }
  const { added, kept, removed } = bylinesOf(blocks, original)
  const lines = readLines(change, [...kept, ...added])
  const authors = authorsOf(change, kept, added, removed)
  const published = original.lines
    ? printedIn(lines.dateline, original)
    : publishedIn(added, original)
  return {
    ...lines,
    ...published,
    authors,
    sources: {
      ...lines.sources,
      ...published.sources,
      authors: authors.length === 0 ? undefined : sourceOf(authors, original),
    },
  }
}

/** `By Ada Quill, 5 March 2024` */
function publishedIn(added: IntakeBlock[], { published }: Piece): Derived {
  const found =
    published === null
      ? added.map(({ text }) => dayIn(text)).find((day) => day !== undefined)
      : undefined
  return found === undefined ? {} : datedAs(found)
}

/** Of plain text it is the date on a line of its own. */
function printedIn(dateline: null | string | undefined, original: Piece): Derived {
  if (dateline === undefined || dateline === original.dateline) {
    return {}
  }
  const found = printedDate(dateline ?? '') ?? null
  return { hasOriginalDate: found === null ? undefined : false, ...datedAs(found) }
}

function datedAs(published: null | string): Derived {
  return {
    published,
    publishedPrecision: precisionOf(published),
    sources: { published: published === null ? undefined : sourceReport('text') },
  }
}

function sourceOf(authors: ParsedAuthor[], { authors: before, sources }: Piece) {
  const isSame = authors.every(({ name }) => before.some((other) => other.name === name))
  return isSame ? sources.authors : sourceReport('text')
}

function bylinesOf(blocks: IntakeBlock[], original: Piece) {
  const wasByline = (index: number) => original.blocks[index]?.role === 'byline'
  const bylines = blocks.filter(({ role }) => role === 'byline')
  return {
    added: bylines.filter((block) => !wasByline(blocks.indexOf(block))),
    kept: bylines.filter((block) => wasByline(blocks.indexOf(block))),
    removed: blocks.filter(({ role }, index) => role !== 'byline' && wasByline(index)),
  }
}

/** A date and an issue have fields of their own; further ones stay in the byline. */
function readLines({ blocks, original, vocabulary }: Change, bylines: IntakeBlock[]): Derived {
  const sorted = bylines.toSorted((a, b) => blocks.indexOf(a) - blocks.indexOf(b))
  const texts = sorted.map(({ text }) => text).filter((text) => !isMadeUp(text, original))
  const all = original.blocks.map(({ text }) => text)
  const take = (kind: 'date' | 'issue', before: null | string): null | string => {
    const isElsewhere = before !== null && !all.includes(before)
    const found = isElsewhere
      ? before
      : (texts.find((text) => text === before) ??
        texts.find((text) => isOf(kind, text, vocabulary)))
    const at = isElsewhere ? -1 : texts.indexOf(found ?? '')
    if (at >= 0) {
      texts.splice(at, 1)
    }
    return found ?? null
  }
  const dateline = take('date', original.dateline)
  const outletIssue = take('issue', original.outletIssue)
  return {
    bylineText: texts,
    dateline,
    outletIssue,
    sources: {
      ...(dateline !== original.dateline && {
        dateline: dateline ? sourceReport('text') : undefined,
      }),
      ...(outletIssue !== original.outletIssue && {
        outletIssue: outletIssue ? sourceReport('text') : undefined,
      }),
    },
  }
}

function isOf(kind: 'date' | 'issue', text: string, vocabulary: Vocabulary): boolean {
  return classifyLine(text, vocabulary) === kind || (kind === 'date' && isDateLine(text))
}

/** The names that stand for a byline where the source prints none. */
function isMadeUp(text: string, { authors, bylineText }: Piece): boolean {
  return bylineText.length === 0 && text === authors.map(({ name }) => name).join(', ')
}

/** Those of lines that stay are kept as they were read, from wherever that was. */
function authorsOf(
  { original, vocabulary }: Change,
  kept: IntakeBlock[],
  added: IntakeBlock[],
  removed: IntakeBlock[],
): ParsedAuthor[] {
  const textsOf = (blocks: IntakeBlock[]) => blocks.map(({ text }) => text)
  const gone = (words: string) =>
    textsOf(removed).some((text) => names(text, words)) &&
    !textsOf(kept).some((text) => names(text, words))
  const before = original.authors
    .filter(({ name, inferred }) => !gone(name) && !(inferred && added.length > 0))
    .map((author) => ({
      ...author,
      affiliations: author.affiliations.filter(({ printed }) => !gone(printed)),
    }))
  return added.length === 0
    ? before
    : merge(before, parseAuthors(textsOf([...kept, ...added]), vocabulary, () => false).authors)
}

function names(text: string, words: string): boolean {
  return text.toLowerCase().includes(words.toLowerCase())
}

function merge(before: ParsedAuthor[], found: ParsedAuthor[]): ParsedAuthor[] {
  const merged = before.map((author) => {
    const same = found.find(({ name }) => isSame(name, author.name))
    const more = (same?.affiliations ?? []).filter(
      ({ institution, role }) =>
        !author.affiliations.some((one) => one.institution === institution && one.role === role),
    )
    return { ...author, affiliations: [...author.affiliations, ...more] }
  })
  const others = found.filter(({ name }) => !before.some((author) => isSame(name, author.name)))
  return [...merged, ...others]
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
