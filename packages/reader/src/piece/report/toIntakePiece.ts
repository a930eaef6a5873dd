// A piece as the report and the endpoints show it: the same keys for every source.
import type { LeftOut } from '../../accounting/reasons.ts'
import type { RichTextDocument } from '../../document/types.ts'
import type { FootnoteReport, ParsedPiece, Piece, SourceLine } from '../../types.ts'

import { toDocument } from '../../text/toDocument.ts'
import { precisionOf } from '../precision.ts'
import { blocksOf } from './blocksOf.ts'
import { type DocumentReport, reportDocument } from './documentReport.ts'
import { proposalsOf } from './proposalsOf.ts'
import { sourcesOf } from './sourcesOf.ts'

export function toIntakePiece(piece: ParsedPiece): Piece {
  const document = piece.document ?? toDocument(piece.body, piece.footnoteLists)
  const blocks = blocksOf(piece, document)
  return {
    ...reportText(piece, document),
    acknowledgements: texts(piece.acknowledgements),
    authors: piece.authors,
    blocks,
    bylineText: texts(piece.bylineText),
    document,
    kind: piece.kind,
    leftOut: leftOutOf(piece),
    ...(piece.document ? {} : { lines: piece.lines }),
    note: texts(piece.note),
    ...given(piece),
    proposals: proposalsOf(piece, blocks),
    publishedPrecision: precisionOf(piece.published ?? null),
    sources: sourcesOf(piece),
    standfirst: texts(piece.standfirst),
    title: piece.title.text,
  }
}

/** Lines of its site that stood in the text are blocks as well, which an editor may take back. */
function leftOutOf({ boilerplate = [], leftOut = [] }: ParsedPiece): LeftOut[] {
  return [...boilerplate.map(({ text }): LeftOut => ({ reason: 'site', text })), ...leftOut]
}

/** The document, and the picture above it. */
function reportText(piece: ParsedPiece, document: RichTextDocument): DocumentReport {
  const { captions, footnotes, ...report } = reportDocument(document)
  const { leadImage, outsideMarkers = [] } = piece
  return {
    ...report,
    captions: [
      ...(leadImage ? [{ credit: leadImage.credit, text: leadImage.caption }] : []),
      ...captions,
    ],
    footnotes: withOutside(
      footnotes,
      piece.footnoteLists.flatMap(({ footnotes: notes }) =>
        notes.map(({ noteId }) => outsideMarkers.filter((one) => one.noteId === noteId).length),
      ),
    ),
  }
}

/** Marks above the text or in a caption count too; `outside` is their number for each note. */
function withOutside(footnotes: FootnoteReport[], outside: number[]): FootnoteReport[] {
  return footnotes.map((note, index) => ({
    ...note,
    references: note.references + (outside[index] ?? 0),
  }))
}

function given(piece: ParsedPiece) {
  const { dateline, leadImage, outletIssue } = piece
  return {
    canonicalUrl: piece.canonicalUrl ?? null,
    dateline: dateline?.text ?? null,
    doi: piece.doi ?? null,
    images: piece.images ?? [],
    isCopy: piece.isCopy ?? false,
    ...(piece.hasOriginalDate === undefined ? {} : { hasOriginalDate: piece.hasOriginalDate }),
    language: piece.language ?? null,
    leadImage: leadImage && { caption: leadImage.caption, credit: leadImage.credit },
    outlet: piece.outlet,
    outletIssue: outletIssue?.text ?? null,
    outletUrl: piece.outletUrl ?? null,
    permalink: piece.permalink ?? null,
    published: piece.published ?? null,
    series: piece.series ?? null,
    siteName: piece.siteName ?? null,
    status: piece.status ?? null,
    topics: piece.topics ?? [],
    url: piece.url ?? null,
  }
}

function texts(lines: SourceLine[]): string[] {
  return lines.map(({ text }) => text)
}
