// Ends a letter: its link is revoked, or it came back. Then silence is no agreement, whatever is answered or recorded of it.
import type { PayloadRequest } from 'payload'

import type { ID, PermissionRequest } from '../types.ts'

import { inTransaction } from '../database/connection.ts'
import { oneLine } from '../domain/oneLine.ts'
import { LetterConflict } from '../errors.ts'
import { lockLetter, updateLetter } from './letter.ts'

/** The link dies; what was answered stays. A mail that is not out yet is not sent any more. */
export async function revokeLetter(req: PayloadRequest, id: ID): Promise<PermissionRequest> {
  return change(req, id, ({ generation, status }) => ({
    generation: (generation ?? 1) + 1,
    silence: 'nothing',
    status: status === 'answered' ? status : 'revoked',
    tokenHash: null,
  }))
}

/** A letter that came back to the person who asked, or was answered by a machine that nobody reads it. */
export async function markReturned(
  req: PayloadRequest,
  id: ID,
  reason: string,
): Promise<PermissionRequest> {
  return change(req, id, ({ status }) => {
    if (status !== 'sent' && status !== 'bounced') {
      throw new LetterConflict(
        'not-sent',
        'Only a letter that is sent and not answered can come back.',
      )
    }
    return { error: oneLine(reason, 1000) || null, silence: 'nothing', status: 'bounced' }
  })
}

async function change(
  req: PayloadRequest,
  id: ID,
  to: (request: PermissionRequest) => Partial<PermissionRequest>,
): Promise<PermissionRequest> {
  return inTransaction(req, async () => {
    const { request } = await lockLetter(req, id)
    return updateLetter(req, id, to(request))
  })
}
