// Adds security headers to every response, and a nonce for the scripts of the admin panel.
import { randomBytes } from 'node:crypto'

import { kindOf, kinds, securityHeaders } from './securityHeaders.mjs'

/** Next reads the nonce for its scripts from these request headers: a client must not choose it. */
const readByNext = ['content-security-policy', 'content-security-policy-report-only']

/**
 * @param {{ siteURL: string }} settings
 * @returns A function to call for each request before it is answered.
 */
export function createHeaderSetter({ siteURL }) {
  const site = siteAt(siteURL)
  const prepared = prepareHeaders(site)
  return (request, response) => {
    for (const name of readByNext) {
      // `delete` makes an object slow, even if the property does not exist.
      if (request.headers[name] !== undefined) {
        delete request.headers[name]
      }
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

/**
 * @param {{ siteURL: string }} settings
 * @returns a function that adds to a list of headers, names and values in turn, what it lacks at an address. For
 *   answers that are sent many times.
 */
export function completeWith({ siteURL }) {
  const prepared = prepareHeaders(siteAt(siteURL))
  return (url, list) => withMissing(list, prepared[kindOf(url)])
}

function siteAt(siteURL) {
  return { isHttps: siteURL.startsWith('https:') }
}

function prepareHeaders(site) {
  return Object.fromEntries(kinds.map((kind) => [kind, securityHeaders(kind, site)]))
}

/** An answer that brings a header itself knows better: a page of a mail's link has a policy of its own. */
function addOnWrite(response, headers) {
  const writeHead = response.writeHead
  response.writeHead = (status, ...rest) => {
    const given = rest.at(-1)
    if (Array.isArray(given) && response.getHeaderNames().length === 0) {
      // Node writes one list of headers faster than headers that are set one by one.
      return writeHead.call(response, status, ...rest.slice(0, -1), withMissing(given, headers))
    }
    setMissing(response, given, headers)
    return writeHead.call(response, status, ...rest)
  }
}

/** Names and values in turn, as `writeHead` takes them. */
function withMissing(given, headers) {
  const list = [...given]
  for (const [name, value] of headers) {
    if (!isInList(given, name)) {
      list.push(name, value)
    }
  }
  return list
}

function isInList(list, name) {
  for (let index = 0; index < list.length; index += 2) {
    if (list[index] === name || list[index].toLowerCase() === name) {
      return true
    }
  }
  return false
}

function setMissing(response, given, headers) {
  const names = Array.isArray(given)
    ? given.filter((_, index) => index % 2 === 0)
    : Object.keys(typeof given === 'object' && given ? given : {})
  const present = new Set(names.map((name) => name.toLowerCase()))
  for (const [name, value] of headers) {
    if (!present.has(name) && !response.hasHeader(name)) {
      response.setHeader(name, value)
    }
  }
}
