// The tokens of a mail's links: signed, expiring, each for one person and one act.
import { jwtVerify, SignJWT } from 'jose'
import { createHmac } from 'node:crypto'

export const acts = ['calendar', 'snooze', 'unsubscribe', 'waive'] as const
export type Act = (typeof acts)[number]

export interface Grant {
  act: Act
  /** The article that it is about; null for what is about none. */
  article: null | string
  person: string
  /** The row of the ledger that the mail has; null for what comes with no mail. */
  row: null | string
}

/** In days. Whoever finds an old mail must still be able to get out of it. */
const lifetimes: Record<Act, number> = { calendar: 400, snooze: 60, unsubscribe: 400, waive: 60 }

const issuer = 'offprint:mail'

export async function signGrant(secret: string, grant: Grant, now: Date): Promise<string> {
  const { act, article, person, row } = grant
  const seconds = Math.floor(now.getTime() / 1000)
  return new SignJWT({ article, row })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setAudience(act)
    .setSubject(person)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + lifetimes[act] * 86_400)
    .sign(keyOf(secret))
}

/** @returns the grant; `expired` where its time is over; `unusable` where it is none of ours, or for another act. */
export async function readGrant(
  secret: string,
  token: unknown,
  act: Act,
  now: Date,
): Promise<'expired' | 'unusable' | Grant> {
  if (typeof token !== 'string' || token.length > 2000) {
    return 'unusable'
  }
  try {
    const { payload } = await jwtVerify(token, keyOf(secret), {
      algorithms: ['HS256'],
      audience: act,
      currentDate: now,
      issuer,
      requiredClaims: ['exp', 'sub'],
    })
    const { article, row, sub } = payload as { article?: null | string; row?: null | string } & {
      sub: string
    }
    return { act, article: article ?? null, person: sub, row: row ?? null }
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_JWT_EXPIRED' ? 'expired' : 'unusable'
  }
}

/** A key of its own: a token of a mail opens no session, and one of a session does nothing here. */
function keyOf(secret: string): Uint8Array {
  return createHmac('sha256', secret).update('offprint mail links').digest()
}
