// A piece as it was read, before its blocks were given other roles.
import type { BlockRole, Piece } from '../../types.ts'

export function rolesOf({ blocks }: Piece): BlockRole[] {
  return blocks.map(({ role }) => role)
}

export function originalOf(piece: Piece): Piece {
  if (!piece.original) {
    return piece
  }
  const { roles, ...fields } = piece.original
  return { ...fields, blocks: withRoles(piece.blocks, roles) }
}

export function withOriginal(piece: Piece, original: Piece): Piece {
  const { blocks: _blocks, original: _original, ...fields } = original
  return { ...piece, original: { ...fields, roles: rolesOf(original) } }
}

export function withRoles(blocks: Piece['blocks'], roles: BlockRole[]) {
  return blocks.map((block, index) => ({ ...block, role: roles[index] ?? block.role }))
}
