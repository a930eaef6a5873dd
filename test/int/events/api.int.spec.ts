import { handleEndpoints } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

import type { PostList } from '../../../src/blog/post.ts'

import { query } from '../../../postgres/connection.ts'
import { postEventList, postList } from '../../../src/blog/schemas.ts'
import { endEventStreams, streamsOfProcess } from '../../../src/events/hub.ts'
import { mostStreams } from '../../../src/events/stream.ts'
import { bootPayload, type Desk, type Login } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo, publishArticle, textDocument } from '../../helpers/documents.ts'

let desk: Desk
let editor: Login

beforeAll(async () => {
  desk = await bootPayload()
  editor = await desk.login('editor')
})
afterAll(() => desk.close())
afterEach(() => endEventStreams())

async function ask(search = '') {
  const { body, status } = await desk.rest('GET', `/blog/events${search}`)
  expect(status).toBe(200)
  return postEventList.strict().parse(body)
}
async function changes(since: number, limit = 100) {
  const { body, status } = await desk.rest<PostList>(
    'GET',
    `/blog/posts?updatedSince=${since}&limit=${limit}`,
  )
  expect(status).toBe(200)
  return postList.strict().parse(body)
}
function update(id: string, data: object) {
  return desk.payload.update({
    id,
    collection: 'articles',
    data: data as never,
    overrideAccess: true,
  })
}

/** What a client of a stream reads, and how it leaves. */
async function follow(search = '', headers: Record<string, string> = {}) {
  const leaving = new AbortController()
  const response = await handleEndpoints({
    config: desk.config,
    request: new Request(`http://localhost:3000/api/blog/events${search}`, {
      headers: { accept: 'text/event-stream', ...headers },
      signal: leaving.signal,
    }),
  })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  return {
    leave: () => leaving.abort(),
    next: async () => (await reader.read()).value,
    response,
  }
}

function dataOf(chunk: string | undefined): { kind: string; position: number; post: string }[] {
  return [...(chunk ?? '').matchAll(/^data: (.*)$/gm)].map(
    ([, data]) => JSON.parse(data ?? '') as { kind: string; position: number; post: string },
  )
}

describe('GET /api/blog/events', () => {
  it('answers from a position on, and without one from now on', async () => {
    const { next: since, ...none } = await ask()
    expect(none).toEqual({ events: [] })
    const { article } = await publishArticle(desk.payload)
    await update(article, { title: 'Another title' })
    const first = await ask(`?since=${since}&limit=1`)
    expect(first.events).toMatchObject([{ kind: 'post.published', post: article }])
    const { events, next } = await ask(`?since=${first.next}`)
    expect(events).toMatchObject([{ kind: 'post.updated', position: next, post: article }])
    const { body: post } = await desk.rest<{ id: string; path: string }>(
      'GET',
      `/blog/posts/${events[0]?.slug}`,
    )
    expect([post.id, post.path]).toEqual([article, events[0]?.path])
    expect(await ask(`?since=${next}`)).toEqual({ events: [], next })
  })

  it('says nothing of the desk: neither events nor positions', async () => {
    const before = await ask()
    const { article } = await makeArticle(desk.payload, { data: { title: 'Hidden words' } })
    await update(article, { title: 'Still hidden' })
    await moveTo(desk.payload, article, 'published-at-outlet')
    expect(await ask()).toEqual(before)
    const { article: shown } = await publishArticle(desk.payload)
    const { events, next } = await ask(`?since=${before.next}`)
    expect([events.map(({ post }) => post), next]).toEqual([[shown], before.next + 1])
  })

  it.each([
    ['since=x', 'since'],
    ['since=-1', 'since'],
    ['since=1&since=2', 'since'],
    ['limit=0', 'limit'],
    ['limit=501', 'limit'],
    ['kind=post.updated', 'kind'],
  ])('refuses %s', async (search, path) => {
    const { body, status } = await desk.rest('GET', `/blog/events?${search}`)
    expect(status).toBe(400)
    expect(body).toMatchObject({
      errors: [{ data: { code: 'invalid-query', errors: [{ path }] } }],
    })
  })

  it('is 410 where events are gone, also for posts and streams', async () => {
    for (const path of ['/blog/events?since=99999', '/blog/posts?updatedSince=99999']) {
      const { body, status } = await desk.rest('GET', path)
      expect([path, status]).toEqual([path, 410])
      expect(body).toMatchObject({ errors: [{ data: { code: 'events-expired' } }] })
    }
    expect((await follow('?since=99999')).response.status).toBe(410)
  })
})

describe('GET /api/blog/posts?updatedSince=', () => {
  it('gives posts as they are, and those that are gone, each once', async () => {
    const { next: since } = await ask()
    const [kept, gone] = [await publishArticle(desk.payload), await publishArticle(desk.payload)]
    await update(kept.article, { title: 'As it is now' })
    const { events } = await ask(`?since=${since}`)
    const path = events.find(({ post }) => post === gone.article)?.path
    await moveTo(desk.payload, gone.article, 'published-at-outlet')
    await update(gone.article, { slug: 'hidden-again', title: 'Hidden again' })
    const found = await changes(since)
    expect(found.docs).toMatchObject([{ id: kept.article, title: 'As it is now' }])
    expect(found.withdrawn).toMatchObject([{ id: gone.article, path }])
    expect(JSON.stringify(found)).not.toMatch(/hidden.again/i)
    expect(await changes(found.next!)).toMatchObject({
      docs: [],
      next: found.next,
      withdrawn: [],
    })
  })

  it('in pages loses nothing that changes in between', async () => {
    const { next: since } = await ask()
    const made = []
    for (let n = 0; n < 4; n += 1) {
      made.push((await publishArticle(desk.payload)).article)
    }
    const seen = new Map<string, string>()
    let from = since
    for (let isLast = false, page = 0; !isLast; page += 1) {
      const { docs, next, withdrawn } = await changes(from, 1)
      docs.forEach(({ id, title }) => seen.set(id, title))
      withdrawn?.forEach(({ id }) => seen.set(id, 'withdrawn'))
      isLast = next === from
      from = next!
      if (page === 0) {
        await update(made[0]!, { title: 'Changed between pages' })
        await moveTo(desk.payload, made[2]!, 'published-at-outlet')
      }
    }
    expect([...seen.keys()].toSorted()).toEqual(made.toSorted())
    expect([seen.get(made[0]!), seen.get(made[2]!)]).toEqual(['Changed between pages', 'withdrawn'])
  })

  it('is asked with limit alone', async () => {
    for (const other of ['q=a', 'cursor=a', 'topic=a', 'author=a', 'outlet=a', 'year=2024']) {
      const { status } = await desk.rest('GET', `/blog/posts?updatedSince=0&${other}`)
      expect([other, status]).toEqual([other, 400])
    }
  })
})

it('what was never public is in no answer, whatever becomes of it', async () => {
  const { next: since } = await ask()
  const secret = (n: number) => ({ slug: `xyzzy-secret-${n}`, title: `Xyzzy secret ${n}` })
  const never = await makeArticle(desk.payload, { data: secret(1) as never })
  await moveTo(desk.payload, never.article, 'published-at-outlet')
  const note = textDocument('Xyzzy of a note.')
  await desk.payload.update({
    id: never.note,
    collection: 'notes',
    data: { body: note },
    overrideAccess: true,
  })
  const gone = await publishArticle(desk.payload)
  await moveTo(desk.payload, gone.article, 'published-at-outlet')
  await update(gone.article, secret(2))
  const refused = await desk.rest('PATCH', `/articles/${never.article}`, {
    body: {
      ...secret(3),
      stage: 'republished-on-blog',
      transition: { republication: { republishedAt: '2999-01-01' } },
    },
    token: editor.token,
  })
  expect(refused.status).toBeGreaterThanOrEqual(400)
  const { next, response } = await follow(`?since=${since}`)
  const streamed = [await next(), await next()]
  const answers = JSON.stringify([
    await ask(`?since=${since}`),
    await changes(since),
    streamed,
    [...response.headers],
  ])
  expect(answers).toContain(gone.article)
  expect(answers).not.toMatch(/xyzzy/i)
  expect(answers).not.toContain(never.article)
})

describe('a stream', () => {
  it('begins at once, tells of a change within 2 seconds, and goes on where a client was cut off', async () => {
    const { leave, next, response } = await follow()
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'no-store, no-transform',
      'content-type': 'text/event-stream; charset=utf-8',
    })
    const first = await next()
    expect(first).toMatch(/^: events\nretry: \d{4}\nid: \d+\n\n$/)
    const { article } = await publishArticle(desk.payload)
    const committed = performance.now()
    const [event] = dataOf(await next())
    expect(performance.now() - committed).toBeLessThan(2000)
    expect(event).toMatchObject({ kind: 'post.published', post: article })
    leave()
    await update(article, { title: 'While it was away' })
    const again = await follow('?since=0', { 'last-event-id': String(event?.position) })
    await again.next()
    expect(dataOf(await again.next())).toMatchObject([{ kind: 'post.updated', post: article }])
  })

  it('finds at the next poll what no notification has told of', async () => {
    const { next } = await follow()
    await next()
    await query(
      desk.databaseURL,
      `insert into offprint_data.events (kind, public) values ('post.updated', true)`,
    )
    expect(dataOf(await next())).toMatchObject([{ kind: 'post.updated' }])
  })

  it('says something every 15 seconds', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    try {
      const { next } = await follow()
      await next()
      const second = next()
      vi.advanceTimersByTime(15_001)
      expect(await second).toBe(':\n\n')
    } finally {
      vi.useRealTimers()
    }
  })

  it('is one of 200: more are refused until one ends', async () => {
    const streams = []
    for (let n = 0; n < mostStreams; n += 1) {
      streams.push(await follow())
    }
    const first = await Promise.all(streams.map(({ next }) => next()))
    // They do not all come again in the same moment.
    expect(new Set(first.map((text) => text?.split('\n')[1])).size).toBeGreaterThan(100)
    const refused = await follow()
    expect(refused.response.status).toBe(503)
    expect(refused.response.headers.get('retry-after')).toBe('30')
    expect(await refused.next()).toContain('"code":"unavailable"')
    streams[0]?.leave()
    await vi.waitFor(() => expect(streamsOfProcess().end.size).toBe(mostStreams - 1))
    const { article } = await publishArticle(desk.payload)
    const told = await Promise.all(streams.slice(1).map(({ next }) => next()))
    expect(told.every((chunk) => dataOf(chunk)[0]?.post === article)).toBe(true)
    expect((await follow()).response.status).toBe(200)
  })

  it('ends with the process, and leaves nothing behind', async () => {
    const { next } = await follow()
    await next()
    const last = next()
    await endEventStreams()
    expect(await last).toBeUndefined()
    expect(streamsOfProcess()).toEqual({ end: new Set() })
  })

  it('is left by whoever never reads it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    try {
      await handleEndpoints({
        config: desk.config,
        request: new Request('http://localhost:3000/api/blog/events', {
          headers: { accept: 'text/event-stream' },
        }),
      })
      expect(streamsOfProcess().end.size).toBe(1)
      vi.advanceTimersByTime(5001)
      expect(streamsOfProcess().end.size).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })
})
