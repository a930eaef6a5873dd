// HTTP semantics: conditions and ranges of files, and the headers of public responses.
import { beforeAll, describe, expect, it } from 'vitest'

import type { Told } from '../helpers/pictureRequests.ts'
import type { App } from '../helpers/startApp.ts'

import { askServer, testPictureRequests } from '../helpers/pictureRequests.ts'
import { shareApp } from '../helpers/sharedDesk.ts'
import { tokenOf } from '../helpers/startApp.ts'

let app: App

beforeAll(async () => {
  app = await shareApp()
}, 600_000)

function ask(path: string, headers?: Record<string, string>, method?: string): Promise<Told> {
  return askServer(app, path, headers, method)
}

describe('a session', () => {
  const opened = { 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' }

  it.each([
    ['used by a page of the site', true, { 'sec-fetch-site': 'same-origin' }],
    ['used by a page of another site', false, {}],
    ['used by another site with the origin of ours', false, { origin: 'ours' }],
    ['used by another site in a frame', false, { ...opened, 'sec-fetch-dest': 'iframe' }],
    ['behind a link on another site or in a mail', true, opened],
  ])('%s counts: %s', async (_, isAccepted, headers: Record<string, string>) => {
    const cookie = `a=1; payload-token=${await tokenOf(app)}`
    const origin = headers.origin && { origin: app.url }
    const all = { cookie, 'sec-fetch-site': 'cross-site', ...headers, ...origin }
    const { body } = await ask('/api/users/me', all)
    expect(Boolean((JSON.parse(body.toString()) as { user: unknown }).user)).toBe(isAccepted)
  })

  it('behind a link opens the admin panel, without asking for the password', async () => {
    const cookie = `payload-token=${await tokenOf(app)}`
    const told = await ask('/admin/account', { cookie, 'sec-fetch-site': 'cross-site', ...opened })
    expect([told.status, told.headers.location]).toEqual([200, undefined])
    expect(told.body.toString()).toContain('admin@example.org')
  })
})

describe('a file of the build', () => {
  let file: string
  let whole: Told

  beforeAll(async () => {
    const page = (await ask('/admin/logout')).body.toString()
    file = /\/_next\/static\/[^"]+\.(?:css|js)/.exec(page)?.[0] ?? ''
    whole = await ask(file)
  })

  it.each([
    [412, { 'if-match': '"zz"' }],
    [412, { 'if-unmodified-since': 'Sun, 06 Nov 1994 08:49:37 GMT' }],
    [416, { range: 'bytes=99999999-' }],
    [416, { range: 'bytes=-0' }],
    [206, { range: 'bytes=0-9' }],
    [200, { 'if-match': '*' }],
    [200, { 'if-range': '"zz"', range: 'bytes=0-9' }],
    [200, { range: 'bytes=abc' }],
    [200, { range: 'bytes=0-1,4-5' }],
    [200, { 'if-unmodified-since': 'zz' }],
    [200, { 'if-modified-since': 'zz' }],
    [304, { 'if-none-match': '*' }],
  ])('returns %i for %o', async (status, headers) => {
    const told = await ask(file, headers as Record<string, string>)
    expect(told.status).toBe(status)
    const size = whole.body.length
    expect(told.body.length).toBe({ 200: size, 206: 10 }[status] ?? 0)
    expect(told.headers['content-range']).toBe(
      { 206: `bytes 0-9/${size}`, 416: `bytes */${size}` }[status],
    )
  })

  it('that does not exist returns 404 for any conditions', async () => {
    const told = await ask('/_next/static/chunks/nothing.js', { 'if-match': '"zz"' })
    expect(told.status).toBe(404)
    const others = [
      '/_next/static/..%2f..%2fpackage.json',
      '/_next/static/%00',
      '/admin',
      '/icon.svg',
    ]
    const conditions: Record<string, string>[] = [
      { range: 'bytes=99999999-' },
      { 'if-match': '"zz"' },
    ]
    for (const path of others) {
      for (const headers of conditions) {
        expect((await ask(path, headers)).status).toBeLessThan(500)
      }
    }
  })
})

describe('a public resource', () => {
  it.each([
    ['an unknown post', '/api/blog/posts/nothing', 404],
    ['an unknown parameter', '/api/blog/posts?x=1', 400],
    ['an unknown parameter of Next’s', '/api/blog/posts?_rsc=1', 400],
    ['an unknown parameter of a post', '/api/blog/posts/nothing?nxtPslug=a', 400],
    ['an unknown parameter of the document', '/api/blog/openapi.json?x=1', 400],
    ['an unknown path', '/api/blog/nothing', 404],
    ['a path with a slash too many', '/api/blog/posts/', 308],
    ['an unreadable path', '/api/blog/posts/%ff', 400],
  ])('allows every origin, and errors are not cached: %s', async (_, path, status) => {
    const told = await ask(path, { origin: 'https://front.example' })
    expect(told.status).toBe(status)
    expect(told.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': expect.stringContaining('ETag, Link'),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
  })

  it.each(['/api/blog/posts', '/api/blog/openapi.json', '/feed.xml', '/feed.json', '/sitemap.xml'])(
    'allows %s and preflight requests, and no other methods',
    async (path) => {
      const [read, head] = [await ask(path), await ask(path, {}, 'HEAD')]
      // The first response is rendered by Next, the second one is cached.
      const { date: _, 'x-request-id': __, ...headers } = read.headers
      expect(head.headers).toMatchObject(headers)
      expect([head.status, head.body.length]).toEqual([200, 0])
      expect(read.headers).toMatchObject({
        'access-control-allow-origin': '*',
        'access-control-expose-headers': expect.stringContaining('ETag'),
        'cache-control': 'public, no-cache',
        etag: expect.any(String),
        'x-content-type-options': 'nosniff',
      })
      const preflight = await ask(
        path,
        {
          'access-control-request-headers': 'if-none-match',
          'access-control-request-method': 'GET',
          origin: 'https://front.example',
        },
        'OPTIONS',
      )
      expect([preflight.status, preflight.body.length]).toEqual([204, 0])
      expect(preflight.headers).toMatchObject({
        'access-control-allow-headers': expect.stringMatching(/if-none-match/i),
        'access-control-allow-methods': 'GET, HEAD, OPTIONS',
        'access-control-allow-origin': '*',
      })
      const posted = await ask(path, {}, 'POST')
      expect([posted.status, posted.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
      expect(posted.headers['access-control-allow-origin']).toBe('*')
    },
  )

  it('has one response for all spellings of its address', async () => {
    const tagOf = async (path: string) => (await ask(path)).headers.etag
    expect(await tagOf('/feed.xml?a=1&b[]=2')).toBe(await tagOf('/feed.xml'))
    expect(await tagOf('/api/blog/posts?%6cimit=20')).toBe(await tagOf('/api/blog/posts?limit=20'))
    const page = async (path: string) => (await ask(path)).status
    expect([await page('/?x=1&after[]=2&q[a]=b'), await page('/?__proto__=1')]).toEqual([200, 200])
  })
})

describe('the file of a picture', () => testPictureRequests(() => app))
