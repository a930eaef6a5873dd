// When reset mails are sent: every request is followed by one, but strangers cannot flood a mailbox.
import { setTimeout as sleep } from 'node:timers/promises'
import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible'

import type { Attempt } from './attempts.ts'
import type { Store } from './store.ts'

interface Turns extends Pick<Store, 'turns'> {
  limiters: Record<'reset-late-mail' | 'reset-mail', RateLimiterAbstract>
}

/**
 * Requests from addresses that the account knows are answered at once, which the limit of each bounds. Of the others the
 * first few are, too. Of those beyond, one mail in half a minute answers all that have come until then.
 */
export async function sendInTurn(
  { limiters, turns }: Turns,
  { account, isKnown }: Pick<Attempt, 'account' | 'isKnown'>,
  send: () => Promise<void>,
): Promise<void> {
  if (!isKnown && (await waitingTime(limiters['reset-mail'], account)) > 0) {
    if (turns.waiting.has(account)) {
      return
    }
    turns.waiting.add(account)
    await untilAllowed(limiters['reset-late-mail'], account).finally(() => {
      turns.waiting.delete(account)
    })
  }
  await oneAfterTheOther(turns.last, account, send)
}

/** Two at once would make two links, of which only the second one is valid. */
async function oneAfterTheOther(
  last: Store['turns']['last'],
  account: string,
  send: () => Promise<void>,
): Promise<void> {
  const before = last.get(account) ?? Promise.resolve()
  const own = before.then(send, send)
  last.set(account, own)
  await own.finally(() => {
    if (last.get(account) === own) {
      last.delete(account)
    }
  })
}

async function untilAllowed(limiter: RateLimiterAbstract, account: string): Promise<void> {
  let time: number
  while ((time = await waitingTime(limiter, account)) > 0) {
    await sleep(time, undefined, { ref: false })
  }
}

/** In milliseconds; 0 if it is allowed, which is counted. */
async function waitingTime(limiter: RateLimiterAbstract, account: string): Promise<number> {
  try {
    await limiter.consume(account)
    return 0
  } catch (error) {
    if (error instanceof RateLimiterRes) {
      return Math.max(1, error.msBeforeNext)
    }
    throw error
  }
}
