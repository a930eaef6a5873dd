// Applies proposals that somebody accepted to the blocks and the document of a piece.
import type { IntakePiece } from '../intake/types.ts'
import type { Proposal } from '../types.ts'
import type { RoleOptions } from './types.ts'

import { derive, rederive } from './derive.ts'
import { originalOf, rolesOf } from './original.ts'
import { type Entry, repair } from './repair.ts'

/**
 * `accepted` has places in `proposals`; those that only say something, and those whose words have changed meanwhile,
 * are left as they are. Roles that blocks were given stay.
 */
export function acceptProposals(
  piece: IntakePiece,
  accepted: number[],
  options: RoleOptions = {},
): IntakePiece {
  const original = originalOf(piece)
  const roles = rolesOf(piece)
  let entries = original.blocks.map((block, index): Entry => ({
    block,
    places: [index],
    role: roles[index] ?? block.role,
  }))
  const done = new Set<string>()
  for (const index of new Set(accepted)) {
    const proposal = piece.proposals[index]
    const repaired = proposal && repair(entries, proposal)
    if (repaired) {
      entries = repaired
      done.add(keyOf(proposal))
    }
  }
  if (done.size === 0) {
    return piece
  }
  const open = original.proposals.filter((proposal) => !done.has(keyOf(proposal)))
  const repaired = rederive({
    ...original,
    blocks: entries.map(({ block }) => block),
    proposals: open.flatMap((proposal) => moved(proposal, entries)),
  })
  return derive(
    repaired,
    entries.map(({ role }) => role),
    options,
  )
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
