// One half of `revisePiece()` each.
import type { RoleOptions } from '../../src/piece/roles/types.ts'
import type { BlockRole, Piece } from '../../src/types.ts'

import { revisePiece } from '../../src/piece/roles/revisePiece.ts'

export function applyRoles(
  piece: Piece,
  roles: Record<string, BlockRole>,
  options: RoleOptions = {},
): Piece {
  return revisePiece(piece, { roles }, options)
}

export function acceptProposals(
  piece: Piece,
  accepted: number[],
  options: RoleOptions = {},
): Piece {
  return revisePiece(piece, { accepted }, options)
}
