// A piece as somebody has corrected it.
import type { ParsedAuthor, Piece } from 'offprint-reader'

import { nameKey } from 'offprint-reader/document'

import type { Overrides } from './readPiece.ts'

import { cleanDocument } from './cleanDocument.ts'

/** @throws InvalidIntake for a document that no reader makes. */
export function withOverrides(piece: Piece, overrides: Overrides = {}): Piece {
  const { authors, kind, outlet, published, standfirst, title } = overrides
  return {
    ...piece,
    acknowledgements: printed(piece.acknowledgements),
    authors: authors ? namedAuthors(authors, piece) : authorsOf(piece),
    bylineText: printed(piece.bylineText),
    dateline: piece.dateline?.trim() || null,
    document: cleanDocument(piece.document),
    doi: given(overrides.doi, piece.doi),
    // A date that somebody gives is that of the outlet.
    hasOriginalDate: published === undefined ? piece.hasOriginalDate : true,
    isCopy: piece.isCopy && published === undefined,
    kind: kind ?? piece.kind,
    language: given(overrides.language, piece.language),
    note: printed(piece.note),
    outlet: given(outlet, piece.outlet) || null,
    outletIssue: piece.outletIssue?.trim() || null,
    outletUrl: given(overrides.outletUrl, piece.outletUrl),
    published: given(published, piece.published),
    standfirst: printed(standfirst === undefined ? piece.standfirst : standfirst.split('\n')),
    title: (title ?? piece.title).trim(),
  }
}

function authorsOf({ authors }: Piece): ParsedAuthor[] {
  return authors.map(({ name, affiliations = [], inferred }) => ({ name, affiliations, inferred }))
}

/** Whoever stands in the piece as well keeps the affiliations that are printed there. */
function namedAuthors(names: string[], piece: Piece): ParsedAuthor[] {
  const known = authorsOf(piece)
  return names.map((name) => ({
    name,
    affiliations: known.find((one) => nameKey(one.name) === nameKey(name))?.affiliations ?? [],
    inferred: false,
  }))
}

/** Null takes a value away. */
function given<Value>(override: null | undefined | Value, value: Value): null | Value {
  return override === undefined ? value : override
}

function printed(lines: string[]): string[] {
  return lines.map((line) => line.trim()).filter(Boolean)
}
