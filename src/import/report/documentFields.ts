// What the report says of an article that is not read line by line: also what only pages and Markdown say.
import type { RichTextDocument } from '../../richtext/types.ts'
import type { CorpusReport, DocumentFields, FieldSource, ParsedPiece } from '../types.ts'

import { precisionOf } from '../write/plan.ts'
import { documentLines, type DocumentReport, reportDocument } from './documentReport.ts'

type Report = CorpusReport['pieces'][number]

/** How much each kind of source can be relied on: programs write JSON-LD, people a line of the text. */
const confidences: Record<FieldSource, number> = {
  file: 1,
  guess: 0.3,
  'json-ld': 0.9,
  meta: 0.8,
  microformats: 0.7,
  text: 0.6,
}

export function documentFields(
  piece: ParsedPiece,
  document: RichTextDocument,
): DocumentFields & Pick<Report, 'authors' | keyof DocumentReport> {
  return {
    ...reportDocument(document),
    ...given(piece),
    acknowledgements: piece.acknowledgements.map(({ text }) => text),
    authors: piece.authors,
    blocks: blocksOf(piece, document),
    document,
    images: piece.images ?? [],
    isCopy: piece.isCopy ?? false,
    publishedPrecision: precisionOf(piece.published ?? null),
    sources: Object.fromEntries(
      Object.entries(piece.sources ?? {}).flatMap(([field, from]) =>
        from ? [[field, { confidence: confidences[from], from }]] : [],
      ),
    ),
    topics: piece.topics ?? [],
  }
}

function given(piece: ParsedPiece) {
  const { dateline, leadImage, outletIssue } = piece
  return {
    canonicalUrl: piece.canonicalUrl ?? null,
    dateline: dateline?.text ?? null,
    doi: piece.doi ?? null,
    language: piece.language ?? null,
    leadImage: leadImage && { caption: leadImage.caption, credit: leadImage.credit },
    outletIssue: outletIssue?.text ?? null,
    outletUrl: piece.outletUrl ?? null,
    permalink: null,
    published: piece.published ?? null,
    series: piece.series ?? null,
    siteName: piece.siteName ?? null,
    status: null,
    url: piece.url ?? null,
  }
}

function blocksOf(piece: ParsedPiece, document: RichTextDocument): DocumentFields['blocks'] {
  const { authors, sources = {}, standfirst, title } = piece
  const byline = authors.map(({ name }) => name).join(', ')
  const all: DocumentFields['blocks'] = [
    { from: sources.title ?? 'text', role: 'title', text: title.text },
    ...standfirst.map(({ text }) => ({ from: 'text', role: 'standfirst', text }) as const),
    { from: sources.authors ?? 'text', role: 'byline', text: byline },
    ...documentLines(document),
  ]
  return all.filter(({ text }) => text)
}
