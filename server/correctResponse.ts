// Corrects the responses of Next and Payload: Cache-Control, and status 503 while the database is unavailable.
import type { ServerResponse } from 'node:http'

import onHeaders from 'on-headers'

import type { Middleware } from './middleware.ts'

import { setMissing } from './middleware.ts'
import { uncachedHeadersOf } from './publicData.ts'

/**
 * - Requests that failed while the database is unavailable get 503 with Retry-After.
 * - Responses of the API depend on the user, so no shared cache may store them.
 * - Payload responds with 501 if a collection has no such endpoint; this becomes 404.
 * @param isLive whether change notifications arrive
 */
export function correctResponse(isLive: () => boolean): Middleware {
  return ({ headers, url }, response, next) => {
    const hasCredentials = Boolean(headers.cookie || headers.authorization)
    onHeaders(response, () => {
      addHeaders(url, response)
      const { statusCode: status } = response
      // If Payload cannot load the user, it treats the request as anonymous.
      const mayBeOutage = status === 500 || (hasCredentials && (status === 401 || status === 403))
      if (mayBeOutage && !isLive()) {
        response.setHeader('retry-after', '1')
        response.statusCode = 503
      } else if (status === 501) {
        response.statusCode = 404
      }
    })
    next()
  }
}

function addHeaders(url: string, response: ServerResponse): void {
  setMissing(response, uncachedHeadersOf(url))
  if (url.startsWith('/api/') && !response.hasHeader('cache-control')) {
    response.setHeader('cache-control', 'private, no-cache')
    response.appendHeader('vary', 'Cookie, Authorization')
  }
}
