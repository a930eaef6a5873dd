// Applies proposals that somebody accepted to the blocks and the document of a piece.
import type { Piece } from '../../types.ts'
import type { RoleOptions } from './types.ts'

import { revisePiece } from './revisePiece.ts'

/**
 * `accepted` has places in `proposals`; those that only say something, and those whose words have changed meanwhile,
 * are left as they are. Roles that blocks were given stay.
 */
export function acceptProposals(
  piece: Piece,
  accepted: number[],
  options: RoleOptions = {},
): Piece {
  return revisePiece(piece, { accepted }, options)
}
