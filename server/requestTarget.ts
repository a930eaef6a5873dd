// The target of a request (RFC 9112, 3.2) as a path in one spelling (RFC 3986, 6.2.2), for every decision that follows.
import type { Middleware, Refusal } from './middleware.ts'

/** Most targets: nothing in them has to be decoded, and nothing leads elsewhere. */
const isPlain =
  /^(?=\/)(?:\/(?!\.{0,2}(?:[/?]|$))[!"$\x26-\x2e\x30-\x3e\x40-\x5b\x5d-\x7e\x80-\xff]*)*\/?(?:\?.*)?$/
const malformed = /^(?!\/)|[^\x21-\x7e\x80-\xff]|#/
const control = /[^\x20-\x7e\x80-\u{10ffff}]/u
const unreserved = /%(?:2[DE]|3\d|4[1-9A-F]|5[\dAF]|6[1-9A-F]|7[\dAE])/gi
/** Also encoded more than once: something behind this server may decode again. */
const encoded = /%(?:25)*(2e|2f|5c)/gi
const elsewhere = /\\|\/\.{1,2}(?:\/|$)/

/** It is refused later, when the response has its headers. */
export const readTarget: Middleware = (request, _, next) => {
  request.refusal = resolveTarget(request)
  next()
}

/**
 * Sets `request.url` to that path and the query, as they came. What would lead to another path is refused: clients
 * resolve it before they send (RFC 3986, 5.2.4).
 */
export function resolveTarget(request: { url: string }): Refusal | undefined {
  if (isPlain.test(request.url)) {
    return undefined
  }
  const target = withoutOrigin(request.url)
  const end = target.search(/\?|$/)
  const path = target.slice(0, end).replaceAll(unreserved, decodeURIComponent)
  if (malformed.test(path) || !isDecodable(path) || leadsElsewhere(path)) {
    return { status: 400 }
  }
  request.url = path + target.slice(end)
  // A browser would read two slashes at the beginning as a host.
  return path.includes('//')
    ? { location: path.replaceAll(/\/{2,}/g, '/') + target.slice(end), status: 308 }
    : undefined
}

/** A server must accept an absolute address, although it is meant for proxies (RFC 9112, 3.2.2). */
function withoutOrigin(address: string): string {
  return /^https?:\/\//i.test(address) ? address.replace(/^[^:]+:\/\/[^/?\\#]*\/?/, '/') : address
}

function leadsElsewhere(path: string): boolean {
  return elsewhere.test(
    path.replaceAll(encoded, (_, code: string) => decodeURIComponent(`%${code}`)),
  )
}

/** Also no encoded control characters, which no file and no page has. */
function isDecodable(path: string): boolean {
  try {
    return !control.test(decodeURIComponent(path))
  } catch (error) {
    if (error instanceof URIError) {
      return false
    }
    throw error
  }
}
