// Turns the lines of one article into its fields. Every line ends up in exactly one of them.
import type { Block, ParsedAffiliation, ParsedPiece, SourceLine } from '../types.ts'
import type { RawArticle } from './split/splitCorpus.ts'
import type { Line } from './text/line.ts'
import type { Vocabulary } from './text/vocabulary.ts'

import { guessKind, type KindClues } from './body/guessKind.ts'
import { hasJournalMatter } from './body/hasJournalMatter.ts'
import { parseBody } from './body/parseBody.ts'
import { markersOutside } from './footnotes/markersOutside.ts'
import { type OutletEvidence, pieceOutlet } from './outlet/pieceOutlet.ts'
import { byLine, parseParts, type Parts } from './parseParts.ts'
import { proposeRepairs } from './repairs/proposeRepairs.ts'
import { scoreNote } from './split/scoreNote.ts'
import { endsSentence } from './text/line.ts'

interface ArticleContext {
  knownOutlets: readonly string[]
  vocabulary: Vocabulary
}

/** An article, and the affiliations of a byline that names nobody, for the author if one is found later. */
export interface ParsedArticle {
  piece: ParsedPiece
  unnamed: ParsedAffiliation[]
}

export function parseArticle(raw: RawArticle, context: ArticleContext): ParsedArticle {
  const parts = parseParts(raw, context.vocabulary)
  const piece = withOutsideMarkers(assemble(raw, parts, context), context.vocabulary)
  return {
    piece: { ...piece, proposals: proposeRepairs(piece, context.vocabulary) },
    unnamed: parts.signed.unnamed,
  }
}

/** Of `scoreNote()`. */
const sureNote = 5

function withOutsideMarkers(piece: ParsedPiece, vocabulary: Vocabulary): ParsedPiece {
  const outside = markersOutside(piece, vocabulary)
  return outside.length > 0 ? { ...piece, outsideMarkers: outside } : piece
}

function assemble(raw: RawArticle, parts: Parts, context: ArticleContext): ParsedPiece {
  const { head, lists, lower, signed, speakers, upper } = parts
  const [leadImage = null, ...figures] = [...(raw.above?.leadImages ?? []), ...head.leadImages]
  const { above } = raw
  const note = raw.note.length > 0 ? raw.note : head.bylines.filter(isNote)
  const dates = [raw, ...(above ? [above] : []), head, upper, lower].map(({ dateline }) => dateline)
  const [dateline = null, ...otherDates] = sourceLines(dates)
  const issues = [...(above ? [above] : []), head, upper, lower].map(
    ({ outletIssue }) => outletIssue,
  )
  const [outletIssue = null, ...otherIssues] = sourceLines(issues)
  const bylines = [
    ...(above?.bylines ?? []),
    ...head.bylines.filter((line) => !note.includes(line)),
    ...upper.bylines,
    ...lower.bylines,
  ]
  const bylineText = byLine(sourceLines([...bylines, ...otherDates, ...otherIssues]))
  const boilerplate = byLine(
    sourceLines([
      ...(above?.boilerplate ?? []),
      ...head.boilerplate,
      ...upper.boilerplate,
      ...lower.boilerplate,
    ]),
  )
  const outlet = pieceOutlet(
    outletEvidence({ bylineText, head, note, printed: boilerplate, signed }, [
      dateline,
      outletIssue,
    ]),
    context,
  )
  return {
    acknowledgements: [...upper.acknowledgements, ...lower.acknowledgements],
    authors: signed.authors,
    body: [
      ...figures.map((figure): Block => ({ ...figure, type: 'figure' })),
      ...parseBody(head.rest, lists, speakers, context.vocabulary),
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
    standfirst: head.standfirst,
    title: { line: raw.title?.line ?? raw.note.at(-1)?.line ?? 0, text: raw.title?.text ?? '' },
  }
}

function cluesOf(
  raw: RawArticle,
  { lists, speakers }: Parts,
  bylineText: SourceLine[],
  outlet: null | string,
): KindClues {
  return {
    footnotes: lists.reduce((sum, { footnotes }) => sum + footnotes.length, 0),
    hasJournalMatter: hasJournalMatter(textsOf(bylineText)),
    isInterview: speakers.size > 0,
    note: textOf(raw.note),
    outlet,
    title: raw.title?.text ?? '',
  }
}

/** "This article first appeared in …", printed between the title and the text. */
function isNote({ text }: Line): boolean {
  return endsSentence(text) && scoreNote(text) >= sureNote
}

interface AroundText extends Pick<Parts, 'head' | 'signed'> {
  bylineText: SourceLine[]
  note: Line[]
  printed: SourceLine[]
}

/** All that may name the outlet: what stands above the text, below it, and at its end. */
function outletEvidence(
  { bylineText, head, note, printed, signed }: AroundText,
  dates: (null | SourceLine)[],
): OutletEvidence {
  const first = head.rest[0]?.line ?? Infinity
  const around = byLine(sourceLines([...bylineText, ...printed, ...dates]))
  return {
    above: textsOf(around.filter(({ line }) => line < first)),
    authors: signed.authors.map(({ name }) => name),
    below: textsOf(around.filter(({ line }) => line > first)),
    end: textsOf(head.rest.slice(-2)).filter((text) => text.length <= 200),
    first: head.rest[0]?.text ?? '',
    note: textsOf(note),
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

function rangeOf({ above, dateline, note, rest, title }: RawArticle): [number, number] {
  const printed = above
    ? [...above.boilerplate, ...above.bylines, above.dateline, above.outletIssue]
    : []
  const starts = [...printed, dateline, note[0], title].flatMap((line) => (line ? [line.line] : []))
  const firstLine = Math.min(...starts)
  return [firstLine, lastLineOf(rest.at(-1) ?? title ?? note.at(-1))]
}

function lastLineOf(line: Line | null | undefined): number {
  return line?.wrapped?.to ?? line?.line ?? 0
}
