import { describe, expect, it } from 'vitest'

import { kindOf, kinds, securityHeaders } from '../../../server/securityHeaders.ts'

type Kind = 'admin' | 'data' | 'feed' | 'page'

const http = { isHttps: false }
function headersOf(kind: Kind, site = http, nonce?: string): Record<string, string> {
  return Object.fromEntries(securityHeaders(kind, site, nonce))
}
function directivesOf(kind: Kind, nonce?: string) {
  return (headersOf(kind, http, nonce)['content-security-policy'] ?? '').split('; ')
}

describe('the kind of a path', () => {
  it.each([
    ['/admin', 'admin'],
    ['/admin/collections/articles?limit=10', 'admin'],
    ['/administration-of-ports', 'page'],
    ['/', 'page'],
    ['/2026/11/25/a-post', 'page'],
    ['/apiary', 'page'],
    ['/%E0%A4%A', 'page'],
    ['/api', 'data'],
    ['/api/blog/posts?limit=5', 'data'],
    ['/api/media/file/harbour.png', 'data'],
    ['/_next/static/chunks/main.js', 'data'],
    ['/.well-known/security.txt', 'data'],
    ['/robots.txt', 'data'],
    ['/fonts/serif.woff2', 'data'],
    ['/favicon.ico', 'data'],
    ['/icon.svg', 'data'],
    ['/metrics', 'data'],
    ['/feed.xml', 'feed'],
    ['/outlets/the-tide/feed.json?a', 'feed'],
    ['/notes/atom.xml', 'feed'],
    ['/outlets/the-tide/feed.jsonp', 'page'],
    ['/sitemap.xml?x=1', 'feed'],
  ])('%s is %s', (url, kind) => {
    expect(kindOf(url)).toBe(kind)
  })
})

describe('every response', () => {
  it.each(kinds as Kind[])(
    '%s is not sniffed, sends no referrer of secret addresses, and runs no foreign scripts',
    (kind) => {
      const headers = headersOf(kind)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toMatch(
        /^(?:no-referrer|same-origin|strict-origin-when-cross-origin)$/,
      )
      const policy = headers['content-security-policy'] ?? ''
      expect(policy).toMatch(/^default-src 'none'; /)
      expect(policy).toMatch(/frame-ancestors '(?:none|self)'/)
      expect(policy).not.toMatch(/unsafe-eval|https?:|\*/)
    },
  )

  it.each(kinds as Kind[])('%s has HSTS only with https', (kind) => {
    expect(headersOf(kind)).not.toHaveProperty('strict-transport-security')
    expect(headersOf(kind, { isHttps: true })['strict-transport-security']).toBe('max-age=31536000')
  })
})

describe('the admin panel', () => {
  it('runs its own scripts, and inline ones only with the nonce', () => {
    expect(directivesOf('admin', 'abc')).toContain("script-src 'self' 'nonce-abc'")
    expect(directivesOf('admin')).toContain("script-src 'self'")
  })

  it('can be framed, opened and receive forms only from its own origin', () => {
    expect(directivesOf('admin')).toEqual(
      expect.arrayContaining(["frame-ancestors 'self'", "form-action 'self'", "base-uri 'none'"]),
    )
    expect(headersOf('admin')).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'SAMEORIGIN',
    })
  })
})

it('pages have no nonce, and feeds and data run no scripts and cannot be framed', () => {
  expect(headersOf('page', http, 'abc')['content-security-policy']).not.toContain('nonce')
  for (const kind of ['feed', 'data'] as const) {
    expect(directivesOf(kind).join()).not.toContain('script-src')
    expect(headersOf(kind)['x-frame-options']).toBe('DENY')
  }
})
