// Responses during a database outage, and the connections afterwards.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Answer, Desk } from '../../helpers/bootPayload.ts'
import type { Forwarder } from '../../helpers/forwarder.ts'

import { bootPayload, createDatabase } from '../../helpers/bootPayload.ts'
import { type ArticleIds, makeArticle, moveTo } from '../../helpers/documents.ts'
import { forward } from '../../helpers/forwarder.ts'
import { interruptConnections } from '../../helpers/interruptConnections.ts'

let desk: Desk
let editor: string
let made: ArticleIds
let network: Forwarder

beforeAll(async () => {
  network = await forward(await createDatabase())
  desk = await bootPayload({ DATABASE_URL: network.url })
  editor = (await desk.login('editor')).token
  made = await makeArticle(desk.payload)
  await moveTo(desk.payload, made.article, 'published-at-outlet')
})
afterAll(async () => {
  await desk.close()
  await network.close()
})

interface Failure {
  errors: { data?: { code: string }; message: string; name?: string }[]
}

const calls: [method: string, path: string, body?: object][] = [
  ['POST', '/articles/:article/transition', { to: 'republished-on-blog' }],
  ['POST', '/articles/:article/outlook', { data: {} }],
  ['PATCH', '/articles/:article', { title: 'Another' }],
  ['PATCH', '/articles?where[id][equals]=:article', { title: 'Another' }],
  ['DELETE', '/notes/:note'],
  ['PATCH', '/outlets/:outlet', { name: 'Another' }],
  ['POST', '/articles', { title: 'Another' }],
  ['POST', '/reminders/test'],
  ['POST', '/users/logout'],
  ['GET', '/users/me'],
  ['GET', '/articles/owed'],
]

function withIds(path: string): string {
  return path.replace(
    /:(article|note|outlet)/,
    (_, name: 'article' | 'note' | 'outlet') => made[name],
  )
}

describe('during a database outage', () => {
  beforeAll(() => network.cut())
  afterAll(() => network.restore())

  it.each(calls)('signed-in users get 503: %s %s', async (method, path, body) => {
    const answer = await desk.rest<Failure>(method, withIds(path), { body, token: editor })
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('1')
    expect(answer.body.errors[0]).toMatchObject({
      name: 'Unavailable',
      data: { code: 'unavailable' },
    })
  })

  it('GraphQL reports it too', async () => {
    const change = `mutation { updateArticle(id: "${made.article}", data: { title: "Another" }) { id } }`
    const { body, headers } = await desk.graphql(change, { token: editor })
    expect(headers.get('retry-after')).toBe('1')
    expect(body.errors?.[0]?.extensions).toMatchObject({
      name: 'Unavailable',
      data: { code: 'unavailable' },
      statusCode: 503,
    })
  })

  it('anonymous users get the usual response', async () => {
    const path = `/articles/${made.article}/transition`
    const { status } = await desk.rest('POST', path, { body: { to: 'drafted' } })
    expect(status).toBe(403)
  })
})

describe('afterwards', () => {
  it('the same session is valid', async () => {
    const answer: Answer<{ user: null | object }> = await desk.rest('GET', '/users/me', {
      token: editor,
    })
    expect(answer.status).toBe(200)
    expect(answer.body.user).not.toBeNull()
  })

  it('the pool has replaced all lost connections', async () => {
    const cut = interruptConnections(desk.payload)
    const path = `/articles/${made.article}`
    for (let at = 1; at < 9; at += 1) {
      await cut.run(at, () => desk.rest('PATCH', path, { body: { kind: 'op-ed' }, token: editor }))
    }
    cut.restore()
    const { pool } = desk.payload.db as unknown as {
      pool: { idleCount: number; totalCount: number }
    }
    // Payload itself keeps the first one.
    expect(pool.totalCount - pool.idleCount).toBeLessThanOrEqual(1)
  })

  it('a transaction that the database rolled back is not reported as committed', async () => {
    const { db } = desk.payload
    const id = (await db.beginTransaction()) ?? ''
    const { sessions } = db as unknown as {
      sessions: Record<string, { db: { execute: (query: string) => Promise<unknown> } }>
    }
    await expect(sessions[id]?.db.execute('select 1 / 0')).rejects.toThrow()
    await expect(db.commitTransaction(id)).rejects.toThrow('rolled back')
  })
})
