// Parses the lines below the body: contributors, acknowledgements, issue and date.
import type { ParsedPiece, SourceLine } from '../../types.ts'
import type { Vocabulary } from '../text/vocabulary.ts'

import { rolePattern } from '../byline/roleNouns.ts'
import { classifyLine, type LineKind } from '../lines/classifyLine.ts'
import { isClosing } from '../lines/closingLines.ts'
import { scoreFurniture } from '../lines/furniture.ts'
import { isPublishedLine } from '../lines/publishedLine.ts'
import { splitCredit } from '../lines/splitCredit.ts'
import { countSentences, countWords, endsSentence, type Line } from '../text/line.ts'

export interface Tail {
  acknowledgements: SourceLine[]
  /** The lines above: body. */
  body: Line[]
  /** Buttons, adverts, addresses of pages: no part of the article. */
  boilerplate: Line[]
  bylines: Line[]
  dateline: ParsedPiece['dateline']
  outletIssue: ParsedPiece['outletIssue']
}

const maxTailLines = 14

/** `first` is the first line that can belong to the tail: 1 keeps a body of one line. */
export function parseTail(lines: Line[], vocabulary: Vocabulary, first = 1): Tail {
  const kinds = lines.map(({ text }, index) =>
    index < lines.length - maxTailLines ? null : kindBelow(text, vocabulary),
  )
  const signs = lines.map(
    ({ text }, index) => kinds[index] === null && isFurniture(lines, index, text),
  )
  const start = labelledStart(lines, kinds, first) ?? startOfTail(lines, kinds, first, signs)
  const tail: Tail = {
    acknowledgements: [],
    body: lines.slice(0, start),
    boilerplate: [],
    bylines: [],
    dateline: null,
    outletIssue: null,
  }
  let inAcknowledgements = false
  for (let index = start; index < lines.length; index++) {
    const line = lines[index] as Line
    const kind = kinds[index] ?? null
    if (signs[index]) {
      tail.boilerplate.push(line)
      continue
    }
    inAcknowledgements =
      kind === 'acknowledgements-label' ||
      (inAcknowledgements && (kind === null || kind === 'acknowledgement'))
    if (
      kind === 'editors-note' ||
      (kind === null && !inAcknowledgements && splitCredit(line.text))
    ) {
      tail.body.push(line)
    } else {
      place(tail, line, inAcknowledgements ? 'acknowledgement' : kind)
    }
  }
  return tail
}

/** Below a text, a line that says where it appeared is no part of it, in any language. */
function kindBelow(text: string, vocabulary: Vocabulary): LineKind | null {
  if (/\bborn .+ died /u.test(text)) {
    return null
  }
  return classifyLine(text, vocabulary) ?? (isPublishedLine(text) ? 'boilerplate' : null)
}

function place(tail: Tail, line: Line, kind: LineKind | null): void {
  const source = { line: line.line, text: line.text }
  if (kind === 'acknowledgement' || kind === 'acknowledgements-label') {
    tail.acknowledgements.push(source)
  } else if (kind === 'date' && !tail.dateline) {
    tail.dateline = source
  } else if (kind === 'issue' && !tail.outletIssue) {
    tail.outletIssue = source
  } else {
    tail.bylines.push(line)
  }
}

/** A label such as `About the author` near the end starts the tail, whatever the lines below it are. */
function labelledStart(lines: Line[], kinds: (LineKind | null)[], first: number): null | number {
  const label = kinds.findIndex(
    (kind) => kind === 'contributors-label' || kind === 'acknowledgements-label',
  )
  if (label < 0 || lines.length - label > maxTailLines - 2) {
    return null
  }
  return startOfTail(lines.slice(0, label), kinds.slice(0, label), first)
}

/** Upwards from the end while each line belongs to the tail. A line that only goes on about "her" needs a byline above. */
function startOfTail(
  lines: Line[],
  kinds: (LineKind | null)[],
  first: number,
  signs: boolean[] = [],
): number {
  let start = lines.length
  for (let at = lines.length - 1; at >= first; at--) {
    const kind = kinds[at] ?? null
    const text = lines[at]?.text ?? ''
    const isPlace =
      at === lines.length - 1 &&
      kinds[at - 1] === 'name' &&
      /^\p{Lu}\P{Lu}/u.test(text) &&
      countWords(text) <= 5 &&
      !endsSentence(text)
    const isExtraLine =
      isPlace ||
      isBelowSignature(lines, kinds, at) ||
      (kind === null &&
        !signs[at] &&
        (isShortExtra(text, kinds[at - 1] ?? null) || splitCredit(text) !== null))
    if (kind === null && !isExtraLine && !signs[at]) {
      break
    }
    const isUncertain =
      kind === 'biography-continued' ||
      isExtraLine ||
      (kind === 'name' && !isNameInPlace(lines, at))
    start = isUncertain ? start : at
  }
  return start
}

/** Role, institution or place directly below the name of who signs. */
function isBelowSignature(
  lines: readonly Line[],
  kinds: readonly (LineKind | null)[],
  at: number,
): boolean {
  const { gap = 1, text = '' } = lines[at] ?? {}
  const above = kinds[at - 1]
  return (
    gap === 0 &&
    (lines[at - 1]?.gap ?? 0) > 0 &&
    (above === 'name' || above === 'byline') &&
    countWords(text) <= 12 &&
    !endsSentence(text)
  )
}

/** Buttons and adverts, and the names of topics or pages that stand below their label. */
function isFurniture(lines: Line[], index: number, text: string): boolean {
  if (index < lines.length - maxTailLines) {
    return false
  }
  if (scoreFurniture(text) >= 2 || isClosing(text) || isAmongTags(lines, index)) {
    return true
  }
  for (let at = index; at >= Math.max(0, index - 6); at--) {
    const other = lines[at]?.text ?? ''
    if (at < index && scoreFurniture(other) >= 3) {
      return true
    }
    if (countWords(other) > 4 || endsSentence(other)) {
      return false
    }
  }
  return false
}

/** Two or more short lines without a stop, with nothing below them: topics, and numbers beside buttons. */
function isAmongTags(lines: Line[], index: number): boolean {
  let from = lines.length
  while (from > 1 && isTag(lines[from - 1]?.text ?? '')) {
    from--
  }
  return index >= from && lines.length - from >= 2 && endsSentence(lines[from - 1]?.text ?? '')
}

function isTag(text: string): boolean {
  return countWords(text) <= 3 && !endsSentence(text) && splitCredit(text) === null
}

/** A name closes an article or heads a biography; above running text it would be a heading. */
function isNameInPlace(lines: Line[], at: number): boolean {
  const below = lines[at + 1]?.text
  return below === undefined || below.startsWith(lines[at]?.text ?? '') || countWords(below) <= 90
}

/** A short line without a stop between two bylines, such as a handle or a place. */
function isShortExtra(text: string, above: LineKind | null): boolean {
  return (
    (above === 'byline' || (above === 'name' && rolePattern.test(text))) &&
    countWords(text) <= 8 &&
    !endsSentence(text) &&
    countSentences(text) === 0
  )
}
