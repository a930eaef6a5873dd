// Gives blocks of a piece other roles, and works out the rest again.
import type { BlockRole, Piece } from '../../types.ts'
import type { RoleOptions } from './types.ts'

import { revisePiece } from './revisePiece.ts'

/**
 * The piece that was read, with the blocks in these roles; `roles` has the places of those that change. Only what
 * depends on a changed block is worked out again: the original roles give the original piece.
 */
export function applyRoles(
  piece: Piece,
  roles: Record<string, BlockRole>,
  options: RoleOptions = {},
): Piece {
  return revisePiece(piece, { roles }, options)
}
