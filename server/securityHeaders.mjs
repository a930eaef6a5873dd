// The security headers of a response, by the kind of its path.

/** Admin panel, blog page, feed, or data: JSON, files and short texts. */
export const kinds = ['admin', 'page', 'feed', 'data']

const admin = /^\/admin(?:\/|$)/
const feeds = /^\/(?:atom\.xml|feed\.json|feed\.xml|sitemap\.xml)$/
const data =
  /^\/(?:api(?:\/|$)|_next\/|fonts\/|\.well-known\/|(?:favicon\.ico|icon\.svg|metrics|robots\.txt)$)/

/** @param {string} url A path with its query, in one spelling: see requestTarget.mjs. */
export function kindOf(url) {
  const [path] = url.split('?', 1)
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
 * @param {{ isHttps: boolean }} site Whether the site is served over https.
 * @param {string} [nonce] For the scripts of this response; only for the admin panel, as other responses are shared.
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
    // Without subdomains and preloading: only the owner of the domain can decide on those.
    ...(isHttps ? [['strict-transport-security', 'max-age=31536000']] : []),
  ]
}

function isPage(kind) {
  return kind === 'admin' || kind === 'page'
}

const permissions = ['camera', 'geolocation', 'microphone', 'payment', 'usb']
  .map((feature) => `${feature}=()`)
  .join(', ')

/** Addresses of the admin panel can be secret, such as password reset links. */
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
      // A selected picture that is not uploaded yet is a blob.
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
