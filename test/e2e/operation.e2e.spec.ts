// Health, metrics and log of a running server.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { App } from '../helpers/startApp.ts'

import { query } from '../../postgres/connection.ts'
import { root } from '../helpers/root.ts'
import { startByCommand, tokenOf } from '../helpers/startApp.ts'

interface Line {
  address?: string
  err?: { stack?: string }
  event?: string
  level: string
  msg?: string
  path?: string
  requestId?: string
  route?: string
  status?: number
  userId?: string
}

const metricsToken = 'zqmetricstoken0123456789'
const client = '203.0.113.9'
let app: App
let token: string

beforeAll(async () => {
  const behindProxy = { HOST: '127.0.0.1', TRUST_PROXY: '1' }
  app = await startByCommand({ METRICS_TOKEN: metricsToken, ...behindProxy })
  token = await tokenOf(app)
}, 600_000)
afterAll(() => app?.stop())

function ask(address: string, options: RequestInit = {}) {
  const headers = { 'x-forwarded-for': client, ...options.headers }
  return fetch(app.url + address, { redirect: 'manual', ...options, headers })
}
function post(address: string, body: string, headers = {}) {
  return ask(address, {
    body,
    headers: { 'content-type': 'application/json', ...headers },
    method: 'POST',
  })
}

/** Of the log; what `npm start` says itself comes before. */
function lines(): Line[] {
  const log = app.output().split(/^Offprint is ready.*$/m)[1] ?? ''
  return log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line)
}

function lineOf(requestId: null | string) {
  return lines().find((line) => line.event === 'request' && line.requestId === requestId)
}

async function sample(name: string): Promise<number> {
  const answer = await ask('/metrics', { headers: { authorization: `Bearer ${metricsToken}` } })
  const text = await answer.text()
  return Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')[1] ?? 0,
  )
}

describe('health', () => {
  it('is 200 if all checks pass', async () => {
    await expect.poll(async () => (await ask('/api/health')).status).toBe(200)
    const answer = await ask('/api/health')
    const ofBlog = { database: 'ok', listener: 'ok', migrations: 'ok', posts: 'ok' }
    const checks = { ...ofBlog, disk: 'ok', reminders: 'ok', schema: 'ok' }
    expect(await answer.json()).toEqual({ checks, status: 'ok' })
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const ready = await (await ask('/api/health/ready')).json()
    expect(ready).toEqual({ checks: ofBlog, desk: 'ready', status: 'ok' })
  })
})

describe('the port', () => {
  it('is open at HOST only', async () => {
    const { port } = new URL(app.url)
    const socket = connect(Number(port), '127.0.0.2')
    const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException]
    expect(error.code).toBe('ECONNREFUSED')
  })
})

describe('metrics', () => {
  it('require the token', async () => {
    expect((await ask('/metrics')).status).toBe(401)
    expect((await ask('/metrics', { headers: { authorization: 'Bearer wrong' } })).status).toBe(401)
  })

  it('count cached responses, sign-ins, transitions and owed articles', async () => {
    const hit = 'offprint_cache_requests_total{result="hit"}'
    const before = await sample(hit)
    // What the start does in the background changes what is public: the first ones may find nothing.
    await expect
      .poll(async () => {
        await ask('/feed.json')
        return sample(hit)
      })
      .toBeGreaterThan(before)
    expect(await sample('offprint_logins_total{outcome="success"}')).toBe(1)

    const authorization = `JWT ${token}`
    const where = 'where[stage][equals]=republished-on-blog&limit=1&depth=0'
    const found = await ask(`/api/articles?${where}`, { headers: { authorization } })
    const [article] = ((await found.json()) as { docs: { id: string }[] }).docs
    const to = 'published-at-outlet'
    const body = JSON.stringify({ reason: 'A test', to })
    const moved = await post(`/api/articles/${article?.id}/transition`, body, { authorization })
    expect(moved.status).toBe(200)
    const moves = `offprint_transitions_total{from="republished-on-blog",to="${to}",via="rest"}`
    expect(await sample(moves)).toBe(1)
    const kinds = ['owed', 'soon', 'blocked'].map((kind) => sample(`offprint_owed{kind="${kind}"}`))
    expect(Math.max(...(await Promise.all(kinds)))).toBeGreaterThan(0)
    expect(await sample('offprint_database_connections{state="idle"}')).toBeGreaterThan(0)
    const route = '{method="POST",route="/api/articles/:id/transition",status="200"}'
    expect(await sample(`offprint_http_requests_total${route}`)).toBe(1)
  })
})

describe('the log', () => {
  it('has a line for each request, with the request id and the user', async () => {
    const headers = { authorization: `JWT ${token}` }
    const answer = await ask('/api/articles?limit=1&zqquery=zqquery', { headers })
    const id = answer.headers.get('x-request-id')
    await expect
      .poll(() => lineOf(id))
      .toMatchObject({
        address: client,
        path: '/api/articles',
        route: '/api/articles',
        status: 200,
        userId: expect.stringMatching(/^[\da-f-]{36}$/),
      })
  })

  it('has a line for each response that Next renders for the cache, with the context of the request', async () => {
    const answer = await ask('/api/blog/posts/zq-no-such-post')
    const id = answer.headers.get('x-request-id')
    const expected = { address: client, route: '/api/blog/posts/:slug', status: 404 }
    await expect.poll(() => lineOf(id)).toMatchObject(expected)
  })

  it('has a line for a failed sign-in that matches the documented fail2ban filter', async () => {
    const body = JSON.stringify({ email: 'zqsomebody@example.org', password: 'zqpassword' })
    expect((await post('/api/users/login', body)).status).toBe(401)
    const docs = readFileSync(path.join(root, 'docs/operating.md'), 'utf8')
    const filter = /^failregex = (.*)$/m.exec(docs)?.[1]?.replace('<HOST>', '(?<host>[\\d.:a-f]+)')
    const found = () => new RegExp(filter ?? '', 'm').exec(app.output())?.groups?.host
    await expect.poll(found).toBe(client)
  })

  it('has no stack for errors of the client', async () => {
    const headers = { authorization: `JWT ${token}` }
    const wrong = [
      await post('/api/articles', '{"title":', headers),
      await post('/api/articles', '{}', headers),
      await ask('/api/articles/not-an-id', { headers }),
      await post('/api/graphql', JSON.stringify({ query: '{ nothing }' })),
      await ask('/api/articles?where[stage][equals]=zqstage', { headers }),
    ]
    for (const answer of wrong) {
      expect(answer.status).toBeLessThan(500)
      const id = answer.headers.get('x-request-id')
      await expect.poll(() => lineOf(id)).toBeDefined()
      const errors = lines().filter((line) => line.requestId === id && line.level === 'error')
      expect(errors).toEqual([])
    }
    expect(app.output()).not.toMatch(/^\s+at /m)
  })

  it('never contains secrets', async () => {
    await post('/api/users/forgot-password', JSON.stringify({ email: app.admin.email }))
    await ask('/admin/reset/zqresettoken')
    await post('/api/users/reset-password', '{"token":"zqresettoken","password":"zqpassword1234"}')
    await ask('/api/reminders/unsubscribe?token=zqtoken')
    await ask('/api/blog/free-from.ics?token=zqtoken')
    const last = await ask('/api/users/me', { headers: { cookie: 'payload-token=zqcookie' } })
    await expect.poll(() => lineOf(last.headers.get('x-request-id'))).toBeDefined()
    // The mail is made after the response.
    const mail = () => lines().some(({ event }) => event === 'mail-not-sent')
    await expect.poll(mail).toBe(true)
    const log = JSON.stringify(lines())
    expect(log).not.toMatch(/zq(?:metrics|password|query|resettoken|somebody|token|cookie)/)
    expect(log).not.toContain(token)
    expect(log).not.toContain(app.admin.password)
    expect(log).not.toContain(app.admin.email)
    expect(log).toContain('"path":"/admin/reset/[redacted]"')
    expect(log).not.toContain('MaxListenersExceededWarning')
  })
})

describe('during a database outage', () => {
  const name = () => new URL(app.databaseURL).pathname.slice(1)
  const elsewhere = (text: string) => query(app.databaseURL.replace(/\/[^/]*$/, '/postgres'), text)
  const cutOff = () =>
    elsewhere(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name()}'`)

  const ofOutage = () =>
    lines().flatMap(({ level, msg = '' }) =>
      /database answers/.test(msg) || (level === 'error' && /database|query|terminat/.test(msg))
        ? [msg]
        : [],
    )

  it('health is 503, liveness 200, and an error response names its log line', async () => {
    await elsewhere(`alter database "${name()}" allow_connections false`)
    await cutOff()
    await expect
      .poll(async () => (await ask('/api/health')).json())
      .toMatchObject({
        checks: { database: 'failed', disk: 'ok', listener: 'off', migrations: 'off' },
        status: 'failed',
      })
    expect((await ask('/api/health')).status).toBe(503)
    expect((await ask('/api/health/ready')).status).toBe(503)
    expect((await ask('/api/health/live')).status).toBe(200)
    const answer = await ask('/api/articles?limit=1')
    expect(answer.status).toBe(503)
    const id = answer.headers.get('x-request-id')
    await expect.poll(() => lineOf(id)).toMatchObject({ status: 503 })
    await elsewhere(`alter database "${name()}" allow_connections true`)
    await expect.poll(async () => (await ask('/api/health/ready')).status).toBe(200)
  })

  it('the log has one line of it, and one when it has ended', async () => {
    await expect.poll(ofOutage).toHaveLength(2)
    const [first, last] = ofOutage()
    expect(first).toMatch(/^The database cannot be reached: (?!Failed query)./)
    expect(last).toBe('The database answers again.')
  })

  it('all lines of the log are JSON', () => {
    const rest = app.output().split(/^Offprint is ready.*$/m)[1] ?? ''
    const first = rest.indexOf('\n{')
    const others = rest
      .slice(first)
      .split('\n')
      .filter((line) => line && !line.startsWith('{'))
    expect(others).toEqual([])
  })
})
