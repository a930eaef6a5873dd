// Serves the pages of the blog, its API, the feeds and the sitemap from the response cache; everything else goes on to Next.
import { isFresh } from '../src/visibility/conditions.mjs'
import { uncachedHeaders } from '../src/visibility/publicHeaders.mjs'
import { cacheKeyOf } from './cacheKey.mjs'
import { chooseEncoding } from './compress.mjs'
import { formOf, notModifiedOf, prepareResponse } from './preparedResponse.mjs'
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
 *   complete?: (url: string, headers: string[]) => string[],
 * }} options `fetch` has Next answer; `isLive` says whether notifications of changes arrive; `count` is told where
 *   a response comes from, and `countCached` what `handleCached` has answered; `complete` adds the headers that every
 *   response at an address has.
 */
export function serveCached({ complete = asItIs, count, countCached, fetch, isLive, ...sizes }) {
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
      const cached = isPlainRead(request) && isLive() ? find(request.url) : undefined
      if (cached) {
        send(request, response, cached, countCached)
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
        send(request, response, cached)
        return true
      }
      load(input, cache)
        .then((loaded) => send(request, response, loaded))
        .catch(() => sendBusy(response))
      return true
    },
    invalidate() {
      fixed.invalidate()
      variable.invalidate()
    },
  }

  /** A key is an address itself: as most requests spell it, there is nothing to work out. */
  function find(url) {
    const stored = fixed.get(url)
    if (stored) {
      return stored
    }
    const input = cacheKeyOf(url)
    return input && cacheFor(input).get(input.key)
  }

  /** Without notifications requests share nothing: a change may lie between them. */
  function load({ key, mayStore }, cache) {
    const mayStoreLoaded = ({ status }) => mayStore && status === 200 && isLive()
    const loadOne = async () => {
      const prepared = prepareResponse(await fetch(key), complete)
      prepared.onGrown = (bytes) => cache.addBytes(key, prepared, bytes)
      return prepared
    }
    return isLive() ? cache.load(key, loadOne, mayStoreLoaded) : loadOne()
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

function send(request, response, cached, count) {
  const { body, status, url } = cached
  if (status >= 500) {
    sendBusy(response)
    return
  }
  const encoding = chooseEncoding(request, body.length)
  if (status === 200 && isKnown(request, cached)) {
    response.writeHead(304, notModifiedOf(cached, encoding))
    response.end()
    count?.(request.method, url, 304)
    return
  }
  const sendForm = (form) => {
    if (response.destroyed) {
      return
    }
    response.writeHead(status, form.headers)
    response.end(request.method === 'HEAD' ? undefined : form.body)
    count?.(request.method, url, status)
  }
  const form = formOf(cached, encoding, cached.onGrown)
  if (form instanceof Promise) {
    form.then(sendForm, () => sendBusy(response))
  } else {
    sendForm(form)
  }
}

/** Whether the client has the response, in whichever encoding. */
function isKnown({ headers }, { tags }) {
  if (headers['if-none-match'] === undefined) {
    return false
  }
  const header = (name) => headers[name]
  return tags.some((etag) => isFresh(header, { etag }))
}

function asItIs(url, headers) {
  return headers
}
