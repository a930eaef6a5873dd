// Counts requests for the pages of letters, subscriptions and webmentions, where sign-ins are counted: for all processes together.
import type { LimitRequests } from 'offprint'

import { RateLimiterRes } from 'rate-limiter-flexible'

import { networkOf } from '../network.ts'
import { currentRequest } from '../requestContext.ts'
import { hashed } from './keys.ts'
import { limiterOf, storeOf } from './store.ts'

export const countLetterRequest: LimitRequests = async ({ payload }, counted) => {
  const { name, key, points, seconds } = counted
  const { ofLetters, pool } = storeOf(payload)
  const limiter = ofLetters.get(name) ?? limiterOf(pool, name, { duration: seconds, points })
  ofLetters.set(name, limiter)
  // The server in front knows how many proxies there are.
  const whose = name.endsWith('-address') ? networkOf(currentRequest()?.clientAddress) : key
  try {
    await limiter.consume(hashed(payload.secret, name, whose))
    return 0
  } catch (error) {
    if (error instanceof RateLimiterRes) {
      return Math.max(1, Math.ceil(error.msBeforeNext / 1000))
    }
    throw error
  }
}
