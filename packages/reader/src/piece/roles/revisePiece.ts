// A piece with other roles of its blocks, and with proposals that somebody accepted.
import type { BlockRole, Piece, Proposal } from '../../types.ts'
import type { RoleOptions } from './types.ts'

import { derive, rederive } from './derive.ts'
import { originalOf, rolesOf } from './original.ts'
import { type Entry, repair } from './repair.ts'

interface Revision {
  /** Places in `proposals`. */
  accepted?: number[]
  /** By the place of a block. */
  roles?: Record<string, BlockRole>
}

/** Both at once: repairs move blocks, and roles change proposals, but places are those in the given piece. */
export function revisePiece(
  piece: Piece,
  { accepted = [], roles = {} }: Revision,
  options: RoleOptions = {},
): Piece {
  const all = rolesOf(piece).map((role, index) => roles[String(index)] ?? role)
  const original = originalOf(piece)
  const proposals = [...new Set(accepted)].flatMap((index) => piece.proposals[index] ?? [])
  const { done, entries } = repairAll(original, all, proposals)
  return done.size === 0
    ? derive(original, all, options)
    : derive(
        repairedPiece(original, entries, done),
        entries.map(({ role }) => role),
        options,
      )
}

interface Repaired {
  done: Set<string>
  entries: Entry[]
}

function repairAll({ blocks }: Piece, roles: BlockRole[], proposals: Proposal[]): Repaired {
  const done = new Set<string>()
  let entries = blocks.map((block, index): Entry => ({
    block,
    places: [index],
    role: roles[index] ?? block.role,
  }))
  for (const proposal of proposals) {
    const repaired = repair(entries, proposal)
    if (repaired) {
      entries = repaired
      done.add(keyOf(proposal))
    }
  }
  return { done, entries }
}

function repairedPiece(original: Piece, entries: Entry[], done: Set<string>): Piece {
  const open = original.proposals.filter((proposal) => !done.has(keyOf(proposal)))
  return rederive({
    ...original,
    blocks: entries.map(({ block }) => block),
    proposals: open.flatMap((proposal) => moved(proposal, entries)),
  })
}

function keyOf({ before, block, kind, lines }: Proposal): string {
  return JSON.stringify([kind, block, before, lines])
}

/** With the new place of its block; none where that is gone, or the words with it. */
function moved(proposal: Proposal, entries: Entry[]): Proposal[] {
  const { block } = proposal
  if (block === undefined) {
    return [proposal]
  }
  const place = entries.findIndex(({ places }) => places.includes(block))
  const isOpen = place >= 0 && (proposal.before === undefined || repair(entries, proposal))
  return isOpen ? [{ ...proposal, block: place }] : []
}
