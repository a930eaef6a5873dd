// Short ways to what tests ask of pieces.
import type { Piece } from '../../src/types.ts'

/** Lines of its site that stood in the text of the piece. */
export function boilerplateOf({ blocks }: Piece): string[] {
  return blocks.filter(({ role }) => role === 'boilerplate').map(({ text }) => text)
}

/** A piece as its reader found it: where each field is from, and without repairs of the words themselves. */
export function asFound<Found extends Piece>(piece: Found) {
  const repairs = ['broken-word', 'duplicated-passage', 'glued-words', 'split-paragraph']
  return {
    ...piece,
    proposals: piece.proposals.filter(({ kind }) => !repairs.includes(kind)),
    sources: Object.fromEntries(
      Object.entries(piece.sources).map(([field, source]) => [field, source?.from]),
    ),
  }
}
