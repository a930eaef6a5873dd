// What the splitter needs to know of each line.
import type { Vocabulary } from '../text/vocabulary.ts'

import { readSpeaker } from '../body/findSpeakers.ts'
import { readFootnoteItem } from '../footnotes/footnoteItems.ts'
import { classifyFurniture, type Furniture } from '../head/furnitureLines.ts'
import { isHeading } from '../head/isHeading.ts'
import { splitCredit } from '../head/splitCredit.ts'
import { countWords, endsSentence, type Line } from '../text/lines.ts'
import { scoreNote } from './noteCues.ts'
import { scoreTitle } from './titleCues.ts'

export interface LineFacts {
  afterSeparator: boolean
  /** How many lines of running text stand before this one. */
  bodiesBefore: number
  extraGap: boolean
  furniture: Furniture | null
  isCaption: boolean
  isItem: boolean
  line: Line
  note: number
  title: number
}

export function toFacts(
  lines: Line[],
  separators: Line[],
  vocabulary: Vocabulary,
  knownOutlets: readonly string[],
): LineFacts[] {
  const gaps = lines.map(({ gap }) => gap).sort((a, b) => a - b)
  const usualGap = gaps[gaps.length >> 1] ?? 0
  const takesTurns = findTurns(lines)
  let bodies = 0
  let next = 0
  return lines.map((line, index) => {
    const furniture = classifyFurniture(line.text, vocabulary)
    const isCaption = splitCredit(line.text) !== null
    const isItem = readFootnoteItem(line.text) !== null && !isNumberedHeading(lines, index)
    const bodiesBefore = bodies
    const isBody =
      !furniture && !isCaption && endsSentence(line.text) && countWords(line.text) >= 10
    bodies += isBody ? 1 : 0
    const separator = separators[next]
    const afterSeparator = separator !== undefined && separator.line < line.line
    while ((separators[next]?.line ?? Infinity) < line.line) {
      next++
    }
    return {
      afterSeparator,
      bodiesBefore,
      extraGap: line.gap > usualGap,
      furniture,
      isCaption,
      isItem,
      line,
      note: isItem ? 0 : scoreNote(line.text, { knownOutlets, vocabulary }),
      title: takesTurns(line.text) ? -5 : scoreTitle(line.text),
    }
  })
}

/** "3. The politics", alone among running text, is no item of a list of notes. */
function isNumberedHeading(lines: readonly Line[], index: number): boolean {
  return (
    isHeading(lines, index) &&
    [lines[index - 1], lines[index + 1]].every((other) => !other || !readFootnoteItem(other.text))
  )
}

/** A label that comes back belongs to a speaker: what stands behind it is no title. */
function findTurns(lines: Line[]): (text: string) => boolean {
  const counts = new Map<string, number>()
  for (const { text } of lines) {
    const label = readSpeaker(text)
    if (label !== null) {
      counts.set(label, (counts.get(label) ?? 0) + 1)
    }
  }
  return (text) => (counts.get(readSpeaker(text) ?? '') ?? 0) >= 2 && /[.?!]["”’]?$/u.test(text)
}
