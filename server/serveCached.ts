// Serves the pages of the blog, its API, the feeds and the sitemap from the response cache; everything else goes on to Next.
import type { ServerResponse } from 'node:http'

import type { Fetch } from './fetchFromNext.ts'
import type { Middleware, ServerRequest } from './middleware.ts'
import type { Complete } from './secure.ts'

import { type CacheKey, cacheKeyOf } from './cacheKey.ts'
import { isRead } from './middleware.ts'
import { type PreparedResponse, prepareResponse } from './preparedResponse.ts'
import { createResponseCache, type ResponseCache } from './responseCache.ts'
import { type CountStored, sendBusy, sendPrepared } from './sendPrepared.ts'

const longestAddress = 2000
/** Requests that anybody can vary without end must not evict what readers ask for. */
const defaultSizes = { maxBytes: 48 * 1024 * 1024, maxBytesOfVariable: 16 * 1024 * 1024 }

interface CacheOptions {
  /** Adds the headers that every response at an address has. */
  complete?: Complete
  /** Told where a response of `serve` comes from. */
  count?: (result: 'hit' | 'miss', response: ServerResponse) => void
  /** Told what `serveStored` has answered. */
  countCached?: CountStored
  /** Has Next answer. */
  fetch: Fetch
  /** Whether notifications of changes arrive. */
  isLive: () => boolean
  maxBytes?: number
  maxBytesOfVariable?: number
}

interface CachedResponses {
  readonly bytes: number
  readonly count: number
  /** Removes all responses. */
  invalidate: () => void
  /** Answers what may be cached: from the cache, or by Next. */
  serve: Middleware
  /**
   * Serves what is cached before anything else is done for a request: most requests of a busy site end here. What needs
   * more than a look at its address is left to `serve`.
   */
  serveStored: Middleware
}

export function serveCached({
  complete = asItIs,
  count,
  countCached,
  fetch,
  isLive,
  ...sizes
}: CacheOptions): CachedResponses {
  const { maxBytes, maxBytesOfVariable } = { ...defaultSizes, ...sizes }
  const fixed = createResponseCache<PreparedResponse>({ maxBytes })
  const variable = createResponseCache<PreparedResponse>({ maxBytes: maxBytesOfVariable })
  const cacheFor = (input: CacheKey) => (input.isVariable ? variable : fixed)
  return {
    get bytes() {
      return fixed.bytes + variable.bytes
    },
    get count() {
      return fixed.count + variable.count
    },
    invalidate: () => {
      fixed.invalidate()
      variable.invalidate()
    },
    serve: (request, response, next) => {
      const { url } = request
      const input = isRead(request) && url.length <= longestAddress ? cacheKeyOf(url) : undefined
      if (!input) {
        next()
        return
      }
      const cache = cacheFor(input)
      const cached = isLive() ? cache.get(input.key) : undefined
      const send = (found: PreparedResponse) =>
        sendPrepared(request, response, input.isOther ? redirectTo(found) : found)
      count?.(cached ? 'hit' : 'miss', response)
      if (cached) {
        send(cached)
        return
      }
      load(input, cache)
        .then(send)
        .catch(() => sendBusy(response))
    },
    serveStored: (request, response, next) => {
      const cached = isPlainRead(request) && isLive() ? find(request.url) : undefined
      if (cached) {
        sendPrepared(request, response, cached, countCached)
      } else {
        next()
      }
    },
  }

  /** A key is an address itself: as most requests spell it, there is nothing to work out. */
  function find(url: string): PreparedResponse | undefined {
    const stored = fixed.get(url)
    if (stored) {
      return stored
    }
    const input = cacheKeyOf(url)
    return input && !input.isOther ? cacheFor(input).get(input.key) : undefined
  }

  /** What has no page there leads on, or is missing, at all spellings of its address. */
  function redirectTo(found: PreparedResponse): PreparedResponse {
    if (found.status !== 200) {
      return found
    }
    const headers: [string, string][] = [
      ['cache-control', 'no-store'],
      ['location', found.url],
    ]
    return prepareResponse(
      { body: Buffer.alloc(0), headers, status: 301, url: found.url },
      complete,
    )
  }

  /** Without notifications requests share nothing: a change may lie between them. */
  function load(
    { key, mayStore }: CacheKey,
    cache: ResponseCache<PreparedResponse>,
  ): Promise<PreparedResponse> {
    const mayStoreLoaded = ({ status }: PreparedResponse) => mayStore && status === 200 && isLive()
    const loadOne = async () => {
      const prepared = prepareResponse(await fetch(key), complete)
      prepared.onGrown = (bytes) => cache.addBytes(key, prepared, bytes)
      return prepared
    }
    return isLive() ? cache.load(key, loadOne, mayStoreLoaded) : loadOne()
  }
}

/** No body, and an address that leads nowhere else and needs no decoding. */
function isPlainRead(request: ServerRequest): boolean {
  const { headers, refusal, url } = request
  const hasLength =
    headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined
  return (
    isRead(request) && !refusal && !hasLength && url.length <= longestAddress && !url.includes('%')
  )
}

function asItIs(_: string, headers: string[]): string[] {
  return headers
}
