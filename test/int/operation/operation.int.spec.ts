// Health checks, metrics and log entries that need the database.
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import path from 'node:path'
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import type { OwedResponse } from '../../../src/api/owed.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { migrations } from '../../../migrations/index.ts'
import { query } from '../../../postgres/connection.ts'
import { createHealth } from '../../../server/health.ts'
import { longestWithoutRun } from '../../../server/healthChecks.ts'
import { routeOf } from '../../../src/app/routes.ts'
import { countOwed } from '../../../src/index.ts'
import { runInterval } from '../../../src/reminders/delivery/runner.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo } from '../../helpers/documents.ts'
import { root } from '../../helpers/root.ts'

let desk: Desk

beforeAll(async () => {
  desk = await bootPayload()
})
afterAll(() => desk.close())

/** Asked by one who has not asked before. */
async function health(databaseURL = desk.databaseURL) {
  const asked = createHealth({ databaseURL, isListening: () => true, root })
  try {
    return await asked.check()
  } finally {
    await asked.close()
  }
}

function sql(text: string) {
  return query(desk.databaseURL, text)
}

describe('health', () => {
  it('fails without a migration of this version', async () => {
    const files = readdirSync(path.join(root, 'migrations')).filter((name) => /^\d.*ts$/.test(name))
    expect(files.map((name) => name.replace('.ts', ''))).toEqual(migrations.map(({ name }) => name))
    expect((await health()).checks).toMatchObject({ database: 'ok', migrations: 'ok' })
    const [last] = migrations.map(({ name }) => name).slice(-1)
    await sql(`update payload_migrations set name = 'x' where name = '${last}'`)
    expect(await health()).toMatchObject({ checks: { migrations: 'failed' }, status: 'failed' })
    await sql(`update payload_migrations set name = '${last}' where name = 'x'`)
  })

  it('fails after two missed runs of the reminders, of any process', async () => {
    expect(longestWithoutRun).toBeGreaterThan(2 * runInterval)
    const endedAgo = (minutes: number) =>
      sql(`delete from reminder_runs; insert into reminder_runs (id, started_at, ended_at, via)
        values (gen_random_uuid(), now(), now() - interval '${minutes} minutes', 'job')`)
    await endedAgo(9)
    expect(await health()).toMatchObject({ checks: { reminders: 'ok' } })
    await endedAgo(12)
    expect(await health()).toMatchObject({ checks: { reminders: 'failed' }, status: 'failed' })
  })

  it('does not fail during a long run', async () => {
    const { pool } = desk.payload.db as unknown as {
      pool: {
        connect: () => Promise<{
          query: (text: string) => Promise<unknown>
          release: (isGone: boolean) => void
        }>
      }
    }
    const client = await pool.connect()
    await client.query(`select pg_advisory_lock(hashtext('offprint reminders'), 0)`)
    expect(await health()).toMatchObject({ checks: { reminders: 'ok' } })
    client.release(true)
    await sql('delete from reminder_runs')
  })

  it('fails if the database accepts a query and never responds', async () => {
    const { hostname, port } = new URL(desk.databaseURL)
    const sockets: Socket[] = []
    let isHanging = false
    const wire = createServer((near) => {
      const far = connect(Number(port), hostname)
      sockets.push(near, far)
      sockets.forEach((socket) => socket.on('error', () => undefined))
      near.on('data', (chunk) => isHanging || far.write(chunk))
      far.pipe(near)
    }).listen(0, '127.0.0.1')
    await once(wire, 'listening')
    const url = new URL(desk.databaseURL)
    url.host = `127.0.0.1:${(wire.address() as { port: number }).port}`
    expect((await health(url.href)).checks.database).toBe('ok')
    isHanging = true
    expect((await health(url.href)).checks).toMatchObject({
      database: 'failed',
      listener: 'ok',
      migrations: 'failed',
      reminders: 'failed',
    })
    sockets.forEach((socket) => socket.destroy())
    wire.close()
  })
})

it('the metric of owed articles has the same counts as the dashboard', async () => {
  const { token } = await desk.login('editor')
  for (const fullText of ['allowed', 'forbidden', 'allowed'] as const) {
    const { article } = await makeArticle(desk.payload, { terms: { fullText } })
    await moveTo(desk.payload, article, 'published-at-outlet')
  }
  const { body } = await desk.rest<OwedResponse>('GET', '/articles/owed', { token })
  expect(body.counts).toMatchObject({ blocked: 1, owed: 2 })
  expect(await countOwed(desk.payload)).toEqual(body.counts)
})

describe('the event of a transition', () => {
  const seen: unknown[] = []
  const note = (message: unknown) => seen.push(message)
  const move = (id: string, req: PayloadRequest) =>
    desk.payload.update({
      id,
      collection: 'articles',
      data: { stage: 'published-at-outlet' },
      overrideAccess: true,
      req,
    })

  it('is published after the commit, and not after a rollback', async () => {
    const { article } = await makeArticle(desk.payload)
    const req = await createLocalReq({}, desk.payload)
    subscribe('offprint:transition', note)
    await initTransaction(req)
    await move(article, req)
    await killTransaction(req)
    await initTransaction(req)
    await move(article, req)
    expect(seen).toEqual([])
    await commitTransaction(req)
    unsubscribe('offprint:transition', note)
    expect(seen).toEqual([
      { from: 'drafted', to: 'published-at-outlet', via: expect.stringMatching(/^\w+$/) },
    ])
  })
})

it('a failed sign-in is logged and counted without e-mail and password', async () => {
  const counted: unknown[] = []
  const note = (message: unknown) => counted.push(message)
  subscribe('offprint:login', note)
  const warn = vi.spyOn(desk.payload.logger, 'warn').mockReturnValue(undefined)
  const credentials = { email: 'zqsomebody@example.org', password: 'zqpassword' }
  const { status } = await desk.rest('POST', '/users/login', { body: credentials })
  const lines = JSON.stringify(warn.mock.calls)
  warn.mockRestore()
  await desk.login('author')
  unsubscribe('offprint:login', note)
  expect(status).toBe(401)
  expect(lines).toMatch(/"event":"login-failed","outcome":"failure","account":"[\w-]{12}"/)
  expect(lines).not.toContain('zq')
  expect(counted).toEqual([{ outcome: 'failure' }, { outcome: 'success' }])
})

it('every collection has a route', () => {
  for (const { slug } of desk.config.collections) {
    expect(routeOf(`/api/${slug}`)).toBe(`/api/${slug}`)
  }
})
