// The proposals of a piece, each with the block that it is about.
import type { IntakeBlock, ParsedPiece, Proposal } from '../types.ts'

export function proposalsOf(piece: ParsedPiece, blocks: IntakeBlock[]): Proposal[] {
  return piece.document
    ? piece.proposals
    : piece.proposals.map((proposal) => ({ ...proposal, ...placeOf(proposal, blocks) }))
}

/** The block at its first line, or the one that this line is a part of. */
function placeOf({ kind, lines }: Proposal, blocks: IntakeBlock[]): { block?: number } {
  const block = blocks.findLastIndex(({ line = 0 }) => line <= lines[0])
  return kind === 'other' || block < 0
    ? {}
    : { block: blocks.findIndex(({ line }) => line === blocks[block]?.line) }
}
