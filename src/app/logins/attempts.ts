// Counts attempts to sign in or to request a reset mail, before the user is loaded or a password is hashed.
import type { PayloadRequest } from 'payload'

import { RateLimiterRes } from 'rate-limiter-flexible'

import type { Pair } from './signIns.ts'
import type { Purpose, Store, Subject } from './store.ts'

import { networkOf } from '../network.mjs'
import { currentRequest } from '../requestContext.mjs'
import { hashed, normalizeEmail } from './keys.ts'
import { hasSignedIn } from './signIns.ts'
import { storeOf } from './store.ts'
import { languageOf, TooManyRequests } from './tooManyRequests.ts'

export interface Attempt extends Pair {
  /** Whether the account has signed in from this address before. */
  isKnown: boolean
  /** Call it for an attempt that succeeded, or was not made after all. */
  refund: () => Promise<void>
}

/** Accounts that do not exist are counted like those that do. @throws TooManyRequests */
export async function countAttempt(
  req: PayloadRequest,
  purpose: Purpose,
  email: string,
): Promise<Attempt> {
  const store = storeOf(req.payload)
  const pair = pairOf(req, email)
  const isKnown = await hasSignedIn(store, pair)
  const keys = keysOf(pair, isKnown)
  for (const [subject, key] of keys) {
    await consume(req, store, purpose, subject, key)
  }
  const refund = async () => {
    for (const [subject, key] of keys) {
      await store.limiters[purpose][subject].reward(key)
    }
  }
  return { ...pair, isKnown, refund }
}

export function pairOf({ payload }: Pick<PayloadRequest, 'payload'>, email: string): Pair {
  return {
    account: hashed(payload.secret, 'account', normalizeEmail(email)),
    address: hashed(payload.secret, 'address', networkOf(currentRequest()?.clientAddress)),
  }
}

/** Attempts that the first limits refuse do not count against the account, whose owner may be somebody else. */
function keysOf({ account, address }: Pair, isKnown: boolean): [Subject, string][] {
  const pair: [Subject, string] = ['pair', `${account}.${address}`]
  return isKnown ? [pair] : [['address', address], pair, ['account', account]]
}

async function consume(
  req: PayloadRequest,
  { limiters }: Store,
  purpose: Purpose,
  subject: Subject,
  key: string,
): Promise<void> {
  try {
    await limiters[purpose][subject].consume(key)
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) {
      throw error
    }
    throw new TooManyRequests(Math.max(1, Math.ceil(error.msBeforeNext / 1000)), languageOf(req))
  }
}
