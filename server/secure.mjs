// Gives every answer its security headers, and the admin panel a nonce for its scripts.
import { randomBytes } from 'node:crypto'

import { kindOf, kinds, securityHeaders } from './securityHeaders.mjs'

/** Next takes the nonce of its scripts from these headers of a request: a client must not choose it. */
const readByNext = ['content-security-policy', 'content-security-policy-report-only']

/**
 * @param {{ siteURL: string }} settings
 * @returns a function to call with each request before anything answers it.
 */
export function secureWith({ siteURL }) {
  const site = { isHttps: siteURL.startsWith('https:') }
  const prepared = Object.fromEntries(kinds.map((kind) => [kind, securityHeaders(kind, site)]))
  return (request, response) => {
    for (const name of readByNext) {
      delete request.headers[name]
    }
    const kind = kindOf(request.url)
    const headers =
      kind === 'admin'
        ? securityHeaders(kind, site, randomBytes(16).toString('base64'))
        : prepared[kind]
    if (kind === 'admin') {
      request.headers['content-security-policy'] = headers[0][1]
    }
    addOnWrite(response, headers)
  }
}

/** An answer that brings a header itself knows better: a page of a mail's link has a policy of its own. */
function addOnWrite(response, headers) {
  const writeHead = response.writeHead
  response.writeHead = (status, ...rest) => {
    const given = rest.at(-1)
    const names = namesIn(given)
    const missing = headers.filter(([name]) => !names.has(name) && !response.hasHeader(name))
    if (Array.isArray(given) && response.getHeaderNames().length === 0) {
      // Node writes one list of headers faster than headers that were set one by one.
      return writeHead.call(response, status, ...rest.slice(0, -1), [...given, ...missing.flat()])
    }
    for (const [name, value] of missing) {
      response.setHeader(name, value)
    }
    return writeHead.call(response, status, ...rest)
  }
}

/** Of what `writeHead` was given, in lower case: an object, or a list of names and values in turn. */
function namesIn(given) {
  const names = Array.isArray(given)
    ? given.filter((_, index) => index % 2 === 0)
    : Object.keys(typeof given === 'object' && given ? given : {})
  return new Set(names.map((name) => name.toLowerCase()))
}
