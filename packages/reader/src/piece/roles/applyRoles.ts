// Gives blocks of a piece other roles, and works out the rest again.
import type { BlockRole, IntakePiece } from '../../../../../src/import/intake/types.ts'
import type { RoleOptions } from './types.ts'

import { revisePiece } from './revisePiece.ts'

/**
 * The piece that was read, with the blocks in these roles; `roles` has the places of those that change. Only what
 * depends on a changed block is worked out again: the original roles give the original piece.
 */
export function applyRoles(
  piece: IntakePiece,
  roles: Record<string, BlockRole>,
  options: RoleOptions = {},
): IntakePiece {
  return revisePiece(piece, { roles }, options)
}
