// Tells whether an item is as it was when it came over.
import type { Piece } from 'offprint-reader'

import { createHash } from 'node:crypto'

/** Of what was read. */
export function hashOf(piece: null | Piece): string {
  return createHash('sha256').update(JSON.stringify(piece)).digest('base64url')
}
