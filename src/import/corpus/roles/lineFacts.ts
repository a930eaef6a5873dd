// What is known of a line by itself, before its neighbours are asked.
import type { Vocabulary } from '../text/vocabulary.ts'

import { type BylineShape, readBylineShape } from '../byline/bylineShape.ts'
import { classifyLine, type LineKind } from '../lines/classifyLine.ts'
import { scoreFurniture } from '../lines/furniture.ts'
import { splitCredit } from '../lines/splitCredit.ts'
import { countSentences, countWords, endsSentence, isBullet, type Line } from '../text/line.ts'

export interface LineFacts {
  byline: BylineShape | null
  ends: boolean
  furniture: number
  hasCredit: boolean
  isBullet: boolean
  kind: LineKind | null
  line: Line
  sentences: number
  text: string
  words: number
}

export function toLineFacts(line: Line, vocabulary: Vocabulary): LineFacts {
  const { text } = line
  return {
    byline: readBylineShape(text, vocabulary),
    ends: endsSentence(text),
    furniture: scoreFurniture(text),
    hasCredit: splitCredit(text) !== null,
    isBullet: isBullet(text),
    kind: classifyLine(text, vocabulary),
    line,
    sentences: countSentences(text),
    text,
    words: countWords(text),
  }
}
