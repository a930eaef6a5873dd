// Concurrent writes: the second one waits for the first one and sees its changes.
import type { PayloadRequest } from 'payload'

import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'
import type { ArticleIds } from '../../helpers/documents.ts'

import { query } from '../../../postgres/connection.ts'
import { lockArticle } from '../../../src/database/lock.ts'
import { findIssues } from '../../../src/integrity/findIssues.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, makePicture, moveTo } from '../../helpers/documents.ts'
import { untilOneWaits } from '../../helpers/untilOneWaits.ts'

let desk: Desk
let token: string

beforeAll(async () => {
  desk = await bootPayload()
  token = (await desk.login('admin')).token
})
afterAll(() => desk.close())

/** Runs `first` and starts the second request before it is committed; returns the result of the second one. */
async function whileOpen<Result>(
  first: (req: PayloadRequest) => Promise<unknown>,
  second: () => Promise<Result>,
): Promise<Result> {
  const req = await createLocalReq({}, desk.payload)
  await initTransaction(req)
  await first(req)
  const later = second()
  await untilOneWaits(desk.databaseURL, later)
  await commitTransaction(req)
  return later
}

function moved(article: string, stage: (typeof stages)[number]) {
  return (req?: PayloadRequest) =>
    desk.payload.update({
      id: article,
      collection: 'articles',
      data: { stage, transition: { reason: 'for a test' } },
      overrideAccess: true,
      req,
    })
}
const stages = ['published-at-outlet', 'republished-on-blog'] as const
const [outlet, blog] = stages

function patched(path: string, body: object) {
  return () => desk.rest('PATCH', path, { body, token })
}
async function issues() {
  return (await findIssues(desk.payload)).issues
}
async function isPublic(table: string, id: string) {
  return (
    await query<{ is_public: boolean }>(
      desk.databaseURL,
      `select is_public from ${table} where id = '${id}'`,
    )
  ).map((row) => row.is_public)
}

/** Two articles of one author, outlet and institution. */
async function twins(...up: (typeof stages)[number][]): Promise<[ArticleIds, ArticleIds]> {
  const first = await makeArticle(desk.payload)
  const second = await makeArticle(desk.payload)
  const { author, institution } = first
  await desk.payload.update({
    id: second.article,
    collection: 'articles',
    data: {
      byline: [{ affiliations: [{ institution, role: 'fellow' }], author }],
      outlet: first.outlet,
    },
    overrideAccess: true,
  })
  await moveTo(desk.payload, first.article, ...up)
  await moveTo(desk.payload, second.article, ...up)
  return [first, second]
}

describe('a document that two articles share', () => {
  it('is not public when both are taken down', async () => {
    const [one, other] = await twins(outlet, blog)
    await whileOpen(moved(one.article, outlet), () => moved(other.article, outlet)())
    expect(await isPublic('authors', one.author)).toEqual([false])
    expect(await isPublic('outlets', one.outlet)).toEqual([false])
    expect(await isPublic('institutions', one.institution)).toEqual([false])
    expect(await issues()).toEqual([])
  })

  it('stays public when one is republished while the other is taken down', async () => {
    const [one, other] = await twins(outlet)
    await moveTo(desk.payload, one.article, blog)
    await whileOpen(moved(other.article, blog), () => moved(one.article, outlet)())
    expect(await isPublic('authors', one.author)).toEqual([true])
    await whileOpen(moved(other.article, outlet), () => moved(one.article, blog)())
    expect(await isPublic('authors', one.author)).toEqual([true])
    expect(await issues()).toEqual([])
  })
})

describe('an edit that was read before a transition', () => {
  it.each([
    ['authors', 'author', { bio: 'Another one.' }],
    ['outlets', 'outlet', { name: 'Another name' }],
    ['institutions', 'institution', { place: 'Elsewhere' }],
  ] as const)('does not change whether the %s are public', async (table, of, body) => {
    const ids = await makeArticle(desk.payload)
    await moveTo(desk.payload, ids.article, outlet)
    const path = `/${table}/${ids[of]}`
    await whileOpen(moved(ids.article, blog), patched(path, body))
    expect(await isPublic(table, ids[of])).toEqual([true])
    await whileOpen(moved(ids.article, outlet), patched(path, body))
    expect(await isPublic(table, ids[of])).toEqual([false])
    expect(await issues()).toEqual([])
  })

  it('does not make a picture public', async () => {
    const { id } = await makePicture(desk.payload, 'owned')
    const ids = await makeArticle(desk.payload, { data: { leadImage: { image: id } } })
    await moveTo(desk.payload, ids.article, outlet, blog)
    await whileOpen(moved(ids.article, outlet), patched(`/media/${id}`, { alt: 'Another' }))
    expect(await isPublic('media', id)).toEqual([false])
  })

  it.each([
    ['in bulk', (id: string) => patched(`/articles?where[id][equals]=${id}`, { series: 'Bulk' })],
    [
      'in bulk, by a script',
      (id: string) => () =>
        desk.payload.update({
          collection: 'articles',
          data: { series: 'Script' },
          overrideAccess: true,
          where: { id: { equals: id } },
        }),
    ],
  ])('%s does not undo the transition', async (_, edit) => {
    const { article } = await makeArticle(desk.payload)
    await moveTo(desk.payload, article, outlet, blog)
    await whileOpen<unknown>(moved(article, outlet), edit(article))
    const doc = await desk.payload.findByID({
      id: article,
      collection: 'articles',
      overrideAccess: true,
    })
    expect(doc).toMatchObject({ series: expect.any(String), stage: outlet })
    await whileOpen<unknown>(moved(article, blog), edit(article))
    expect(
      (await desk.payload.findByID({ id: article, collection: 'articles', overrideAccess: true }))
        .stage,
    ).toBe(blog)
    expect(await issues()).toEqual([])
  })

  it('of republications in bulk does not restore the full text', async () => {
    const { article } = await makeArticle(desk.payload)
    await moveTo(desk.payload, article, outlet, blog)
    const where = { article: { equals: article } }
    await whileOpen(
      (req) =>
        desk.payload.update({
          collection: 'republications',
          data: { mode: 'link' },
          overrideAccess: true,
          req,
          where,
        }),
      patched(`/republications?where[article][equals]=${article}`, { creditLine: 'Thanks' }),
    )
    const { docs } = await desk.payload.find({
      collection: 'republications',
      overrideAccess: true,
      where,
    })
    expect(docs).toMatchObject([{ creditLine: 'Thanks', mode: 'link' }])
    expect(await issues()).toEqual([])
  })
})

describe('changed terms', () => {
  const later = { embargoDays: 30, fullText: 'after-embargo' } as const
  const changed = (id: string) => (req?: PayloadRequest) =>
    desk.payload.update({
      id,
      collection: 'outlets',
      data: { terms: later as never },
      overrideAccess: true,
      req,
    })

  const created = (id: string) => (req?: PayloadRequest) =>
    desk.payload.create({
      collection: 'articles',
      data: { outlet: id, publishedAt: '2024-01-02T00:00:00.000Z', title: 'Dated' } as never,
      overrideAccess: true,
      req,
    })
  const dayOfNewest = async (id: string) =>
    (
      await desk.payload.find({
        collection: 'articles',
        overrideAccess: true,
        sort: '-createdAt',
        where: { and: [{ outlet: { equals: id } }, { title: { equals: 'Dated' } }] },
      })
    ).docs.map(({ freeFrom }) => freeFrom?.slice(0, 10))

  it('apply to an article that is created at the same time', async () => {
    const { outlet: id } = await makeArticle(desk.payload)
    await whileOpen(changed(id), () => created(id)())
    expect(await dayOfNewest(id)).toEqual(['2024-02-01'])
  })

  it('apply to an article that is being created and not committed', async () => {
    const { outlet: id } = await makeArticle(desk.payload)
    await whileOpen(created(id), () => changed(id)())
    expect(await dayOfNewest(id)).toEqual(['2024-02-01'])
  })

  it('are not undone by an edit of the name', async () => {
    const { article, outlet: id } = await makeArticle(desk.payload)
    await moveTo(desk.payload, article, outlet)
    await whileOpen(changed(id), patched(`/outlets/${id}`, { name: 'Another name' }))
    const now = await desk.payload.findByID({ id, collection: 'outlets', overrideAccess: true })
    expect(now).toMatchObject({ name: 'Another name', terms: later })
    expect(await issues()).toEqual([])
  })

  it('apply to a transition that waits for them', async () => {
    const { article, outlet: id } = await makeArticle(desk.payload)
    await moveTo(desk.payload, article, outlet)
    const forbid = (req: PayloadRequest) =>
      desk.payload.update({
        id,
        collection: 'outlets',
        data: { terms: { fullText: 'forbidden' } as never },
        overrideAccess: true,
        req,
      })
    const { status } = await whileOpen(forbid, () =>
      desk.rest('POST', `/articles/${article}/transition`, { body: { to: blog }, token }),
    )
    expect(status).toBe(400)
    expect(await issues()).toEqual([])
  })
})

describe('withdrawn rights', () => {
  it('are not restored by a concurrent edit of the alt text', async () => {
    const { id } = await makePicture(desk.payload, 'owned')
    const withdrawn = (req: PayloadRequest) =>
      desk.payload.update({
        id,
        collection: 'media',
        data: { rights: 'unknown' },
        overrideAccess: true,
        req,
      })
    await whileOpen(withdrawn, patched(`/media/${id}`, { alt: 'Another' }))
    const now = await desk.payload.findByID({ id, collection: 'media', overrideAccess: true })
    expect(now).toMatchObject({ alt: 'Another', rights: 'unknown' })
  })
})

describe('a lock that is not to be had', () => {
  it('is waited for ten seconds, and no query is compiled', async () => {
    const { drizzle } = desk.payload.db as unknown as {
      drizzle: { execute: (sql: string) => Promise<{ rows: object[] }> }
    }
    const { rows } = await drizzle.execute(
      `select current_setting('lock_timeout') as lock, current_setting('jit') as jit`,
    )
    expect(rows).toEqual([{ jit: 'off', lock: '10s' }])
  })

  it('is answered as busy by every channel, and nothing is changed', async () => {
    const { article } = await makeArticle(desk.payload)
    const bulk = `/articles?where[id][equals]=${article}`
    const mutation = `mutation { updateArticle(id: "${article}", data: { series: "b" }) { id } }`
    const [one, all, graphql] = await whileHeld(article, () =>
      Promise.all([
        desk.rest<Refused>('POST', `/articles/${article}/transition`, {
          body: { to: outlet },
          token,
        }),
        desk.rest<Refused>('PATCH', bulk, { body: { series: 'a' }, token }),
        desk.graphql(mutation, { token }),
      ]),
    )
    const busy = { data: { code: 'busy' }, message: expect.stringContaining('Try again') }
    expect([one.status, one.body.errors[0]]).toEqual([409, { name: 'Busy', ...busy }])
    expect([all.status, all.body.errors]).toMatchObject([400, [{ id: article, ...busy }]])
    expect(graphql.body.errors).toMatchObject([
      { extensions: { data: busy.data, statusCode: 409 } },
    ])
    const doc = await desk.payload.findByID({
      id: article,
      collection: 'articles',
      overrideAccess: true,
    })
    expect([doc.stage, doc.series ?? null]).toEqual(['drafted', null])
  })
})

interface Refused {
  errors: { data: { code: string }; message: string }[]
}

interface Pool {
  connect: () => Promise<{ query: (sql: string) => Promise<unknown>; release: () => void }>
}

/** Holds an article's row for longer than anybody waits for a lock. */
async function whileHeld<Result>(article: string, work: () => Promise<Result>): Promise<Result> {
  const req = await createLocalReq({}, desk.payload)
  await initTransaction(req)
  try {
    await lockArticle(req, article)
    await inPool(`set lock_timeout = '200ms'`)
    return await work()
  } finally {
    await killTransaction(req)
    await inPool('reset lock_timeout')
  }
}

/** On more connections than the work takes. */
async function inPool(sql: string): Promise<void> {
  const { pool } = desk.payload.db as unknown as { pool: Pool }
  const clients = await Promise.all(Array.from({ length: 12 }, () => pool.connect()))
  await Promise.all(clients.map((client) => client.query(sql)))
  clients.forEach((client) => client.release())
}

describe('a delete', () => {
  it('of an author who is just being signed with is refused', async () => {
    const { article } = await makeArticle(desk.payload)
    const { id } = await desk.payload.create({
      collection: 'authors',
      data: { name: 'New hand' },
      overrideAccess: true,
    })
    const sign = (req: PayloadRequest) =>
      desk.payload.update({
        id: article,
        collection: 'articles',
        data: { byline: [{ author: id }] },
        overrideAccess: true,
        req,
      })
    const { status } = await whileOpen(sign, () => desk.rest('DELETE', `/authors/${id}`, { token }))
    expect(status).toBe(409)
    const { byline } = await desk.payload.findByID({
      id: article,
      collection: 'articles',
      overrideAccess: true,
    })
    expect(byline).toMatchObject([{ author: { id } }])
  })

  it('a picture that an article is being published with is refused', async () => {
    const { id } = await makePicture(desk.payload, 'owned')
    const { article } = await makeArticle(desk.payload, { data: { leadImage: { image: id } } })
    const { status } = await whileOpen(moved(article, outlet), () =>
      desk.rest('DELETE', `/media/${id}`, { token }),
    )
    expect(status).toBe(409)
  })

  it('an outlet that is being assigned to an article is refused', async () => {
    const { article, outlet: id } = await makeArticle(desk.payload)
    const { status } = await whileOpen(moved(article, outlet), () =>
      desk.rest('DELETE', `/outlets/${id}`, { token }),
    )
    expect(status).toBe(409)
  })
})
