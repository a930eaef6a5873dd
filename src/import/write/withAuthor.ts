// Gives an author to what has none in its source: exports of Substack name nobody.
import type { Piece } from 'offprint-reader'

/** An author whom the source names stays. */
export function withAuthor(piece: Piece, name: string | undefined): Piece {
  return name === undefined || piece.authors.length > 0
    ? piece
    : { ...piece, authors: [{ name, affiliations: [], inferred: false }] }
}
