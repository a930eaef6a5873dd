// The security headers of every answer, by the kind of path.

/** Admin panel, blog page, feed, or anything else that is no page: JSON, files, short texts. */
export const kinds = ['admin', 'page', 'feed', 'data']

const admin = /^\/admin(?:\/|$)/
const feeds = /^\/(?:atom\.xml|feed\.json|feed\.xml|sitemap\.xml)$/
const data =
  /^\/(?:api(?:\/|$)|_next\/|fonts\/|\.well-known\/|(?:favicon\.ico|icon\.svg|metrics|robots\.txt)$)/
const isPlain = /^\/(?!\/)[\w/~-]*(?:\.[\w~-][\w/~-]*)*$/

/** @param {string} url what a request asks for: a path with its query, or an absolute address (RFC 9112, 3.2.2). */
export function kindOf(url) {
  const end = url.search(/[?#]/)
  const before = end < 0 ? url : url.slice(0, end)
  const path = isPlain.test(before) ? before : canonicalPath(before)
  if (admin.test(path)) {
    return 'admin'
  }
  if (data.test(path)) {
    return 'data'
  }
  return feeds.test(path) ? 'feed' : 'page'
}

/**
 * @param {'admin' | 'data' | 'feed' | 'page'} kind
 * @param {{ isHttps: boolean }} site whether readers reach the site by https.
 * @param {string} [nonce] of the scripts of this one answer; the admin panel's only, other answers are shared.
 * @returns {[name: string, value: string][]}
 */
export function securityHeaders(kind, { isHttps }, nonce) {
  return [
    ['content-security-policy', policyOf(kind, nonce)],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', referrerPolicies[kind]],
    ['x-frame-options', isPage(kind) ? 'SAMEORIGIN' : 'DENY'],
    ...(kind === 'admin' ? [['cross-origin-opener-policy', 'same-origin']] : []),
    ...(isPage(kind) ? [['permissions-policy', permissions]] : []),
    // Without subdomains and preloading: those are for the owner of the domain to decide.
    ...(isHttps ? [['strict-transport-security', 'max-age=31536000']] : []),
  ]
}

function isPage(kind) {
  return kind === 'admin' || kind === 'page'
}

const permissions = ['camera', 'geolocation', 'microphone', 'payment', 'usb']
  .map((feature) => `${feature}=()`)
  .join(', ')

/** Addresses of the admin panel may be secret, such as that of a password reset. */
const referrerPolicies = {
  admin: 'same-origin',
  data: 'no-referrer',
  feed: 'strict-origin-when-cross-origin',
  page: 'strict-origin-when-cross-origin',
}

function policyOf(kind, nonce) {
  const policies = {
    admin: [
      "default-src 'none'",
      "connect-src 'self'",
      "font-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      `script-src 'self'${nonce ? ` 'nonce-${nonce}'` : ''}`,
      // Payload and the editor set style attributes.
      "style-src 'self' 'unsafe-inline'",
      // A picture that was chosen and is not uploaded yet is a blob.
      "img-src 'self' data: blob:",
      "object-src 'none'",
    ],
    // Pages of the blog have a policy of their own, with the hash of their style sheet: this is for what else is
    // answered at such an address.
    page: ["default-src 'none'", "form-action 'self'", "frame-ancestors 'self'", "base-uri 'none'"],
    // With these a browser draws its own view of XML.
    feed: [
      "default-src 'none'",
      'img-src data:',
      "style-src 'unsafe-inline'",
      "frame-ancestors 'none'",
    ],
    data: ["default-src 'none'", "frame-ancestors 'none'"],
  }
  return policies[kind].join('; ')
}

/** The path as the app will read it, however it is spelt. */
function canonicalPath(text) {
  const path = text.replace(/^https?:\/\/[^/]*/i, '').replace(/^[/\\]*/, '/')
  if (!URL.canParse(path, 'http://localhost')) {
    return path
  }
  const { pathname } = new URL(path, 'http://localhost')
  try {
    return decodeURIComponent(pathname).replace(/\/{2,}/g, '/')
  } catch (error) {
    if (error instanceof URIError) {
      return pathname
    }
    throw error
  }
}
