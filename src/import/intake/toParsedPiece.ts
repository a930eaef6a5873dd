// Makes what the writer takes of a piece, as somebody has corrected it.
import type { ParsedAuthor, ParsedPiece, Piece, SourceLine } from 'offprint-reader'

import { nameKey } from 'offprint-reader/document'

import type { Overrides } from './readPiece.ts'

import { cleanDocument } from './cleanDocument.ts'

/** @throws InvalidIntake for a document that no reader makes. */
export function toParsedPiece(piece: Piece, overrides: Overrides = {}): ParsedPiece {
  const { authors, outlet, published, standfirst, title } = overrides
  return {
    ...addressesOf(piece, overrides),
    acknowledgements: linesOf(piece.acknowledgements),
    authors: authors ? namedAuthors(authors, piece) : authorsOf(piece),
    body: [],
    bylineText: linesOf(piece.bylineText),
    dateline: lineOf(piece.dateline),
    document: cleanDocument(piece.document),
    footnoteLists: [],
    // A date that somebody gives is that of the outlet.
    hasOriginalDate: published === undefined ? piece.hasOriginalDate : true,
    isCopy: piece.isCopy && published === undefined,
    kind: overrides.kind ?? piece.kind,
    language: given(overrides.language, piece.language) ?? undefined,
    leadImage: piece.leadImage ? { ...piece.leadImage, line: 1 } : null,
    lines: [1, 1],
    note: linesOf(piece.note),
    outlet: given(outlet, piece.outlet) || null,
    outletIssue: lineOf(piece.outletIssue),
    proposals: [],
    published: given(published, piece.published) ?? undefined,
    standfirst: linesOf(standfirst === undefined ? piece.standfirst : standfirst.split('\n')),
    title: { line: 1, text: (title ?? piece.title).trim() },
    topics: piece.topics,
  }
}

function addressesOf(piece: Piece, { doi, outletUrl }: Overrides) {
  return {
    canonicalUrl: piece.canonicalUrl ?? undefined,
    doi: given(doi, piece.doi) ?? undefined,
    outletUrl: given(outletUrl, piece.outletUrl) ?? undefined,
    url: piece.url ?? undefined,
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

function linesOf(texts: string[]): SourceLine[] {
  return texts.flatMap((text) => lineOf(text) ?? [])
}

function lineOf(text: null | string): null | SourceLine {
  return text?.trim() ? { line: 1, text: text.trim() } : null
}
