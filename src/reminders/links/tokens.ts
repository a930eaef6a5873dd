// Tokens of the links in a mail: signed, with an expiry date, each for one recipient and one action.
import { jwtVerify, SignJWT } from 'jose'
import { createHmac } from 'node:crypto'

import type { ID } from '../../types.ts'

/** `confirm` and `leave`: of a subscriber. */
export const linkActions = [
  'calendar',
  'confirm',
  'leave',
  'snooze',
  'unsubscribe',
  'waive',
] as const
export type LinkAction = (typeof linkActions)[number]

/** What a token allows its holder to do. */
export interface Grant {
  action: LinkAction
  /** Null for an action that does not concern an article. */
  article: ID | null
  recipient: ID
  /** The row of the mail in the ledger; null for a link that did not come by mail. */
  row: ID | null
}

/** In days. Links for unsubscribing last longer: they must also work in an old mail. */
const lifetimes: Record<LinkAction, number> = {
  calendar: 400,
  confirm: 7,
  // Whoever reads an old mail can leave.
  leave: 3650,
  snooze: 60,
  unsubscribe: 400,
  waive: 60,
}

const issuer = 'offprint:mail'

export async function signGrant(secret: string, grant: Grant, now: Date): Promise<string> {
  const { action, article, recipient, row } = grant
  const seconds = Math.floor(now.getTime() / 1000)
  return new SignJWT({ article, row })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setAudience(action)
    .setSubject(String(recipient))
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + lifetimes[action] * 86_400)
    .sign(keyOf(secret))
}

/** @returns `invalid` if the token is not ours, was changed, or is for another action. */
export async function readGrant(
  secret: string,
  token: unknown,
  action: LinkAction,
  now: Date,
): Promise<'expired' | 'invalid' | Grant> {
  if (typeof token !== 'string' || token.length > 2000) {
    return 'invalid'
  }
  try {
    const { payload } = await jwtVerify(token, keyOf(secret), {
      algorithms: ['HS256'],
      audience: action,
      currentDate: now,
      issuer,
      requiredClaims: ['exp', 'sub'],
    })
    const { article, row, sub } = payload as { article?: ID | null; row?: ID | null } & {
      sub: string
    }
    return { action, article: article ?? null, recipient: sub, row: row ?? null }
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_JWT_EXPIRED' ? 'expired' : 'invalid'
  }
}

/** A separate key: a token of a mail must not work as a session, nor the reverse. */
function keyOf(secret: string): Uint8Array {
  return createHmac('sha256', secret).update('offprint mail links').digest()
}
