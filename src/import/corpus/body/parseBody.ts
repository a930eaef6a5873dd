// Parses the body: paragraphs, headings and pictures, with the markers of footnotes as references.
import type { Block, FootnoteList } from '../../types.ts'
import type { Line } from '../text/line.ts'
import type { Vocabulary } from '../text/vocabulary.ts'

import { placeMarkers } from '../footnotes/placeMarkers.ts'
import { isHeading } from '../lines/isHeading.ts'
import { splitCredit } from '../lines/splitCredit.ts'
import { findQuestions } from './findQuestions.ts'
import { assignSpeakers, readSpeaker } from './findSpeakers.ts'

export function parseBody(
  lines: Line[],
  lists: FootnoteList[],
  speakers: ReadonlySet<string>,
  vocabulary: Vocabulary,
): Block[] {
  const figures = lines.map(({ text }) => splitCredit(text))
  const texts = lines.map(({ text }, index) => (figures[index] ? '' : text))
  const inlines = placeMarkers(
    texts,
    lists.map(({ footnotes }) => footnotes),
    vocabulary,
  )
  const spoken = assignSpeakers(texts, speakers)
  const questions = findQuestions(lines)
  return lines.map((source, index): Block => {
    const { line } = source
    const figure = figures[index]
    if (figure) {
      return { type: 'figure', caption: figure.caption, credit: figure.credit, line }
    }
    const own = inlines[index] ?? []
    const isAsked =
      questions.has(source) || (spoken[index] !== null && /\?$/u.test(texts[index] ?? ''))
    return isHeading(lines, index) && !isAsked && !isTurn(texts[index] ?? '', speakers)
      ? { type: 'heading', inlines: own, line }
      : { type: 'paragraph', inlines: own, line, speaker: spoken[index] ?? null }
  })
}

function isTurn(text: string, speakers: ReadonlySet<string>): boolean {
  return speakers.has(readSpeaker(text) ?? '')
}
