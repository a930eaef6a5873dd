// What a program has done with an article last, and what it proposes, for those who look at it.
import type { PayloadRequest } from 'payload'

import type { Article } from '../../types.ts'

import { idOf } from '../../domain/idOf.ts'
import { waitingProposal, type WaitingProposal } from '../../domain/proposal.ts'
import { personOf } from '../../editing/refuseStaleWrite.ts'
import { slugsOf } from '../../options.ts'

export interface ProgramOutlook {
  proposal: null | Pick<WaitingProposal, 'at' | 'by' | 'letter' | 'move' | 'note'>
  /** Which program saved it last, and on whose behalf; null where a person did. */
  saved: { by: null | string; program: string } | null
}

export async function programOutlook(
  req: PayloadRequest,
  { proposal, updatedBy, updatedVia }: Article,
): Promise<null | ProgramOutlook> {
  const waiting = waitingProposal(proposal)
  if (!waiting && !updatedVia) {
    return null
  }
  const { at, by, letter, move, note } = waiting ?? {}
  const id = updatedVia ? idOf(updatedBy) : null
  const person = id === null ? null : await personOf(req, slugsOf(req.payload).users as 'users', id)
  return {
    proposal: waiting && ({ at, by, letter, move, note } as WaitingProposal),
    saved: updatedVia ? { by: person?.name ?? null, program: updatedVia } : null,
  }
}
