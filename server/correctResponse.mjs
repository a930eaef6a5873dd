// Corrects headers and status of what Next and Payload answer: who may cache it, and 503 while the database is away.
import { uncachedHeadersOf } from './publicData.mjs'

/**
 * What failed while the database is away may be tried again. What the API answers depends on who asks, so no shared
 * cache may store it. Payload says of a collection without an endpoint that it is not implemented.
 * @param {() => boolean} isLive whether notifications of changes arrive
 */
export function correctResponse({ headers, url }, response, isLive) {
  const hasCredentials = Boolean(headers.cookie || headers.authorization)
  const writeHead = response.writeHead
  response.writeHead = (status, ...rest) => {
    for (const [name, value] of uncachedHeadersOf(url)) {
      if (!response.hasHeader(name)) response.setHeader(name, value)
    }
    if (url.startsWith('/api/') && !response.hasHeader('cache-control')) {
      response.setHeader('cache-control', 'private, no-cache')
      response.appendHeader('vary', 'Cookie, Authorization')
    }
    // Payload treats a user whom it cannot look up as anonymous.
    const isFault = status === 500 || (hasCredentials && (status === 401 || status === 403))
    if (isFault && !isLive()) {
      response.setHeader('retry-after', '1')
      return writeHead.call(response, 503, ...rest)
    }
    return writeHead.call(response, status === 501 ? 404 : status, ...rest)
  }
}
