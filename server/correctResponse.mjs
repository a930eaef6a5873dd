// Corrects the responses of Next and Payload: Cache-Control, and status 503 while the database is unavailable.
import { uncachedHeadersOf } from './publicData.mjs'

/**
 * - Requests that failed while the database is unavailable get 503 with Retry-After.
 * - Responses of the API depend on the user, so no shared cache may store them.
 * - Payload responds with 501 if a collection has no such endpoint; this becomes 404.
 * @param {() => boolean} isLive Whether change notifications arrive.
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
    // If Payload cannot load the user, it treats the request as anonymous.
    const mayBeOutage = status === 500 || (hasCredentials && (status === 401 || status === 403))
    if (mayBeOutage && !isLive()) {
      response.setHeader('retry-after', '1')
      return writeHead.call(response, 503, ...rest)
    }
    return writeHead.call(response, status === 501 ? 404 : status, ...rest)
  }
}
