// Counts attempts to sign in or to request a reset mail, before the user is loaded or a password is hashed.
import type { PayloadRequest } from 'payload'

import { RateLimiterRes } from 'rate-limiter-flexible'

import type { Pair } from './signIns.ts'
import type { LimiterName } from './store.ts'

import { networkOf } from '../network.ts'
import { currentRequest } from '../requestContext.ts'
import { hashed, normalizeEmail } from './keys.ts'
import { hasSignedIn } from './signIns.ts'
import { storeOf } from './store.ts'
import { TooManyRequests } from './tooManyRequests.ts'

export interface Attempt extends Pair {
  /** Whether the account has signed in from this address before, or the request has its session. */
  isKnown: boolean
  /** Call it for an attempt that succeeded, or was not made after all. */
  refund: () => Promise<void>
}

type Key = [LimiterName, string]

/**
 * Accounts that do not exist are counted like those that do. Addresses that the account does not know share a limit, but
 * only after their first failure: however many others try, the owner has a try from a new address.
 * @throws TooManyRequests
 */
export async function countLogin(req: PayloadRequest, email: string): Promise<Attempt> {
  const store = storeOf(req.payload)
  const pair = pairOf(req, email)
  if (hasSessionOf(req, email)) {
    return { ...pair, ...(await countKeys(req, [['login-session', pair.account]])), isKnown: true }
  }
  const isKnown = await hasSignedIn(store, pair)
  const { failures, retryAfter, ...counted } = await countKeys(req, keysOf('login', pair, isKnown))
  if (isKnown) {
    return { ...pair, ...counted, isKnown }
  }
  const { 'login-account': limiter } = store.limiters
  const { consumedPoints } = await limiter.penalty(pair.account)
  if (failures > 0 && consumedPoints > limiter.points) {
    throw new TooManyRequests(retryAfter, req)
  }
  const refund = async () => {
    await limiter.reward(pair.account)
    await counted.refund()
  }
  return { ...pair, isKnown, refund }
}

/** Addresses share no limit here: strangers cannot use up the requests of the owner. @throws TooManyRequests */
export async function countReset(req: PayloadRequest, email: string): Promise<Attempt> {
  const pair = pairOf(req, email)
  const isKnown = hasSessionOf(req, email) || (await hasSignedIn(storeOf(req.payload), pair))
  return { ...pair, ...(await countKeys(req, keysOf('reset', pair, isKnown))), isKnown }
}

/** An attempt to confirm the password within a session. @throws TooManyRequests */
export async function countConfirmation(
  req: PayloadRequest,
  email: string,
): Promise<Pick<Attempt, 'refund'>> {
  return countKeys(req, [['login-session', pairOf(req, email).account]])
}

/**
 * A code of the second factor, tried by somebody who knows the password or has a reset link. Each address that the account
 * knows has tries of its own: whoever else knows the password cannot use them up. @throws TooManyRequests
 */
export async function countCode(
  req: PayloadRequest,
  email: string,
): Promise<Pick<Attempt, 'refund'>> {
  const pair = pairOf(req, email)
  const isKnown = await hasSignedIn(storeOf(req.payload), pair)
  return countKeys(req, [
    ['login-code', isKnown ? `${pair.account}.${pair.address}` : pair.account],
  ])
}

export function pairOf({ payload }: Pick<PayloadRequest, 'payload'>, email: string): Pair {
  return {
    account: hashed(payload.secret, 'account', normalizeEmail(email)),
    address: hashed(payload.secret, 'address', networkOf(currentRequest()?.clientAddress)),
  }
}

/** Nobody else can use up its limit. */
function hasSessionOf({ user }: PayloadRequest, email: string): boolean {
  const own = (user as { email?: unknown } | null)?.email
  return typeof own === 'string' && normalizeEmail(own) === normalizeEmail(email)
}

/** The account and its address come last. */
function keysOf(purpose: 'login' | 'reset', { account, address }: Pair, isKnown: boolean): Key[] {
  const pair: Key = [`${purpose}-pair`, `${account}.${address}`]
  return isKnown ? [pair] : [[`${purpose}-address`, address], pair]
}

interface Counted {
  /** Earlier attempts with the last key. */
  failures: number
  refund: () => Promise<void>
  /** When they are forgotten, in seconds. */
  retryAfter: number
}

async function countKeys(req: PayloadRequest, keys: Key[]): Promise<Counted> {
  const { limiters } = storeOf(req.payload)
  let last = new RateLimiterRes()
  for (const [name, key] of keys) {
    last = await limiters[name].consume(key).catch((error: unknown) => {
      throw error instanceof RateLimiterRes ? refusal(req, error) : error
    })
  }
  const refund = async () => {
    for (const [name, key] of keys) {
      await limiters[name].reward(key)
    }
  }
  return { failures: last.consumedPoints - 1, refund, retryAfter: secondsOf(last) }
}

function refusal(req: PayloadRequest, reached: RateLimiterRes): TooManyRequests {
  return new TooManyRequests(secondsOf(reached), req)
}

function secondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000))
}
