// Applies proposals that somebody accepted to the blocks and the document of a piece.
import type { IntakePiece } from '../../../../../src/import/intake/types.ts'
import type { RoleOptions } from './types.ts'

import { revisePiece } from './revisePiece.ts'

/**
 * `accepted` has places in `proposals`; those that only say something, and those whose words have changed meanwhile,
 * are left as they are. Roles that blocks were given stay.
 */
export function acceptProposals(
  piece: IntakePiece,
  accepted: number[],
  options: RoleOptions = {},
): IntakePiece {
  return revisePiece(piece, { accepted }, options)
}
