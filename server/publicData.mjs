// Headers and preflight responses of the blog API, the feeds and the sitemap, which every origin may read.
import {
  allowHeaders,
  preflightHeaders,
  uncachedHeaders,
} from '../src/visibility/publicHeaders.mjs'

/** The calendar of the blog API is for one person. */
const publicData =
  /^\/(?:api\/blog\/(?!free-from\.ics(?:[/?]|$))|(?:atom\.xml|feed\.json|feed\.xml|sitemap\.xml)(?:[/?]|$))/
const none = []

/** Headers for responses that have none of their own, such as a redirect by Next or an unknown path. */
export function uncachedHeadersOf(url) {
  return publicData.test(url) ? Object.entries(uncachedHeaders) : none
}

/** True where the request is answered here. The blog API answers preflights itself, also in apps without this server. */
export function answerPreflight({ method, url }, response) {
  if (method !== 'OPTIONS' || url.startsWith('/api/') || !publicData.test(url)) {
    return false
  }
  response.writeHead(204, preflightHeaders).end()
  return true
}

export function headersOfRefusal(status, url) {
  return {
    'content-type': 'text/plain',
    ...(publicData.test(url) ? uncachedHeaders : {}),
    ...(status === 405 ? allowHeaders : {}),
  }
}
