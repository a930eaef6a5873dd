// The letter that a link belongs to. Whatever is unknown, expired or revoked is the same: no letter.
import type { PayloadRequest } from 'payload'

import type { PermissionRequest } from '../types.ts'
import type { Letter } from './letter.ts'

import { databaseNow, databaseOf } from '../database/connection.ts'
import { findDocs } from '../database/documents.ts'
import { isWithin, linkDays } from '../domain/letters.ts'
import { slugsOf } from '../options.ts'
import { loadLetter } from './letter.ts'
import { hashOf } from './token.ts'

const form = /^[\w-]{43}$/

export async function findByToken(req: PayloadRequest, token: unknown): Promise<Letter | null> {
  if (typeof token !== 'string' || !form.test(token)) {
    return null
  }
  const [request] = await findDocs<PermissionRequest>(
    req,
    slugsOf(req.payload).permissionRequests,
    { limit: 1, overrideAccess: true, where: { tokenHash: { equals: hashOf(token) } } },
  )
  return request && isAlive(request, await databaseNow(await databaseOf(req)))
    ? loadLetter(req, request)
    : null
}

/**
 * A letter whose sender died has arrived perhaps, and its link works. So does that of a letter that somebody marked as
 * returned: it may have been forwarded.
 */
export function isAlive(
  { sendingAt, sentAt, status }: Pick<PermissionRequest, 'sendingAt' | 'sentAt' | 'status'>,
  now: Date,
): boolean {
  const since = sentAt ?? sendingAt
  return Boolean(since) && status !== 'revoked' && isWithin(linkDays, since ?? '', now)
}
