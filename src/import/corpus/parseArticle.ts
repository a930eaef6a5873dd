// Turns the lines of one article into its fields. Every line ends up in exactly one of them.
import type { Block, ParsedAffiliation, ParsedPiece, SourceLine } from '../types.ts'
import type { RawArticle } from './roles/rawArticle.ts'
import type { Line } from './text/line.ts'
import type { Vocabulary } from './text/vocabulary.ts'

import { guessKind, type KindClues } from './body/guessKind.ts'
import { hasJournalMatter } from './body/hasJournalMatter.ts'
import { parseBody } from './body/parseBody.ts'
import { markersOutside } from './footnotes/markersOutside.ts'
import { splitFigure } from './lines/figureCredit.ts'
import { withoutTitleLabel } from './lines/recordFields.ts'
import { byLine, type Parts } from './parseParts.ts'
import { proposeRepairs } from './repairs/proposeRepairs.ts'
import { stripBullet } from './text/line.ts'

interface ArticleContext {
  outlet: null | string
  parts: Parts
  vocabulary: Vocabulary
}

/** An article, and the affiliations of a byline that names nobody, for the author if one is found later. */
export interface ParsedArticle {
  piece: ParsedPiece
  unnamed: ParsedAffiliation[]
}

export function parseArticle(raw: RawArticle, context: ArticleContext): ParsedArticle {
  const piece = withOutsideMarkers(assemble(raw, context), context.vocabulary)
  return {
    piece: { ...piece, proposals: proposeRepairs(piece, context.vocabulary) },
    unnamed: context.parts.signed.unnamed,
  }
}

function withOutsideMarkers(piece: ParsedPiece, vocabulary: Vocabulary): ParsedPiece {
  const outside = markersOutside(piece, vocabulary)
  return outside.length > 0 ? { ...piece, outsideMarkers: outside } : piece
}

function assemble(raw: RawArticle, { outlet, parts, vocabulary }: ArticleContext): ParsedPiece {
  const { body, lists, note, signed, speakers } = parts
  const [leadImage = null, ...figures] = parts.leadImages.map(toFigure)
  const [dateline = null, ...otherDates] = sourceLines(parts.dates)
  const [outletIssue = null, ...otherIssues] = sourceLines(parts.issues)
  const bylineText = byLine(sourceLines([...parts.bylines, ...otherDates, ...otherIssues]))
  const boilerplate = sourceLines(parts.boilerplate)
  return {
    acknowledgements: sourceLines(parts.acknowledgements),
    authors: signed.authors,
    body: [
      ...figures.map((figure): Block => ({ ...figure, type: 'figure' })),
      ...parseBody(body, lists, speakers, vocabulary),
    ],
    ...(boilerplate.length > 0 ? { boilerplate } : {}),
    bylineText,
    dateline,
    footnoteLists: lists,
    kind: guessKind(cluesOf(raw, parts, bylineText, outlet)),
    leadImage,
    lines: rangeOf(raw),
    note: sourceLines(note),
    outlet,
    outletIssue,
    proposals: [],
    standfirst: parts.standfirst.map(({ line, text }) => ({ line, text: stripBullet(text) })),
    title: {
      line: raw.title?.line ?? raw.lines[0]?.line.line ?? 0,
      text: withoutTitleLabel(raw.title?.text ?? ''),
    },
  }
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
    footnotes: lists.reduce((sum, { footnotes }) => sum + footnotes.length, 0),
    hasJournalMatter: hasJournalMatter(textsOf(bylineText)),
    isInterview: speakers.size > 0,
    note: textOf(note),
    outlet,
    title: raw.title?.text ?? '',
  }
}

function textsOf(lines: (null | SourceLine)[]): string[] {
  return sourceLines(lines).map(({ text }) => text)
}

function textOf(lines: SourceLine[]): string {
  return lines.map(({ text }) => text).join(' ')
}

function sourceLines(lines: (null | SourceLine)[]): SourceLine[] {
  return lines.filter((line) => line !== null).map(({ line, text }) => ({ line, text }))
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
