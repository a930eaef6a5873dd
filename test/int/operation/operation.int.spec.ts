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
import { createHealth, type Health } from '../../../server/health.ts'
import { routeOf } from '../../../src/app/routes.ts'
import { countOwed } from '../../../src/index.ts'
import { startRunner } from '../../../src/reminders/delivery/runner.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo } from '../../helpers/documents.ts'
import { root } from '../../helpers/root.ts'

let desk: Desk

beforeAll(async () => {
  desk = await bootPayload()
})
afterAll(() => desk.close())

/** Asked by one who has not asked before. */
async function ask<Answer>(read: (asked: Health) => Promise<Answer>, more = {}): Promise<Answer> {
  const asked = createHealth({
    databaseURL: desk.databaseURL,
    isListening: () => true,
    root,
    ...more,
  })
  try {
    return await read(asked)
  } finally {
    await asked.close()
  }
}

function health(more = {}) {
  return ask((asked) => asked.check(), more)
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
    const { checks, status } = await health()
    expect(status).toBe('failed')
    expect(checks).toMatchObject({ migrations: 'failed', posts: 'off', reminders: 'off' })
    await sql(`update payload_migrations set name = '${last}' where name = 'x'`)
  })

  it('is ready only once what the public sees of posts is worked out', async () => {
    const { article } = await makeArticle(desk.payload)
    await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
    const ready = () => ask((asked) => asked.checkReady())
    expect(await ready()).toEqual({
      checks: { database: 'ok', listener: 'ok', migrations: 'ok', posts: 'ok' },
      desk: 'ready',
      status: 'ok',
    })
    const hash = (value: string) =>
      sql(`update offprint_data.public_posts set hash = ${value} where article_id = '${article}'`)
    await hash('null')
    expect(await ready()).toMatchObject({ checks: { posts: 'failed' }, status: 'failed' })
    await hash(`'x'`)
  })

  it('fails without notifications of changes, and nothing else does', async () => {
    const { checks, status } = await health({ isListening: () => false })
    expect(status).toBe('failed')
    expect(checks).toMatchObject({ database: 'ok', listener: 'failed', posts: 'ok' })
  })

  describe('of the reminders', () => {
    const endedAgo = (minutes: number) =>
      sql(`delete from reminder_runs; insert into reminder_runs (id, started_at, ended_at, via)
        values (gen_random_uuid(), now(), now() - interval '${minutes} minutes', 'job')`)
    const silence = () => ask((asked) => asked.readSilence())
    const uptime = (seconds: number) => vi.spyOn(process, 'uptime').mockReturnValue(seconds)

    it('fails five minutes after the last process that sends them, and leaves the server ready', async () => {
      uptime(3600)
      await endedAgo(4)
      expect(await health()).toMatchObject({ checks: { reminders: 'ok' } })
      await endedAgo(6)
      expect(await health()).toMatchObject({ checks: { reminders: 'failed' }, status: 'degraded' })
      expect(await ask((asked) => asked.checkReady())).toMatchObject({ status: 'ok' })
      expect(await silence()).toBeGreaterThan(300)
    })

    it('passes in a server that has just started', async () => {
      uptime(10)
      expect(await health()).toMatchObject({ checks: { reminders: 'ok' } })
    })

    it('passes as long as a process waits for the next run', async () => {
      uptime(3600)
      const runner = startRunner(desk.payload)
      await expect.poll(silence).toBeLessThan(60)
      await endedAgo(60)
      expect(await health()).toMatchObject({ checks: { reminders: 'ok' } })
      await runner.stop()
      await expect.poll(silence).toBeGreaterThan(300)
      await sql('delete from reminder_runs')
    })
  })

  it('tells how old the oldest mail is that waits', async () => {
    const waiting = () => ask((asked) => asked.readWaiting())
    expect(await waiting()).toEqual({ delivery: 0, mail: 0, run: 0 })
    await sql(`insert into reminders (id, key, period, state, kind, created_at)
      values (gen_random_uuid(), 'zq', 'x', 'waiting', 'letter', now() - interval '1 hour')`)
    await sql(`insert into offprint_data.bulk_runs (id, action, input, is_dry, via, language, created_at)
      values (gen_random_uuid(), 'x', '{}', true, 'rest', 'en', now() - interval '2 hours')`)
    const { delivery, mail, run } = await waiting()
    expect([delivery, mail, run].map((age = 0) => Math.floor(age / 3600))).toEqual([0, 1, 2])
    await sql(`delete from reminders where key = 'zq'; delete from offprint_data.bulk_runs`)
  })

  it('is slow while the database does not respond, and has failed once it is given up', async () => {
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
    const asked = createHealth({
      databaseURL: url.href,
      isListening: () => true,
      longestQuery: 2500,
      root,
    })
    expect((await asked.check()).checks.database).toBe('ok')
    isHanging = true
    const others = { listener: 'off', migrations: 'off', reminders: 'off', schema: 'off' }
    const answers = async () => (await asked.check()).checks
    await expect.poll(answers).toMatchObject({ ...others, database: 'slow' })
    expect(await asked.checkReady()).toMatchObject({ status: 'degraded' })
    await expect.poll(answers, { timeout: 20_000 }).toMatchObject({ ...others, database: 'failed' })
    isHanging = false
    sockets.splice(0).forEach((socket) => socket.destroy())
    await expect.poll(answers).toMatchObject({ database: 'ok', listener: 'ok' })
    await asked.close()
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
