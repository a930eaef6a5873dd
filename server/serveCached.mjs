// Serves the pages of the blog, its API, the feeds and the sitemap from the response cache; everything else goes on to Next.
import { isFresh } from '../src/visibility/conditions.mjs'
import { uncachedHeaders } from '../src/visibility/publicHeaders.mjs'
import { cacheKeyOf } from './cacheKey.mjs'
import { chooseEncoding, compress, tagOf, tagsOf } from './compress.mjs'
import { createResponseCache } from './responseCache.mjs'

const longestAddress = 2000
/** Requests that anybody can vary without end must not evict what readers ask for. */
const defaultSizes = { maxBytes: 48 * 1024 * 1024, maxBytesOfVariable: 16 * 1024 * 1024 }

/**
 * @param {{
 *   fetch: (url: string) => Promise<object>, isLive: () => boolean,
 *   maxBytes?: number, maxBytesOfVariable?: number,
 *   count?: (result: 'hit' | 'miss', response: import('node:http').ServerResponse) => void,
 *   countCached?: (method: string, url: string, status: number) => void,
 * }} options `fetch` has Next answer; `isLive` says whether notifications of changes arrive; `count` is told where
 *   a response comes from, and `countCached` what `handleCached` has answered.
 */
export function serveCached({ count, countCached, fetch, isLive, ...sizes }) {
  const { maxBytes, maxBytesOfVariable } = { ...defaultSizes, ...sizes }
  const fixed = createResponseCache({ maxBytes })
  const variable = createResponseCache({ maxBytes: maxBytesOfVariable })
  const cacheFor = (input) => (input.isVariable ? variable : fixed)
  return {
    get bytes() {
      return fixed.bytes + variable.bytes
    },
    get count() {
      return fixed.count + variable.count
    },
    /**
     * Serves what is cached before anything else is done for a request: most requests of a busy site end here.
     * True where the request is being answered; what needs more than a look at its address is left to `handle`.
     */
    handleCached(request, response) {
      const input = isPlainRead(request) && isLive() ? cacheKeyOf(request.url) : undefined
      const cached = input && cacheFor(input).get(input.key)
      if (cached) {
        send(request, response, cached, cacheFor(input), countCached)
      }
      return Boolean(cached)
    },
    /** True where the request is being answered here. */
    handle(request, response) {
      const { url } = request
      const input = isRead(request) && url.length <= longestAddress ? cacheKeyOf(url) : undefined
      if (!input) {
        return false
      }
      const cache = cacheFor(input)
      const cached = isLive() ? cache.get(input.key) : undefined
      count?.(cached ? 'hit' : 'miss', response)
      if (cached) {
        send(request, response, cached, cache)
        return true
      }
      load(input, cache)
        .then((loaded) => send(request, response, loaded, cache))
        .catch(() => sendBusy(response))
      return true
    },
    invalidate() {
      fixed.invalidate()
      variable.invalidate()
    },
  }

  /** Without notifications requests share nothing: a change may lie between them. */
  function load({ key, mayStore }, cache) {
    const mayStoreLoaded = ({ status }) => mayStore && status === 200 && isLive()
    return isLive() ? cache.load(key, () => fetch(key), mayStoreLoaded) : fetch(key)
  }
}

/** Of a database that is away, or a server that has too much to do: the client asks again. */
export function sendBusy(response) {
  if (!response.headersSent) {
    response.writeHead(503, {
      ...uncachedHeaders,
      'content-type': 'text/plain; charset=utf-8',
      'retry-after': '1',
    })
  }
  response.end('Away for a moment: try again.\n')
}

function isRead({ method }) {
  return method === 'GET' || method === 'HEAD'
}

/** No body, and an address that needs no decoding. */
function isPlainRead(request) {
  const { headers, url } = request
  const hasBody =
    headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined
  return isRead(request) && !hasBody && url.length <= longestAddress && !url.includes('%')
}

async function send(request, response, cached, cache, count) {
  const { method } = request
  if (cached.status >= 500) {
    sendBusy(response)
    return
  }
  const encoding = chooseEncoding(request, cached.body.length)
  const etag = tagOf(cached.etag, encoding)
  const headers = [...cached.headers, ...(etag ? [['etag', etag]] : [])]
  if (cached.status === 200 && isKnown(request, cached)) {
    response.writeHead(304, headers.flat())
    response.end()
    count?.(method, cached.url, 304)
    return
  }
  const onCompressed = (bytes) => cache.addBytes(cached.url, cached, bytes)
  const body = encoding ? await compress(cached, encoding, onCompressed) : cached.body
  if (response.destroyed) {
    return
  }
  headers.push(
    ['content-length', body.length],
    ...(encoding ? [['content-encoding', encoding]] : []),
  )
  response.writeHead(cached.status, headers.flat())
  response.end(method === 'HEAD' ? undefined : body)
  count?.(method, cached.url, cached.status)
}

/** Whether the client has the response, in whichever encoding. */
function isKnown({ headers }, { etag }) {
  const header = (name) => headers[name]
  return Boolean(etag) && tagsOf(etag).some((tag) => isFresh(header, { etag: tag }))
}
