// What the steps that work out a piece again hand to each other.
import type { Vocabulary } from '../../text/words/vocabulary.ts'
import type { BlockRole, IntakeBlock, Piece } from '../../types.ts'

export interface RoleOptions {
  /** Names of outlets that are known already: a note that mentions one is recognised more surely. @default [] */
  knownOutlets?: readonly string[]
}

export interface Change extends Required<RoleOptions> {
  /** Those of the original, in their new roles. */
  blocks: IntakeBlock[]
  original: Piece
  /** Roles that a block has lost or got. */
  touched: ReadonlySet<BlockRole>
  vocabulary: Vocabulary
}

export type Derived = Partial<Omit<Piece, 'blocks' | 'original'>>
