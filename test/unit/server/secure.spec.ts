import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, afterEach, expect, it, vi } from 'vitest'

import { compose } from '../../../server/middleware.ts'
import { addSecurityHeaders, completeWith } from '../../../server/secure.ts'

let answer: RequestListener
const server = createServer(
  compose([
    addSecurityHeaders({ siteURL: 'https://blog.example.org' }),
    (request, response) => answer(request, response),
  ]),
)

afterAll(() => server.close())
afterEach(() => vi.unstubAllEnvs())

async function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
  if (!server.listening) {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  }
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers })
}

it.each<[string, RequestListener]>([
  ['a list', (_, response) => response.writeHead(200, ['content-type', 'text/plain']).end()],
  ['an object', (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end()],
  ['nothing', (_, response) => response.setHeader('content-type', 'text/plain').end()],
  [
    'a list beside headers set before',
    (_, response) =>
      response
        .setHeader('vary', 'Cookie')
        .writeHead(404, 'Gone', ['content-type', 'text/plain'])
        .end(),
  ],
])('adds the headers to a response that writes its own as %s', async (_, how) => {
  answer = how
  const { headers } = await ask('/api/x')
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'content-type': 'text/plain',
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
  })
})

it('keeps headers that the response sets', async () => {
  answer = (_, response) =>
    response
      .writeHead(200, ['Content-Security-Policy', 'sandbox', 'x-content-type-options', 'nosniff'])
      .end()
  const { headers } = await ask('/api/x')
  expect(headers.get('content-security-policy')).toBe('sandbox')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

it('adds to a list what answers at an address have, and it lacks', () => {
  const complete = completeWith({ siteURL: 'http://localhost:3000' })
  const common = ['referrer-policy', 'no-referrer', 'x-frame-options', 'DENY']
  expect(complete('/api/blog/posts', ['Content-Security-Policy', 'sandbox'])).toEqual([
    'Content-Security-Policy',
    'sandbox',
    'x-content-type-options',
    'nosniff',
    ...common,
  ])
  expect(complete('/2022', [])).toContain('SAMEORIGIN')
})

it('lets no client choose the nonce, and uses each once', async () => {
  const chosen = "script-src 'nonce-chosen'"
  const theirs = {
    'content-security-policy': chosen,
    'content-security-policy-report-only': chosen,
  }
  answer = ({ headers }, response) => response.end(JSON.stringify(headers))
  const seen = async (path: string) => {
    const response = await ask(path, theirs)
    return {
      answered: response.headers.get('content-security-policy'),
      read: await response.json(),
    }
  }
  const [one, two, page] = [await seen('/admin'), await seen('/admin'), await seen('/')]
  for (const { answered, read } of [one, two]) {
    expect(answered).toMatch(/'nonce-[\w+/]{22}=='/)
    expect(read).toMatchObject({ 'content-security-policy': answered })
  }
  expect(one.answered).not.toBe(two.answered)
  for (const { read } of [one, two, page]) {
    expect(JSON.stringify(read)).not.toContain('chosen')
  }
  expect(page.read).not.toHaveProperty('content-security-policy')
})

it.each([
  ['https://blog.example.org', true],
  ['http://localhost:3000', false],
])(
  'with the site at %s the Secure attribute of the session cookie is %s',
  async (siteURL, isSecure) => {
    vi.resetModules()
    vi.stubEnv('SITE_URL', siteURL)
    const { users } = await import('../../../src/app/users.ts')
    expect(users.auth).toMatchObject({ cookies: { sameSite: 'Lax', secure: isSecure } })
    // The whole plugin is loaded.
  },
  30_000,
)
