// The token of the link in a letter: worked out again for each attempt to send it, and stored as a hash alone.
import { createHash, createHmac } from 'node:crypto'

import type { ID } from '../types.ts'

/** 256 bits. The same letter has the same one until it is revoked, which raises its generation. */
export function tokenOf(secret: string, request: ID, generation: number): string {
  return createHmac('sha256', keyOf(secret)).update(`${request} ${generation}`).digest('base64url')
}

/** What the database has of a token: nobody can make a link of it. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** A key for this one purpose: a token is no session, and none of the links in reminders. */
function keyOf(secret: string): Buffer {
  return createHmac('sha256', secret).update('offprint letters').digest()
}
