// Adds security headers to every response, and a nonce for the scripts of the admin panel.
import { randomBytes } from 'node:crypto'
import onHeaders from 'on-headers'

import type { Middleware, ServerRequest } from './middleware.ts'

import { setMissing } from './middleware.ts'
import {
  type Header,
  type Kind,
  kindOf,
  kinds,
  securityHeaders,
  type Site,
} from './securityHeaders.ts'

/** Next reads the nonce for its scripts from these request headers: a client must not choose it. */
const readByNext = ['content-security-policy', 'content-security-policy-report-only']

interface SiteSettings {
  siteURL: string
}

/** An answer that brings a header itself knows better: a page of a mail's link has a policy of its own. */
export function addSecurityHeaders({ siteURL }: SiteSettings): Middleware {
  const site = siteAt(siteURL)
  const prepared = prepareHeaders(site)
  return (request, response, next) => {
    removeChosen(request)
    const kind = kindOf(request.url)
    const nonce = kind === 'admin' ? randomBytes(16).toString('base64') : undefined
    const headers = nonce ? securityHeaders(kind, site, nonce) : prepared[kind]
    if (nonce) {
      request.headers['content-security-policy'] = new Map(headers).get('content-security-policy')
    }
    onHeaders(response, () => setMissing(response, headers))
    next()
  }
}

/**
 * @returns a function that adds to a list of headers, names and values in turn, what it lacks at an address. For
 *   answers that are sent many times.
 */
export function completeWith({ siteURL }: SiteSettings): Complete {
  const prepared = prepareHeaders(siteAt(siteURL))
  return (url, list) => {
    const names = new Set(
      list.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase()),
    )
    return [...list, ...prepared[kindOf(url)].filter(([name]) => !names.has(name)).flat()]
  }
}

export type Complete = (url: string, list: string[]) => string[]

function removeChosen({ headers }: ServerRequest): void {
  for (const name of readByNext) {
    // `delete` makes an object slow, even if the property does not exist.
    if (headers[name] !== undefined) {
      delete headers[name]
    }
  }
}

function siteAt(siteURL: string): Site {
  return { isHttps: siteURL.startsWith('https:') }
}

function prepareHeaders(site: Site): Record<Kind, Header[]> {
  const entries = kinds.map((kind) => [kind, securityHeaders(kind, site)])
  return Object.fromEntries(entries) as Record<Kind, Header[]>
}
