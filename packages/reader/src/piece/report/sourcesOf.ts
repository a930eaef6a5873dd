// Where each field was read, and how much that can be relied on.
import type { FieldSource, Piece, SourceReport } from '../../types.ts'
import type { PieceInput } from './input.ts'

/** Programs write JSON-LD, people a line of the text. */
const confidences: Record<FieldSource, number> = {
  file: 1,
  guess: 0.3,
  'json-ld': 0.9,
  meta: 0.8,
  microformats: 0.7,
  text: 0.6,
}

export function sourceReport(from: FieldSource): SourceReport {
  return { confidence: confidences[from], from }
}

/** What the reader does not say of a field that it found was read in the text. */
export function sourcesOf(piece: PieceInput): Piece['sources'] {
  const given = Object.entries({ ...textSources(piece), ...piece.sources })
  return Object.fromEntries(
    given.flatMap(([field, from]) => (from ? [[field, sourceReport(from)]] : [])),
  )
}

function textSources(piece: PieceInput): Partial<Record<string, FieldSource>> {
  const { acknowledgements = [], authors = [], dateline, leadImage, note = [], outlet } = piece
  const isInferred = authors.every(({ inferred }) => inferred)
  return {
    ...(acknowledgements.length > 0 && { acknowledgements: 'text' }),
    ...(authors.length > 0 && { authors: isInferred ? 'guess' : 'text' }),
    ...(dateline && { dateline: 'text' }),
    kind: 'guess',
    ...(leadImage && { leadImage: 'text' }),
    ...(note.length > 0 && { note: 'text' }),
    ...(outlet && { outlet: 'text' }),
    ...(piece.outletIssue && { outletIssue: 'text' }),
    ...((piece.standfirst ?? []).length > 0 && { standfirst: 'text' }),
    ...(piece.title && { title: 'text' }),
  }
}
