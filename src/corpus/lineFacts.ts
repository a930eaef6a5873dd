// What the splitter needs to know of each line.
import type { Vocabulary } from './vocabulary.ts'

import { readFootnoteItem } from './footnoteItems.ts'
import { classifyFurniture, type Furniture } from './furnitureLines.ts'
import { countWords, endsSentence, type Line } from './lines.ts'
import { scoreNote } from './noteCues.ts'
import { splitCredit } from './splitCredit.ts'
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

export const toFacts = (
  lines: Line[],
  separators: Line[],
  vocabulary: Vocabulary,
  knownOutlets: readonly string[],
): LineFacts[] => {
  const gaps = lines.map(({ gap }) => gap).sort((a, b) => a - b)
  const usualGap = gaps[gaps.length >> 1] ?? 0
  let bodies = 0
  let next = 0
  return lines.map((line) => {
    const furniture = classifyFurniture(line.text, vocabulary)
    const isCaption = splitCredit(line.text) !== null
    const isItem = readFootnoteItem(line.text) !== null
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
      title: scoreTitle(line.text),
    }
  })
}
