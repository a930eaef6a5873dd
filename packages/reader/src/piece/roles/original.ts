// A piece as it was read, before its blocks were given other roles.
import type { BlockRole, IntakePiece } from '../../../../../src/import/intake/types.ts'

export function rolesOf({ blocks }: IntakePiece): BlockRole[] {
  return blocks.map(({ role }) => role)
}

export function originalOf(piece: IntakePiece): IntakePiece {
  if (!piece.original) {
    return piece
  }
  const { roles, ...fields } = piece.original
  return { ...fields, blocks: withRoles(piece.blocks, roles) }
}

export function withOriginal(piece: IntakePiece, original: IntakePiece): IntakePiece {
  const { blocks: _blocks, original: _original, ...fields } = original
  return { ...piece, original: { ...fields, roles: rolesOf(original) } }
}

export function withRoles(blocks: IntakePiece['blocks'], roles: BlockRole[]) {
  return blocks.map((block, index) => ({ ...block, role: roles[index] ?? block.role }))
}
