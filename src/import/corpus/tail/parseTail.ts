// What stands below the body: contributor lines, thanks, issue and date lines.
import type { ParsedPiece, SourceLine } from '../../types.ts'
import type { Vocabulary } from '../text/vocabulary.ts'

import { rolePattern } from '../byline/roleNouns.ts'
import { classifyFurniture, type Furniture } from '../head/furnitureLines.ts'
import { splitCredit } from '../head/splitCredit.ts'
import { countSentences, countWords, endsSentence, type Line } from '../text/lines.ts'

export interface Tail {
  acknowledgements: SourceLine[]
  /** The lines above: body. */
  body: Line[]
  bylines: Line[]
  dateline: ParsedPiece['dateline']
  outletIssue: ParsedPiece['outletIssue']
}

const farthest = 14

/** `first` is the first line that can belong to the tail: 1 keeps a body of one line. */
export function parseTail(lines: Line[], vocabulary: Vocabulary, first = 1): Tail {
  const kinds = lines.map(({ text }, index) =>
    index < lines.length - farthest ? null : classifyFurniture(text, vocabulary),
  )
  const start = labelledStart(lines, kinds, first) ?? startOfTail(lines, kinds, first)
  const tail: Tail = {
    acknowledgements: [],
    body: lines.slice(0, start),
    bylines: [],
    dateline: null,
    outletIssue: null,
  }
  let inThanks = false
  for (let index = start; index < lines.length; index++) {
    const line = lines[index] as Line
    const kind = kinds[index] ?? null
    inThanks = kind === 'thanks-label' || (inThanks && (kind === null || kind === 'thanks'))
    place(
      tail,
      line,
      inThanks ? 'thanks' : splitCredit(line.text) && kind === null ? 'remark' : kind,
    )
  }
  return tail
}

function place(tail: Tail, line: Line, kind: Furniture | null): void {
  const source = { line: line.line, text: line.text }
  if (kind === 'remark') {
    tail.body.push(line)
  } else if (kind === 'thanks' || kind === 'thanks-label') {
    tail.acknowledgements.push(source)
  } else if (kind === 'date' && !tail.dateline) {
    tail.dateline = source
  } else if (kind === 'issue' && !tail.outletIssue) {
    tail.outletIssue = source
  } else {
    tail.bylines.push(line)
  }
}

/** A label such as `About the author` near the end opens the tail, whatever the lines below it look like. */
function labelledStart(lines: Line[], kinds: (Furniture | null)[], first: number): null | number {
  const label = kinds.findIndex((kind) => kind === 'label' || kind === 'thanks-label')
  if (label < 0 || lines.length - label > farthest - 2) {
    return null
  }
  return startOfTail(lines.slice(0, label), kinds.slice(0, label), first)
}

/** Upwards from the end while each line belongs to the tail; a line about "her" counts below a byline only. */
function startOfTail(lines: Line[], kinds: (Furniture | null)[], first: number): number {
  let start = lines.length
  for (let at = lines.length - 1; at >= first; at--) {
    const kind = kinds[at] ?? null
    const text = lines[at]?.text ?? ''
    const isStrayLine =
      kind === null &&
      (isStray(text, kinds[at - 1] ?? null) ||
        (kinds[at - 1] === 'byline' && splitCredit(text) !== null))
    if (kind === null && !isStrayLine) {
      break
    }
    const isLoose = kind === 'bio' || isStrayLine || (kind === 'name' && !isNameInPlace(lines, at))
    start = isLoose ? start : at
  }
  return start
}

/** A name closes a piece or heads a biography; above running text it would be a heading. */
function isNameInPlace(lines: Line[], at: number): boolean {
  const below = lines[at + 1]?.text
  return below === undefined || below.startsWith(lines[at]?.text ?? '') || countWords(below) <= 90
}

/** A short line without a stop between two bylines, such as a handle or a place. */
function isStray(text: string, above: Furniture | null): boolean {
  return (
    (above === 'byline' || (above === 'name' && rolePattern.test(text))) &&
    countWords(text) <= 8 &&
    !endsSentence(text) &&
    countSentences(text) === 0
  )
}
