// Health and metrics of a server whose database is away.
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import manifest from '../../../package.json' with { type: 'json' }
import { countRequest, metrics, sendMetrics } from '../../../server/metrics.ts'
import { compose } from '../../../server/middleware.ts'
import { createOperation } from '../../../server/operation.ts'
import { root } from '../../helpers/root.ts'

const token = 'a token of the tests'
let operation: ReturnType<typeof createOperation>
let server: Server
let site: string

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-operation-'))
  mkdirSync(path.join(folder, '.data'))
  symlinkSync(path.join(root, 'migrations'), path.join(folder, 'migrations'))
  symlinkSync(path.join(root, 'package.json'), path.join(folder, 'package.json'))
  const record = { madeAt: '2026-01-02T03:04:05Z', verified: { rows: 1, tables: 1 } }
  writeFileSync(path.join(folder, '.data/last-backup.json'), JSON.stringify(record))
  operation = createOperation({
    // Nobody listens on this port.
    databaseURL: 'postgres://nobody@127.0.0.1:9/nothing',
    isListening: () => true,
    metricsToken: token,
    root: folder,
  })
  server = createServer(
    compose([
      countRequest,
      (request, response, next) =>
        request.url === '/closed' ? void sendMetrics(request, response, undefined) : next(),
      operation.answer,
      (_, response) => response.writeHead(500).end(),
    ]),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  site = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await operation.close()
})

function ask(path: string, authorization = '', method = 'GET') {
  return fetch(site + path, { headers: authorization ? { authorization } : {}, method })
}

describe('health', () => {
  const ofBlog = { database: 'failed', listener: 'off', migrations: 'off', posts: 'off' }

  it('is 503 without the database, which alone has failed', async () => {
    const answer = await ask('/api/health')
    expect(answer.status).toBe(503)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const disk = expect.stringMatching(/^(?:ok|failed)$/) as string
    expect(await answer.json()).toEqual({
      checks: { ...ofBlog, disk, reminders: 'off', schema: 'off' },
      status: 'failed',
    })
  })

  it('of what gets requests is 503 without the database, and has no other checks', async () => {
    const answer = await ask('/api/health/ready')
    expect(answer.status).toBe(503)
    expect(await answer.json()).toEqual({ checks: ofBlog, desk: 'starting', status: 'failed' })
  })

  it('answers HEAD without a body, and refuses other methods', async () => {
    const head = await ask('/api/health', '', 'HEAD')
    expect([head.status, await head.text()]).toEqual([503, ''])
    expect((await ask('/api/health', '', 'POST')).status).toBe(405)
  })

  it('of the process is 200 without the database', async () => {
    const answer = await ask('/api/health/live?x=1')
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }])
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('is checked once for concurrent requests', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask('/api/health')))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]))
  })
})

describe('metrics', () => {
  it('require the token', async () => {
    expect((await ask('/metrics')).status).toBe(401)
    expect((await ask('/metrics', `Bearer ${token}x`)).status).toBe(401)
    expect((await ask('/metrics', `Bearer ${token}`)).status).toBe(200)
  })

  it('are 404 without the setting', async () => {
    expect((await ask('/closed', `Bearer ${token}`)).status).toBe(404)
  })

  it('are counted by route, never by a value of the client', async () => {
    await ask('/api/articles/zq-id?zq=1')
    await ask('/zq-slug')
    const text = await (await ask('/metrics', `Bearer ${token}`)).text()
    expect(text).toContain(
      'offprint_http_requests_total{method="GET",route="/api/articles/:id",status="500"} 1',
    )
    expect(text).toContain('offprint_errors_total{route="/:slug"} 1')
    expect(text).not.toContain('zq')
  })

  it('of the database are omitted during an outage', async () => {
    const text = await (await ask('/metrics', `Bearer ${token}`)).text()
    expect(text).toContain('# TYPE offprint_reminders gauge')
    expect(text).not.toMatch(/^offprint_(?:reminders|owed)\{/m)
    expect(text).toContain('offprint_health{check="database"} 0')
    expect(text).not.toContain('offprint_health{check="reminders"}')
    expect(text).not.toMatch(/^offprint_(?:oldest_waiting|worker_silent)_seconds\b/m)
  })

  it('say when the last backup was', async () => {
    const text = await (await ask('/metrics', `Bearer ${token}`)).text()
    const at = Date.parse('2026-01-02T03:04:05Z') / 1000
    expect(text).toContain(`offprint_last_backup_timestamp_seconds{checked="yes"} ${at}`)
    const [, age] = /^offprint_last_backup_age_seconds\{checked="yes"\} (.*)$/m.exec(text) ?? []
    expect(Number(age)).toBeCloseTo(Date.now() / 1000 - at, -3)
  })

  it('say which version runs', async () => {
    const text = await (await ask('/metrics', `Bearer ${token}`)).text()
    expect(text).toContain(
      `offprint_build_info{node="${process.versions.node}",version="${manifest.version}"} 1`,
    )
  })

  it.each([
    'offprint_cache_requests_total{result="miss"}',
    'offprint_errors_total{route="/"}',
    'offprint_http_requests_total{method="GET",route="/",status="200"}',
    'offprint_logins_total{outcome="failure"}',
    'offprint_mails_total{outcome="failed"}',
    'offprint_transitions_total{from="published-at-outlet",to="republished-on-blog",via="rest"}',
  ])('are there before anything is counted: %s', async (sample) => {
    const text = await (await ask('/metrics', `Bearer ${token}`)).text()
    expect(text).toContain(`\n${sample} `)
  })

  it('are those that the alerts of the runbook ask for', () => {
    const runbook = readFileSync(path.join(root, 'docs/runbook.md'), 'utf8')
    const names = [...runbook.matchAll(/\b(?:nodejs|offprint|process)_\w+/g)].map(([name]) =>
      name.replace(/_bucket$/, ''),
    )
    const known = metrics.registry.getMetricsAsArray().map(({ name }: { name: string }) => name)
    expect(names.length).toBeGreaterThan(10)
    expect([...new Set(names)].filter((name) => !known.includes(name))).toEqual([])
  })

  it('are registered once for each process', () => {
    expect((globalThis as Record<symbol, unknown>)[Symbol.for('offprint.metrics')]).toBe(metrics)
  })
})
