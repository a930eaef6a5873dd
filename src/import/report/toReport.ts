// The machine-readable report of a dry run: plain strings, as the source prints them.
import type { Block, CorpusReport, ParsedCorpus, ParsedPiece, SourceLine } from '../types.ts'

import { printedText } from '../corpus/text/blockText.ts'
import { documentFields } from './documentFields.ts'

type ArticleReport = CorpusReport['pieces'][number]

export function toReport({ pieces, unplaced }: ParsedCorpus): CorpusReport {
  return {
    pieces: pieces.map(reportArticle),
    unplaced: unplaced.map(({ line, text }) => ({ line, text })),
  }
}

function reportArticle(piece: ParsedPiece): ArticleReport {
  const common = {
    authors: piece.authors.map(({ name, inferred }) => ({ name, inferred })),
    bylineText: texts(piece.bylineText),
    captions: captionsOf(piece),
    footnotes: footnotesOf(piece),
    headings: printed(piece.body, 'heading'),
    kind: piece.kind,
    note: texts(piece.note),
    outlet: piece.outlet,
    paragraphs: printed(piece.body, 'paragraph'),
    proposals: piece.proposals,
    standfirst: texts(piece.standfirst),
    title: piece.title.text,
  }
  return piece.document
    ? { ...common, ...documentFields(piece, piece.document) }
    : { ...common, lines: piece.lines }
}

function texts(lines: SourceLine[]): string[] {
  return lines.map(({ text }) => text)
}

function printed(body: Block[], type: 'heading' | 'paragraph'): string[] {
  return body.flatMap((block) => (block.type === type ? [printedText(block.inlines)] : []))
}

function captionsOf({ body, leadImage }: ParsedPiece): ArticleReport['captions'] {
  return [
    ...(leadImage ? [leadImage] : []),
    ...body.filter((block) => block.type === 'figure'),
  ].map(({ caption, credit }) => ({ credit, text: caption }))
}

function footnotesOf({
  body,
  footnoteLists,
  outsideMarkers = [],
}: ParsedPiece): ArticleReport['footnotes'] {
  const counts = new Map<string, number>()
  for (const inline of body.flatMap((block) => (block.type === 'figure' ? [] : block.inlines))) {
    if ('noteId' in inline) {
      counts.set(inline.noteId, (counts.get(inline.noteId) ?? 0) + 1)
    }
  }
  for (const { noteId } of outsideMarkers) {
    counts.set(noteId, (counts.get(noteId) ?? 0) + 1)
  }
  return footnoteLists
    .flatMap(({ footnotes }) => footnotes)
    .map(({ label, noteId, text }) => ({
      label,
      references: counts.get(noteId) ?? 0,
      text: text.join('\n'),
    }))
}
