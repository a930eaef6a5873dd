// Corrects what Next and Payload answer: who may cache it, and which status it has while the database is away.
import { uncachedHeadersOf } from './publicData.mjs'

/**
 * What failed while the database is away is worth another try. What the API says depends on who asks, and no cache
 * that several people share may keep it. Payload says of a collection without an endpoint that it is not implemented.
 * @param {() => boolean} isLive whether the database tells of changes
 */
export function correctResponse({ headers, url }, response, isLive) {
  const isSomebody = Boolean(headers.cookie || headers.authorization)
  const writeHead = response.writeHead
  response.writeHead = (status, ...rest) => {
    for (const [name, value] of uncachedHeadersOf(url)) {
      if (!response.hasHeader(name)) response.setHeader(name, value)
    }
    if (url.startsWith('/api/') && !response.hasHeader('cache-control')) {
      response.setHeader('cache-control', 'private, no-cache')
      response.appendHeader('vary', 'Cookie, Authorization')
    }
    // Payload takes somebody whom it cannot look up for a stranger.
    const isFault = status === 500 || (isSomebody && (status === 401 || status === 403))
    if (isFault && !isLive()) {
      response.setHeader('retry-after', '1')
      return writeHead.call(response, 503, ...rest)
    }
    return writeHead.call(response, status === 501 ? 404 : status, ...rest)
  }
}
