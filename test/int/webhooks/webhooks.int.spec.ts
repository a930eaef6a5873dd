import type { ServerResponse } from 'node:http'

// Webhooks against a real receiver, whose signatures the library of the specification checks.
import { sql } from '@payloadcms/db-postgres'
import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

import type { EventKind } from '../../../src/events/record.ts'
import type { ShownDelivery } from '../../../src/webhooks/deliveries.ts'

import { query } from '../../../postgres/connection.ts'
import { startLoop } from '../../../src/database/backgroundLoop.ts'
import { poolOf } from '../../../src/database/connection.ts'
import { listen } from '../../../src/database/listen.ts'
import { writeEvents } from '../../../src/events/record.ts'
import { stampEvents } from '../../../src/events/stamp.ts'
import { startImports } from '../../../src/import/run/runner.ts'
import { requireOptions } from '../../../src/options.ts'
import { takeLease } from '../../../src/webhooks/deliveries.ts'
import { fanOut } from '../../../src/webhooks/fanOut.ts'
import { runWebhooks, startWebhooks } from '../../../src/webhooks/runner.ts'
import { bootPayload, type Desk, type Login } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo } from '../../helpers/documents.ts'
import { type Received, type Receiver, startReceiver } from '../../helpers/receiver.ts'

let desk: Desk
let admin: Login
let receiver: Receiver

beforeAll(async () => {
  desk = await bootPayload({ WEBHOOKS_ALLOW_PRIVATE: 'true' })
  admin = await desk.login('admin')
  receiver = await startReceiver()
})
afterAll(async () => {
  receiver.close()
  await desk.close()
})
afterEach(async () => {
  await desk.payload.delete({ collection: 'webhooks', overrideAccess: true, where: {} })
  receiver.received.length = 0
  receiver.answers.clear()
})

interface Made {
  id: string
  path: string
  secret: string
}

let made = 0

async function makeWebhook(data: object = {}): Promise<Made> {
  const path = `/hook-${(made += 1)}`
  const { body, status } = await desk.rest<{ doc: { id: string; secret: string } }>(
    'POST',
    '/webhooks',
    { body: { name: path, url: `${receiver.url}${path}`, ...data }, token: admin.token },
  )
  expect(status, JSON.stringify(body)).toBe(201)
  return { ...body.doc, path }
}

function post<Body = Record<string, unknown>>(path: string, body: object = {}, token?: string) {
  return desk.rest<Body>('POST', `/webhooks${path}`, { body, token: token ?? admin.token })
}

async function deliveriesOf(id: string): Promise<ShownDelivery[]> {
  const { body } = await desk.rest<{ deliveries: ShownDelivery[] }>(
    'GET',
    `/webhooks/${id}/deliveries`,
    { token: admin.token },
  )
  return body.deliveries.toReversed()
}

async function happen(article: string, ...kinds: EventKind[]): Promise<void> {
  for (const kind of kinds) {
    await writeEvents(poolOf(desk.payload), [
      { slug: `slug-${article}`, article, kind, path: `/2026/${article}` },
    ])
  }
}

function receivedAt(path: string): Received[] {
  return receiver.received.filter((one) => one.path === path)
}

function kindsAt(path: string): string[] {
  return receivedAt(path).map(({ message }) => message.type)
}

/** As if the time until the next try had passed. */
async function hurry(): Promise<void> {
  const { execute, names } = poolOf(desk.payload)
  await execute(sql`update ${names.own('webhook_deliveries')} set next_at = now()`)
}

async function endLeases(): Promise<void> {
  const { execute, names } = poolOf(desk.payload)
  await execute(sql`update ${names.own('webhook_endpoints')} set until = now()`)
}

describe('an event', () => {
  it('is sent with a signature that the library accepts, and without text', async () => {
    const { id, path, secret } = await makeWebhook()
    const article = randomUUID()
    await happen(article, 'post.published')
    await runWebhooks(desk.payload)
    const [got] = receivedAt(path)
    expect(new Webhook(secret).verify(got!.body, got!.headers)).toEqual({
      type: 'post.published',
      data: {
        id: article,
        slug: `slug-${article}`,
        path: `/2026/${article}`,
        position: expect.any(Number),
      },
      timestamp: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/),
    })
    expect(got!.headers['content-type']).toBe('application/json')
    const [delivery] = await deliveriesOf(id)
    expect(delivery).toMatchObject({ answer: 'ok', state: 'delivered', status: 200, tries: 1 })
    expect(got!.headers['webhook-id']).toBe(delivery!.event)
  })

  it('of a post on the blog is sent, and of what stays at the desk to staff alone', async () => {
    const { path } = await makeWebhook()
    const staff = await makeWebhook({ kinds: ['article.moved', 'post.published'] })
    const { article } = await makeArticle(desk.payload, { data: { title: 'Hidden tides' } })
    await moveTo(desk.payload, article, 'published-at-outlet')
    await runWebhooks(desk.payload)
    expect(receivedAt(path)).toEqual([])
    expect(kindsAt(staff.path)).toEqual(['article.moved'])
    await moveTo(desk.payload, article, 'republished-on-blog')
    await desk.payload.update({
      id: article,
      collection: 'articles',
      data: { title: 'Open tides' },
      overrideAccess: true,
    })
    await runWebhooks(desk.payload)
    expect(kindsAt(path)).toEqual(['post.published', 'post.updated'])
    const [first] = receivedAt(path)
    const { body } = await desk.rest('GET', `/blog/posts/${first!.message.data.slug}`)
    expect(body).toMatchObject({ path: first!.message.data.path, title: 'Open tides' })
    await moveTo(desk.payload, article, 'published-at-outlet')
    await runWebhooks(desk.payload)
    expect(receivedAt(path).at(-1)?.message).toMatchObject({
      type: 'post.withdrawn',
      data: { id: article, path: first!.message.data.path },
    })
    expect(JSON.stringify(receiver.received)).not.toMatch(/(?:open|hidden) tides/i)
  })

  it('goes to those that listen for its kind, from when they were made', async () => {
    await happen(randomUUID(), 'post.published')
    await stampEvents(desk.payload)
    const all = await makeWebhook()
    const staff = await makeWebhook({ kinds: ['article.moved', 'post.withdrawn'] })
    const article = randomUUID()
    await happen(article, 'article.moved', 'post.published', 'import.finished')
    await runWebhooks(desk.payload)
    expect(kindsAt(all.path)).toEqual(['post.published'])
    expect(receivedAt(all.path)[0]?.message.data.id).toBe(article)
    expect(kindsAt(staff.path)).toEqual(['article.moved'])
    expect(receivedAt(staff.path)[0]?.message.data).not.toHaveProperty('position')
  })

  it('reaches its receiver within two seconds, while processes run', async () => {
    const { path } = await makeWebhook()
    const runner = startWebhooks(desk.payload)
    try {
      await happen(randomUUID(), 'post.published')
      await expect.poll(() => kindsAt(path), { interval: 20, timeout: 2000 }).toHaveLength(1)
    } finally {
      await runner.stop()
    }
  })

  it('is not looked for where there is no webhook, and reaches the first one all the same', async () => {
    const listening = listen(desk.payload, () => undefined)
    await expect.poll(() => listening.isLive()).toBe(true)
    const asked = vi.spyOn(desk.payload.db.drizzle, 'execute')
    let rounds = 0
    const runners = [
      startWebhooks(desk.payload, 5),
      startImports(desk.payload, 5),
      startLoop(desk.payload, 5, () => Promise.resolve((rounds += 1))),
    ]
    try {
      await expect.poll(() => rounds).toBeGreaterThan(30)
      expect(asked.mock.calls.length).toBeLessThan(10)
      const { path } = await makeWebhook()
      await happen(randomUUID(), 'post.published')
      await expect.poll(() => kindsAt(path)).toHaveLength(1)
      await query(
        desk.databaseURL,
        `select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' and datname = current_database()`,
      )
      await expect.poll(() => listening.isLive()).toBe(false)
      await happen(randomUUID(), 'post.published')
      await expect.poll(() => kindsAt(path)).toHaveLength(2)
    } finally {
      asked.mockRestore()
      await Promise.all([...runners, listening].map((one) => one.stop()))
    }
  })

  it('is sent once where several processes look for it', async () => {
    const hooks = [await makeWebhook(), await makeWebhook(), await makeWebhook()]
    const articles = Array.from({ length: 12 }, () => randomUUID())
    receiver.answers.set(hooks[0]!.path, (response) => setTimeout(() => response.end('ok'), 30))
    const runners = [1, 2, 3].map(() => startWebhooks(desk.payload, 10))
    for (const article of articles) {
      await happen(article, 'post.published', 'post.updated')
    }
    await expect.poll(() => receiver.received.length).toBe(72)
    await Promise.all(runners.map((one) => one.stop()))
    await runWebhooks(desk.payload)
    for (const { path } of hooks) {
      const ids = receivedAt(path).map(({ headers }) => headers['webhook-id'])
      expect(new Set(ids).size).toBe(24)
      expect(ids).toHaveLength(24)
    }
  })
})

describe('the order', () => {
  it('is kept for each post: the next event waits until the one before is through', async () => {
    const { id, path } = await makeWebhook()
    const [slow, other] = [randomUUID(), randomUUID()]
    let isUp = false
    receiver.answers.set(path, (response, { message }) => {
      response.writeHead(message.data.id === slow && !isUp ? 503 : 200).end()
    })
    await happen(slow, 'post.published', 'post.moved')
    await happen(other, 'post.published', 'post.updated')
    await runWebhooks(desk.payload)
    expect((await deliveriesOf(id)).map(({ state }) => state)).toEqual([
      'waiting',
      'waiting',
      'delivered',
      'delivered',
    ])
    expect(kindsAt(path)).toEqual(['post.published', 'post.published', 'post.updated'])
    isUp = true
    await hurry()
    await runWebhooks(desk.payload)
    expect(kindsAt(path).slice(3)).toEqual(['post.published', 'post.moved'])
    expect((await deliveriesOf(id)).map(({ tries }) => tries)).toEqual([2, 1, 1, 1])
  })

  it('leaves out what was still to be said of a post that is withdrawn', async () => {
    const { id, path } = await makeWebhook()
    const article = randomUUID()
    receiver.answers.set(path, (response) => response.writeHead(500).end())
    await happen(article, 'post.published')
    await runWebhooks(desk.payload)
    await happen(article, 'post.updated', 'post.withdrawn')
    receiver.answers.clear()
    await runWebhooks(desk.payload)
    expect(kindsAt(path)).toEqual(['post.published', 'post.withdrawn'])
    expect((await deliveriesOf(id)).map(({ state }) => state)).toEqual([
      'superseded',
      'superseded',
      'delivered',
    ])
    await happen(article, 'post.published')
    await runWebhooks(desk.payload)
    expect(kindsAt(path).at(-1)).toBe('post.published')
  })

  it('is kept where a third of the answers are lost, and all arrives', async () => {
    const { id, path, secret } = await makeWebhook()
    let count = 0
    receiver.answers.set(path, (response) => {
      count += 1
      // Taken, but the answer never comes: it is sent again.
      if (count % 3 === 0) {
        response.socket?.resetAndDestroy()
      } else {
        response.end()
      }
    })
    const articles = Array.from({ length: 8 }, () => randomUUID())
    for (const article of articles) {
      await happen(article, 'post.published', 'post.updated')
    }
    for (const article of articles.slice(0, 4)) {
      await happen(article, 'post.withdrawn', 'post.published', 'post.moved')
    }
    for (const article of articles.slice(0, 2)) {
      await happen(article, 'post.withdrawn')
    }
    for (let round = 0; round < 12; round += 1) {
      await hurry()
      await runWebhooks(desk.payload)
    }
    const deliveries = await deliveriesOf(id)
    expect(new Set(deliveries.map(({ state }) => state))).toEqual(
      new Set(['delivered', 'superseded']),
    )
    // What a receiver knows in the end, if it takes each id once.
    const known = new Map<string, string>()
    const seen = new Set<string>()
    for (const { body, headers, message } of receivedAt(path)) {
      new Webhook(secret).verify(body, headers)
      if (!seen.has(headers['webhook-id']!)) {
        seen.add(headers['webhook-id']!)
        known.set(message.data.id!, message.type)
      }
    }
    expect(articles.map((article) => known.get(article))).toEqual([
      ...Array<string>(2).fill('post.withdrawn'),
      ...Array<string>(2).fill('post.moved'),
      ...Array<string>(4).fill('post.updated'),
    ])
    const delivered = deliveries.filter(({ state }) => state === 'delivered')
    expect(delivered.every(({ event }) => seen.has(event))).toBe(true)
  })
})

describe('a receiver', () => {
  it('that fails is asked again later, and given up in the end', async () => {
    const { id, path } = await makeWebhook()
    receiver.answers.set(path, (response) => response.writeHead(500).end('<b>Not \0 now</b>'))
    await happen(randomUUID(), 'post.published')
    await runWebhooks(desk.payload)
    const [first] = await deliveriesOf(id)
    expect(first).toMatchObject({
      answer: '<b>Not \uFFFD now</b>',
      state: 'waiting',
      status: 500,
      tries: 1,
    })
    const wait = Date.parse(first!.nextAt!) - Date.parse(first!.triedAt!)
    expect(wait).toBeGreaterThan(4000)
    expect(wait).toBeLessThan(6000)
    await runWebhooks(desk.payload)
    expect(kindsAt(path)).toHaveLength(1)
    for (let round = 0; round < 12; round += 1) {
      await hurry()
      await runWebhooks(desk.payload)
    }
    expect(await deliveriesOf(id)).toMatchObject([{ nextAt: null, state: 'given-up', tries: 10 }])
    expect(kindsAt(path)).toHaveLength(10)
  })

  it('says how long to wait', async () => {
    const { id, path } = await makeWebhook()
    receiver.answers.set(path, (response) =>
      response.writeHead(429, { 'retry-after': '3600' }).end(),
    )
    await happen(randomUUID(), 'post.published')
    await runWebhooks(desk.payload)
    const [delivery] = await deliveriesOf(id)
    const wait = Date.parse(delivery!.nextAt!) - Date.parse(delivery!.triedAt!)
    expect(Math.round(wait / 60_000)).toBe(60)
  })

  it('that is gone switches its webhook off, and the rest waits', async () => {
    const { id, path } = await makeWebhook()
    receiver.answers.set(path, (response) => response.writeHead(410).end())
    await happen(randomUUID(), 'post.published')
    await happen(randomUUID(), 'post.published')
    await runWebhooks(desk.payload)
    const { body } = await desk.rest('GET', `/webhooks/${id}`, { token: admin.token })
    expect(body).toMatchObject({ active: false })
    expect(kindsAt(path)).toHaveLength(1)
    receiver.answers.clear()
    await hurry()
    await runWebhooks(desk.payload)
    expect(kindsAt(path)).toHaveLength(1)
    await desk.rest('PATCH', `/webhooks/${id}`, { body: { active: true }, token: admin.token })
    await runWebhooks(desk.payload)
    expect(kindsAt(path)).toHaveLength(3)
  })

  it('that lies or hangs holds nobody else up', { tags: 'nightly' }, async () => {
    const [redirects, floods, hangs, fine] = [
      await makeWebhook(),
      await makeWebhook(),
      await makeWebhook(),
      await makeWebhook(),
    ]
    receiver.answers.set(redirects.path, (response) =>
      response.writeHead(302, { location: fine.path }).end(),
    )
    receiver.answers.set(floods.path, (response) => response.end(Buffer.alloc(10_000_000, 'x')))
    receiver.answers.set(hangs.path, () => undefined)
    await happen(randomUUID(), 'post.published')
    const run = runWebhooks(desk.payload)
    await expect.poll(() => kindsAt(fine.path), { timeout: 5000 }).toHaveLength(1)
    await run
    expect(await deliveriesOf(redirects.id)).toMatchObject([{ state: 'waiting', status: 302 }])
    expect(await deliveriesOf(floods.id)).toMatchObject([
      { answer: 'x'.repeat(500), state: 'delivered', status: 200 },
    ])
    const [hung] = await deliveriesOf(hangs.id)
    expect(hung).toMatchObject({ state: 'waiting', status: null })
    expect(hung!.took).toBeGreaterThan(14_000)
    expect(hung!.took).toBeLessThan(20_000)
    expect(kindsAt(fine.path)).toHaveLength(1)
  })
})

describe('a process that stops', () => {
  it('does not wait for a receiver that hangs: the delivery is repeated', async () => {
    const { id, path } = await makeWebhook()
    let late: ServerResponse | undefined
    receiver.answers.set(path, (response) => {
      late = response
    })
    await happen(randomUUID(), 'post.published')
    const runner = startWebhooks(desk.payload, 10)
    await expect.poll(() => late).toBeDefined()
    await runner.stop()
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'waiting', tries: 0 }])
    late?.end()
    await expect.poll(async () => (await deliveriesOf(id))[0]?.state).toBe('delivered')
  })
})

describe('a process that dies', () => {
  it('between taking a webhook and delivering loses nothing: another one goes on', async () => {
    const { id, path } = await makeWebhook()
    await happen(randomUUID(), 'post.published')
    await stampEvents(desk.payload)
    await fanOut(poolOf(desk.payload))
    expect(await takeLease(poolOf(desk.payload))).not.toBe(null)
    await runWebhooks(desk.payload)
    expect(kindsAt(path)).toEqual([])
    await endLeases()
    await runWebhooks(desk.payload)
    expect(kindsAt(path)).toEqual(['post.published'])
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'delivered', tries: 1 }])
  })

  it('before it has recorded a delivery repeats it, with the same id', async () => {
    const { id, path } = await makeWebhook()
    receiver.answers.set(path, (response) => {
      // Somebody else holds the lease when the answer comes, as after a pause that was too long.
      const { execute, names } = poolOf(desk.payload)
      void execute(
        sql`update ${names.own('webhook_endpoints')} set holder = ${randomUUID()}, until = now()`,
      ).then(() => response.end())
      receiver.answers.clear()
    })
    await happen(randomUUID(), 'post.published')
    await runWebhooks(desk.payload)
    await runWebhooks(desk.payload)
    const ids = receivedAt(path).map(({ headers }) => headers['webhook-id'])
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'delivered', tries: 1 }])
  })
})

describe('the secret', () => {
  it('is told once, and never read back', async () => {
    const { id, secret } = await makeWebhook()
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/)
    const reads = [
      await desk.rest('GET', `/webhooks/${id}`, { token: admin.token }),
      await desk.rest('GET', '/webhooks?depth=2', { token: admin.token }),
      await desk.rest('GET', `/webhooks/${id}/deliveries`, { token: admin.token }),
      await desk.rest('PATCH', `/webhooks/${id}`, {
        body: { name: 'Another', secret: 'whsec_mine' },
        token: admin.token,
      }),
      await post(`/${id}/secret`),
    ]
    const told = JSON.stringify(reads.map(({ body }) => body))
    expect(told).not.toContain('whsec_')
    expect(told).not.toContain(secret.slice(6))
    expect(reads.map(({ status }) => status)).toEqual([200, 200, 200, 200, 409])
    const { body } = await desk.graphql('{ __schema { types { name } } }', { token: admin.token })
    expect(JSON.stringify(body)).not.toMatch(/webhook/i)
  })

  it('is not stored as it is', async () => {
    const { secret } = await makeWebhook()
    const { execute, names } = poolOf(desk.payload)
    const { rows } = await execute(sql`select * from ${names.own('webhook_endpoints')}`)
    expect(JSON.stringify(rows)).not.toContain(secret.slice(6, 20))
  })

  it('that a form has made is shown on the page, once', async () => {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ name: 'By a form', url: `${receiver.url}/form` }))
    const { body } = await desk.rest<{ doc: { id: string } }>('POST', '/webhooks', {
      body: form,
      token: admin.token,
    })
    expect(JSON.stringify(body)).not.toContain('whsec_')
    const shown = await post<{ secret: string }>(`/${body.doc.id}/secret`)
    expect(shown.body.secret).toMatch(/^whsec_/)
    expect(await post(`/${body.doc.id}/secret`)).toMatchObject({
      body: { errors: [{ data: { code: 'secret-shown' } }] },
      status: 409,
    })
    await happen(randomUUID(), 'post.published')
    await runWebhooks(desk.payload)
    const [got] = receivedAt('/form')
    new Webhook(shown.body.secret).verify(got!.body, got!.headers)
  })

  it('is rotated: the old one signs for a day as well', async () => {
    const { id, path, secret } = await makeWebhook()
    const { body } = await post<{ oldUntil: string; secret: string }>(`/${id}/rotate`)
    expect(body.secret).not.toBe(secret)
    const hours = (Date.parse(body.oldUntil) - Date.now()) / 3_600_000
    expect(Math.round(hours)).toBe(24)
    await happen(randomUUID(), 'post.published')
    await runWebhooks(desk.payload)
    const [both] = receivedAt(path)
    new Webhook(secret).verify(both!.body, both!.headers)
    new Webhook(body.secret).verify(both!.body, both!.headers)
    const { execute, names } = poolOf(desk.payload)
    await execute(sql`update ${names.own('webhook_endpoints')} set old_until = now()`)
    await happen(randomUUID(), 'post.updated')
    await runWebhooks(desk.payload)
    const [, one] = receivedAt(path)
    new Webhook(body.secret).verify(one!.body, one!.headers)
    expect(() => new Webhook(secret).verify(one!.body, one!.headers)).toThrow()
  })

  it('that cannot be read is said so, and nothing is sent', async () => {
    const { id, path } = await makeWebhook()
    const { execute, names } = poolOf(desk.payload)
    await execute(
      sql`update ${names.own('webhook_endpoints')} set secret = 'ff' || substr(secret, 3)`,
    )
    await happen(randomUUID(), 'post.published')
    await runWebhooks(desk.payload)
    expect(receivedAt(path)).toEqual([])
    const [delivery] = await deliveriesOf(id)
    expect(delivery).toMatchObject({ answer: expect.stringContaining('rotate'), status: null })
  })
})

describe('at the desk', () => {
  it('a test is sent, and its answer shown', async () => {
    const { id, path, secret } = await makeWebhook()
    expect((await post(`/${id}/test`)).body).toEqual({
      answer: 'ok',
      isDelivered: true,
      status: 200,
      took: expect.any(Number),
    })
    const [got] = receivedAt(path)
    expect(new Webhook(secret).verify(got!.body, got!.headers)).toMatchObject({
      type: 'offprint.test',
    })
    receiver.answers.set(path, (response) => response.writeHead(404).end('Nobody here'))
    expect((await post(`/${id}/test`)).body).toMatchObject({
      answer: 'Nobody here',
      isDelivered: false,
      status: 404,
    })
    expect(await deliveriesOf(id)).toEqual([])
  })

  it('one delivery is sent again, or all that were given up', async () => {
    const { id, path } = await makeWebhook()
    const [one, other] = [randomUUID(), randomUUID()]
    await happen(one, 'post.published')
    await happen(other, 'post.published')
    await runWebhooks(desk.payload)
    const [first, second] = await deliveriesOf(id)
    expect((await post(`/${id}/replay`, { event: first!.event })).body).toEqual({ count: 1 })
    await runWebhooks(desk.payload)
    expect(receivedAt(path).map(({ headers }) => headers['webhook-id'])).toEqual([
      first!.event,
      second!.event,
      first!.event,
    ])
    const { execute, names } = poolOf(desk.payload)
    await execute(sql`update ${names.own('webhook_deliveries')} set state = 'given-up'
      where event_id = ${second!.event}::uuid`)
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
    expect((await post(`/${id}/replay`, { since: tomorrow })).body).toEqual({ count: 0 })
    const since = new Date(Date.now() - 86_400_000).toISOString()
    expect((await post(`/${id}/replay`, { since })).body).toEqual({ count: 1 })
    await runWebhooks(desk.payload)
    expect(receivedAt(path).at(-1)?.headers['webhook-id']).toBe(second!.event)
  })

  it('nothing is said again of a post that was withdrawn since', async () => {
    const { id, path } = await makeWebhook()
    await happen(randomUUID(), 'post.published', 'post.withdrawn')
    await runWebhooks(desk.payload)
    const [superseded] = await deliveriesOf(id)
    const { body, status } = await post(`/${id}/replay`, { event: superseded!.event })
    expect(status).toBe(409)
    expect(body).toMatchObject({ errors: [{ data: { code: 'not-sent-again' } }] })
    await runWebhooks(desk.payload)
    expect(kindsAt(path)).toEqual(['post.withdrawn'])
  })

  it.each([{}, { event: 'x' }, { since: 'yesterday' }, { event: randomUUID(), since: 'x' }, []])(
    'what is no replay is refused: %j',
    async (body) => {
      const { id } = await makeWebhook()
      expect((await post(`/${id}/replay`, body)).status).toBe(400)
    },
  )

  it('what waited for more than three days while it was off is given up', async () => {
    const { id, path } = await makeWebhook({ active: false })
    await happen(randomUUID(), 'post.published')
    await runWebhooks(desk.payload)
    const { execute, names } = poolOf(desk.payload)
    await execute(
      sql`update ${names.own('webhook_deliveries')} set created_at = now() - interval '4 days'`,
    )
    await happen(randomUUID(), 'post.published')
    await runWebhooks(desk.payload)
    await desk.rest('PATCH', `/webhooks/${id}`, { body: { active: true }, token: admin.token })
    await runWebhooks(desk.payload)
    const states = (await deliveriesOf(id)).map(({ state }) => state)
    expect(states).toEqual(['given-up', 'delivered'])
    expect(kindsAt(path)).toHaveLength(1)
  })

  it.each(['editor', 'author', null] as const)('is closed to %s', async (role) => {
    const { id } = await makeWebhook()
    const token = role ? (await desk.login(role)).token : undefined
    const calls: [string, string, object?][] = [
      ['GET', '/webhooks'],
      ['GET', `/webhooks/${id}`],
      ['POST', '/webhooks', { name: 'Mine', url: receiver.url }],
      ['PATCH', `/webhooks/${id}`, { url: receiver.url }],
      ['DELETE', `/webhooks/${id}`],
      ['GET', `/webhooks/${id}/deliveries`],
      ['POST', `/webhooks/${id}/rotate`],
      ['POST', `/webhooks/${id}/secret`],
      ['POST', `/webhooks/${id}/test`],
      ['POST', `/webhooks/${id}/replay`, { event: randomUUID() }],
    ]
    for (const [method, path, body] of calls) {
      const { status } = await desk.rest(method, path, { body, token })
      expect(status, `${method} ${path}`).toBe(403)
    }
    expect(receiver.received).toEqual([])
  })

  it('one that is not there is not found', async () => {
    for (const id of [randomUUID(), 'x']) {
      expect((await post(`/${id}/test`)).status).toBe(404)
    }
  })
})

describe('an address', () => {
  const usual = { name: 'Private', kinds: ['post.published'] }

  it.each([
    'https://127.0.0.1/hook',
    'https://2130706433/hook',
    'https://[::ffff:10.0.0.1]/hook',
    'https://[::1]/hook',
    'https://169.254.169.254/latest',
    'http://example.org/hook',
    'https://user:password@example.org/hook',
    'ftp://example.org/hook',
    'no address',
  ])('is refused, unless private ones are allowed: %s', async (url) => {
    const { webhooks } = requireOptions(desk.payload)
    webhooks.allowPrivate = false
    const { body, status } = await post<{ errors: object[] }>('', { ...usual, url })
    webhooks.allowPrivate = true
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain('"path":"url"')
  })

  it('that resolves to a private one is sent nothing', async () => {
    const { id } = await makeWebhook({ url: `https://localhost:${new URL(receiver.url).port}/` })
    const { webhooks } = requireOptions(desk.payload)
    webhooks.allowPrivate = false
    const { body } = await post(`/${id}/test`)
    webhooks.allowPrivate = true
    expect(body).toMatchObject({
      answer: expect.stringContaining('localhost'),
      isDelivered: false,
      status: null,
    })
    expect(receiver.received).toEqual([])
  })
})
