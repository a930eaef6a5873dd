// How often the pages of letters answer: 20 times a minute to an address. A link takes 60 confirmed answers an hour.
// Other requests do not count against it: a hundred mail scanners that open it must leave a person able to answer.
import type { PayloadRequest } from 'payload'

import type { CountedRequest, LimitRequests } from '../../options/types.ts'

import { processState } from '../../processState.ts'

const perAddress = { points: 20, seconds: 60 }
const perToken = { points: 60, seconds: 3600 }

/** Above it, the oldest counts are forgotten: it limits the memory. */
const maxCounts = 10_000

/** In how many seconds the request may be made; 0: now. The same for any token, so nobody learns which of them exist. */
export async function secondsToWait(
  req: PayloadRequest,
  count: LimitRequests = countInMemory,
): Promise<number> {
  return count(req, { ...perAddress, name: 'permission-address', key: addressOf(req) })
}

/**
 * The same for an answer with its code, a name and the word of its page.
 * @param hash of the token
 */
export async function secondsToAnswer(
  req: PayloadRequest,
  hash: string,
  count: LimitRequests = countInMemory,
): Promise<number> {
  return count(req, { ...perToken, name: 'permission-token', key: hash })
}

/** Of a webmention: by who sends it, and by the host that it names. */
export async function secondsToMention(
  req: PayloadRequest,
  host: string,
  count: LimitRequests = countInMemory,
): Promise<number> {
  const byAddress = { ...perAddress, name: 'webmention-address', key: addressOf(req) } as const
  const byHost = { ...perToken, name: 'webmention-host', key: host } as const
  return (await count(req, byAddress)) || count(req, byHost)
}

/** In a fixed window of time, for this process. */
export function countInMemory(_: unknown, counted: CountedRequest, now = Date.now()): number {
  const { counts } = processState
  const { name, key, points, seconds } = counted
  const id = `${name} ${key}`
  const known = counts.get(id)
  const current = known && known.until > now ? known : { count: 0, until: now + seconds * 1000 }
  current.count += 1
  counts.delete(id)
  counts.set(id, current)
  const [oldest] = counts.keys()
  if (counts.size > maxCounts && oldest !== undefined) {
    counts.delete(oldest)
  }
  return current.count > points ? Math.ceil((current.until - now) / 1000) : 0
}

/** As the nearest proxy has seen it: a client can write all that comes before. */
export function addressOf({ headers }: PayloadRequest): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
}
