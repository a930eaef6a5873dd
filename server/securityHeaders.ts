// The security headers of a response, by the kind of its path.
import { isFeedPath } from '../src/domain/paths.ts'
import { pathOf } from './middleware.ts'

/** Admin panel, blog page, feed, or data: JSON, files and short texts. */
export const kinds: Kind[] = ['admin', 'page', 'feed', 'data']

export type Kind = 'admin' | 'data' | 'feed' | 'page'

export type Header = [name: string, value: string]

const admin = /^\/admin(?:\/|$)/
const data =
  /^\/(?:api(?:\/|$)|_next\/|fonts\/|\.well-known\/|(?:favicon\.ico|icon\.svg|metrics|robots\.txt)$)/

/** @param url a path with its query, in one spelling: see requestTarget.ts */
export function kindOf(url: string): Kind {
  const path = pathOf(url)
  if (admin.test(path)) {
    return 'admin'
  }
  if (data.test(path)) {
    return 'data'
  }
  return isFeedPath(path) ? 'feed' : 'page'
}

export interface Site {
  /** Whether it is served over https. */
  isHttps: boolean
}

/**
 * @param nonce for the scripts of this response; only for the admin panel, as other responses are shared
 */
export function securityHeaders(kind: Kind, { isHttps }: Site, nonce?: string): Header[] {
  return [
    ['content-security-policy', policyOf(kind, nonce)],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', referrerPolicies[kind]],
    ['x-frame-options', isPage(kind) ? 'SAMEORIGIN' : 'DENY'],
    ...headersIf(kind === 'admin', 'cross-origin-opener-policy', 'same-origin'),
    ...headersIf(isPage(kind), 'permissions-policy', permissions),
    // Without subdomains and preloading: only the owner of the domain can decide on those.
    ...headersIf(isHttps, 'strict-transport-security', 'max-age=31536000'),
  ]
}

function headersIf(isSent: boolean, ...header: Header): Header[] {
  return isSent ? [header] : []
}

function isPage(kind: Kind): boolean {
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

function policyOf(kind: Kind, nonce: string | undefined): string {
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
    data: ["default-src 'none'", "frame-ancestors 'none'"],
    feed: [
      "default-src 'none'",
      'img-src data:',
      "style-src 'unsafe-inline'",
      "frame-ancestors 'none'",
    ],
  }
  return policies[kind].join('; ')
}
