// Parses the body: paragraphs, headings and pictures, with the markers of footnotes as references.
import type { LineRole } from '../lines/lineRoles.ts'
import type { Line } from '../words/line.ts'
import type { Block, FootnoteList } from '../words/types.ts'
import type { Vocabulary } from '../words/vocabulary.ts'

import { placeMarkers } from '../footnotes/placeMarkers.ts'
import { splitFigure } from '../lines/figureCredit.ts'
import { assignSpeakers, readSpeaker } from '../lines/findSpeakers.ts'
import { isListLabel } from '../lines/footnoteItems.ts'

interface RoledBlock {
  line: Line
  role: LineRole
}

export function parseBody(
  lines: RoledBlock[],
  lists: FootnoteList[],
  speakers: ReadonlySet<string>,
  vocabulary: Vocabulary,
): Block[] {
  const figures = lines.map(({ line, role }) => (role === 'figure' ? splitFigure(line.text) : null))
  const texts = lines.map(({ line }, index) => (figures[index] ? '' : line.text))
  const inlines = placeMarkers(
    texts,
    lists.map(({ footnotes }) => footnotes),
    vocabulary,
    lines.map(({ line: { line } }) => line),
  )
  const spoken = assignSpeakers(texts, speakers)
  return lines.map(({ line: { line }, role }, index): Block => {
    const figure = figures[index]
    if (figure) {
      return { type: 'figure', caption: figure.caption, credit: figure.credit, line }
    }
    const own = inlines[index] ?? []
    const isAsked = spoken[index] !== null && /\?$/u.test(texts[index] ?? '')
    return isHeading(texts[index] ?? '', role) && !isAsked && !isTurn(texts[index] ?? '', speakers)
      ? { type: 'heading', inlines: own, line }
      : { type: 'paragraph', inlines: own, line, speaker: spoken[index] ?? null }
  })
}

/** What was taken for the label of a list that is none is the heading of what stands below it. */
function isHeading(text: string, role: LineRole): boolean {
  return role === 'heading' || (role === 'footnote-label' && !isListLabel(text))
}

function isTurn(text: string, speakers: ReadonlySet<string>): boolean {
  return speakers.has(readSpeaker(text) ?? '')
}
