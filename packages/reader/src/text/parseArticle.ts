// Turns the lines of one article into its fields. Every line ends up in exactly one of them.
import type { RawArticle } from './lines/lineRoles.ts'
import type { Block, SourceLine, TextArticle } from './words/types.ts'
import type { Vocabulary } from './words/vocabulary.ts'

import { guessKind, type KindClues } from './body/guessKind.ts'
import { parseBody } from './body/parseBody.ts'
import { markersOutside } from './footnotes/markersOutside.ts'
import { printedDate } from './lines/datedLine.ts'
import { splitFigure } from './lines/figureCredit.ts'
import { withoutTitleLabel } from './lines/recordFields.ts'
import { outletBesideName } from './outlet/outletEvidence.ts'
import { byLine, type Parts } from './parseParts.ts'
import { proposeRepairs } from './repairs/proposeRepairs.ts'
import { type Line, stripBullet } from './words/line.ts'

interface ArticleContext {
  outlet: null | string
  parts: Parts
  vocabulary: Vocabulary
}

export function parseArticle(raw: RawArticle, context: ArticleContext): TextArticle {
  const piece = withOutsideMarkers(assemble(raw, context), context.vocabulary)
  return { ...piece, proposals: proposeRepairs(piece, raw.doubts, context.vocabulary) }
}

function withOutsideMarkers(piece: TextArticle, vocabulary: Vocabulary): TextArticle {
  const outside = markersOutside(piece, vocabulary)
  return outside.length > 0 ? { ...piece, outsideMarkers: outside } : piece
}

function assemble(raw: RawArticle, context: ArticleContext): TextArticle {
  const { outlet, parts, vocabulary } = context
  const { body, lists, note, speakers } = parts
  const [leadImage = null, ...figures] = parts.leadImages.map(toFigure)
  const fields = fieldsOf(raw, context)
  const boilerplate = sourceLines(parts.boilerplate)
  return {
    ...fields,
    acknowledgements: sourceLines(parts.acknowledgements),
    body: [
      ...figures.map((figure): Block => ({ ...figure, type: 'figure' })),
      ...parseBody(body, lists, speakers, vocabulary),
    ],
    ...(boilerplate.length > 0 ? { boilerplate } : {}),
    kind: guessKind(cluesOf(raw, parts, fields.bylineText, outlet)),
    leadImage,
    lines: rangeOf(raw),
    note: sourceLines(note),
    proposals: [],
    ...publishedOf(fields),
  }
}

/** What the lines around the text give. */
function fieldsOf(raw: RawArticle, { outlet, parts }: ArticleContext) {
  const [dateline = null, ...otherDates] = sourceLines(parts.dates)
  const [outletIssue = null, ...otherIssues] = sourceLines(parts.issues)
  return {
    authors: parts.signed.authors,
    bylineText: byLine(sourceLines([...parts.bylines, ...otherDates, ...otherIssues])),
    dateline,
    footnoteLists: parts.lists,
    outlet: outlet ?? outletBesideName(parts),
    outletIssue,
    standfirst: parts.standfirst.map(({ line, text }) => ({ line, text: stripBullet(text) })),
    title: {
      line: raw.title?.line ?? raw.lines[0]?.line.line ?? 0,
      text: withoutTitleLabel(raw.title?.text ?? ''),
    },
  }
}

/** What a text says of itself: whether it is the date at the outlet, it does not say. */
function publishedOf({ dateline }: Pick<TextArticle, 'dateline'>): Partial<TextArticle> {
  const published = dateline ? printedDate(dateline.text) : undefined
  return published ? { hasOriginalDate: false, published, sources: { published: 'text' } } : {}
}

function toFigure({ line, text }: Line): { caption: string; credit: null | string; line: number } {
  return { ...splitFigure(text), line }
}

function cluesOf(
  raw: RawArticle,
  { lists, note, speakers }: Parts,
  bylineText: SourceLine[],
  outlet: null | string,
): KindClues {
  return {
    bylineText: sourceLines(bylineText).map(({ text }) => text),
    footnotes: lists.reduce((sum, { footnotes }) => sum + footnotes.length, 0),
    isInterview: speakers.size > 0,
    note: textOf(note),
    outlet,
    title: raw.title?.text ?? '',
  }
}

function textOf(lines: SourceLine[]): string {
  return lines.map(({ text }) => text).join(' ')
}

function rangeOf({ lines }: RawArticle): [number, number] {
  return [
    lines[0]?.line.line ?? 0,
    Math.max(0, ...lines.slice(-2).map(({ line }) => lastLineOf(line))),
  ]
}

function lastLineOf(line: Line | null | undefined): number {
  return line?.wrapped?.to ?? line?.line ?? 0
}

function sourceLines(lines: readonly (null | SourceLine)[]): SourceLine[] {
  return lines.filter((line) => line !== null).map(({ line, text }) => ({ line, text }))
}
