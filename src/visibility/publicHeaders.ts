// Headers of the blog API, the feeds and the sitemap.

const readMethods = 'GET, HEAD, OPTIONS'

/** Front ends on any origin may read these responses. */
export const publicHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link, Retry-After',
  vary: 'Accept-Encoding',
  'x-content-type-options': 'nosniff',
}

/**
 * For how many milliseconds a response is valid at most, where it changes by time alone. The server in front of Next
 * caches it no longer, and removes the header.
 */
export const validForHeader = 'x-offprint-valid-for'

/** Without a validator no cache may store a response: what is missing now may be published in a moment. */
export const uncachedHeaders = { ...publicHeaders, 'cache-control': 'no-store' }

/** With 405. */
export const allowHeaders = { allow: readMethods }

/** A browser asks before it sends a conditional request to another origin. */
export const preflightHeaders = {
  ...uncachedHeaders,
  ...allowHeaders,
  'access-control-allow-headers':
    'Accept, Cache-Control, Content-Type, If-Modified-Since, If-None-Match, Last-Event-ID, X-Requested-With',
  'access-control-allow-methods': readMethods,
  'access-control-max-age': '86400',
}
