import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'
import type { RestBody } from '../../helpers/restBody.ts'

import { query } from '../../../postgres/connection.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo, textDocument } from '../../helpers/documents.ts'

let desk: Desk
let editor: string
let admin: string

beforeAll(async () => {
  desk = await bootPayload()
  editor = (await desk.login('editor')).token
  admin = (await desk.login('admin')).token
})
afterAll(() => desk.close())

async function stageOf(id: string) {
  return (await desk.payload.findByID({ id, collection: 'articles', overrideAccess: true })).stage
}
async function rowsOf(article: string) {
  return (
    await desk.payload.find({
      collection: 'transitions',
      depth: 0,
      limit: 100,
      overrideAccess: true,
      sort: 'at',
      where: { article: { equals: article } },
    })
  ).docs
}
async function republicationsOf(article: string) {
  return (
    await desk.payload.find({
      collection: 'republications',
      depth: 0,
      overrideAccess: true,
      where: { article: { equals: article } },
    })
  ).docs
}

describe('the transition endpoint', () => {
  it('moves an article through all stages, with republication and log', async () => {
    const { article } = await makeArticle(desk.payload)
    const out = await desk.rest<RestBody>('POST', `/articles/${article}/transition`, {
      body: { to: 'published-at-outlet' },
      token: editor,
    })
    expect(out.status).toBe(200)
    expect(out.body).toMatchObject({
      doc: { stage: 'published-at-outlet' },
      republication: null,
      transition: { from: 'drafted', via: 'rest' },
    })
    const up = await desk.rest<RestBody>('POST', `/articles/${article}/transition`, {
      body: { to: 'republished-on-blog' },
      token: editor,
    })
    expect(up.status).toBe(200)
    const [republication] = await republicationsOf(article)
    expect(republication).toMatchObject({
      mode: 'full',
      republishedAtPrecision: 'day',
      searchPolicy: 'canonical',
    })
    expect(republication?.path).toMatch(/^\/\d{4}\/\d\d\/\d\d\/article-\d+$/)
    expect(up.body.republication.id).toBe(republication?.id)
    expect((await rowsOf(article)).map(({ from, to, via }) => [from, to, via])).toEqual([
      ['drafted', 'published-at-outlet', 'rest'],
      ['published-at-outlet', 'republished-on-blog', 'rest'],
    ])
  })

  it('refuses with all reasons at once, and writes nothing', async () => {
    const bare = await desk.payload.create({
      collection: 'articles',
      data: { title: 'Bare' } as never,
      overrideAccess: true,
    })
    const { body, status } = await desk.rest<RestBody>('POST', `/articles/${bare.id}/transition`, {
      body: { to: 'published-at-outlet' },
      token: editor,
    })
    expect(status).toBe(400)
    const [error] = body.errors
    expect(error?.name).toBe('TransitionRefused')
    expect(error?.data.refusals.map(({ code }: { code: string }) => code)).toEqual([
      'outlet-missing',
      'evidence-missing',
      'outlet-date-missing',
      'author-missing',
    ])
    expect(error?.data.errors[0]).toMatchObject({ message: expect.any(String), path: 'outlet' })
    expect(await stageOf(bare.id)).toBe('drafted')
    expect(await rowsOf(bare.id)).toEqual([])
  })

  it.each([
    [{}, 400],
    [[], 400],
    [{ to: 5 }, 400],
    [{ to: 'nonsense' }, 409],
    [{ to: 'drafted' }, 409],
    [{ to: 'republished-on-blog' }, 409],
    [{ reason: 7, to: 'published-at-outlet' }, 400],
    [{ republication: 'x', to: 'published-at-outlet' }, 400],
  ])('responds to %o with %s', async (body, status) => {
    const { article } = await makeArticle(desk.payload)
    const answer = await desk.rest<RestBody>('POST', `/articles/${article}/transition`, {
      body,
      token: admin,
    })
    expect(answer.status).toBe(status)
    expect(await stageOf(article)).toBe('drafted')
  })

  it('returns the allowed transitions to users who may read the article', async () => {
    const { article } = await makeArticle(desk.payload, {
      terms: { embargoDays: 30000, excerptWords: 9, fullText: 'after-embargo' },
    })
    await moveTo(desk.payload, article, 'published-at-outlet')
    const { body } = await desk.rest<RestBody>('GET', `/articles/${article}/transition`, {
      token: editor,
    })
    expect(body.stage).toBe('published-at-outlet')
    const up = body.moves.find(({ to }: { to: string }) => to === 'republished-on-blog')
    expect(up).toMatchObject({ allowed: false, modes: { excerpt: false, full: false, link: true } })
    expect(up?.refusals[0]?.code).toBe('embargoed')
    expect((await desk.rest<RestBody>('GET', `/articles/${article}/transition`)).status).toBe(403)
    expect(
      (
        await desk.rest<RestBody>('POST', `/articles/${article}/transition`, {
          body: { to: 'republished-on-blog' },
        })
      ).status,
    ).toBe(403)
  })
})

describe('other channels', () => {
  it('an update of the stage applies the same rule', async () => {
    const { article } = await makeArticle(desk.payload)
    const skip = await desk.rest<RestBody>('PATCH', `/articles/${article}`, {
      body: { stage: 'republished-on-blog' },
      token: admin,
    })
    expect(skip.status).toBe(409)
    const out = await desk.rest<RestBody>('PATCH', `/articles/${article}`, {
      body: { stage: 'published-at-outlet', title: 'Changed' },
      token: editor,
    })
    expect(out.status).toBe(200)
    expect(out.body.doc).toMatchObject({ stage: 'published-at-outlet', title: 'Changed' })
    const back = await desk.rest<RestBody>('PATCH', `/articles/${article}`, {
      body: { stage: 'drafted' },
      token: editor,
    })
    expect(back.status).toBe(403)
    const unsaid = await desk.rest<RestBody>('PATCH', `/articles/${article}`, {
      body: { stage: 'drafted' },
      token: admin,
    })
    expect(unsaid.body.errors[0]?.data.code).toBe('reason-missing')
    const said = await desk.rest<RestBody>('PATCH', `/articles/${article}`, {
      body: { stage: 'drafted', transition: { reason: 'withdrawn' } },
      token: admin,
    })
    expect(said.status).toBe(200)
    expect((await rowsOf(article)).map(({ reason, to }) => [to, reason])).toEqual([
      ['published-at-outlet', null],
      ['drafted', 'withdrawn'],
    ])
  })

  it('GraphQL returns the refusals', async () => {
    const { article } = await makeArticle(desk.payload)
    const { body } = await desk.graphql(
      `mutation { updateArticle(id: "${article}", data: { stage: republished_on_blog }) { stage } }`,
      { token: admin },
    )
    expect(body.errors?.[0]?.extensions?.data).toMatchObject({ code: 'move-unknown' })
    const moved = await desk.graphql<{ updateArticle: { stage: string } }>(
      `mutation { updateArticle(id: "${article}", data: { stage: published_at_outlet }) { stage } }`,
      { token: admin },
    )
    expect(moved.body.data?.updateArticle.stage).toBe('published_at_outlet')
    expect((await rowsOf(article)).map(({ via }) => via)).toEqual(['graphql'])
  })

  it('the current stage is not a transition', async () => {
    const { article } = await makeArticle(desk.payload)
    const { status } = await desk.rest<RestBody>('PATCH', `/articles/${article}`, {
      body: { stage: 'drafted' },
      token: editor,
    })
    expect([status, await rowsOf(article)]).toEqual([200, []])
  })

  it('an expected stage that is outdated is a conflict', async () => {
    const { article } = await makeArticle(desk.payload)
    const { status } = await desk.rest<RestBody>('PATCH', `/articles/${article}`, {
      body: { expectedStage: 'published-at-outlet', title: 'x' },
      token: editor,
    })
    expect(status).toBe(409)
  })

  it('the form of the admin panel moves an article only if it asks for it', async () => {
    const { article } = await makeArticle(desk.payload)
    const form = (data: object) => {
      const body = new FormData()
      body.set('_payload', JSON.stringify(data))
      return desk.rest<RestBody>('PATCH', `/articles/${article}`, { body, token: editor })
    }
    const stale = await form({ series: 'New', stage: 'published-at-outlet' })
    expect([stale.status, stale.body.doc.series, stale.body.doc.stage]).toEqual([
      200,
      'New',
      'drafted',
    ])
    const meant = await form({ stage: 'published-at-outlet', transition: { reason: 'yes' } })
    expect([meant.status, meant.body.doc.stage]).toEqual([200, 'published-at-outlet'])
  })

  it('an article can only be created as drafted', async () => {
    const { status } = await desk.rest<RestBody>('POST', '/articles', {
      body: { stage: 'published-at-outlet', title: 'x' },
      token: admin,
    })
    expect(status).toBe(409)
  })

  it('a duplicate starts as drafted', async () => {
    const { article } = await makeArticle(desk.payload, {
      data: {
        permission: { grantedBy: 'them', mode: 'full' },
        snoozedUntil: '2030-01-01T00:00:00.000Z',
      },
    })
    await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
    const first = await desk.rest<RestBody>('POST', `/articles/${article}/duplicate`, {
      token: editor,
    })
    const second = await desk.rest<RestBody>('POST', `/articles/${article}/duplicate`, {
      token: editor,
    })
    expect([first.status, second.status]).toEqual([200, 200])
    expect(first.body.doc).toMatchObject({
      blogMode: null,
      importKey: null,
      snoozedUntil: null,
      stage: 'drafted',
    })
    expect(first.body.doc.freeFrom).toBeNull()
    expect(first.body.doc.permission?.grantedBy).toBeFalsy()
    expect(new Set([first.body.doc.slug, second.body.doc.slug]).size).toBe(2)
    expect(await republicationsOf(first.body.doc.id)).toEqual([])
  })

  it('a restored version keeps the current stage', async () => {
    const { article } = await makeArticle(desk.payload)
    await moveTo(desk.payload, article, 'published-at-outlet')
    const { docs } = await desk.payload.findVersions({
      collection: 'articles',
      overrideAccess: true,
      sort: 'createdAt',
      where: { parent: { equals: article } },
    })
    expect(docs[0]?.version.stage).toBe('drafted')
    await desk.rest<RestBody>('POST', `/articles/versions/${docs[0]?.id}`, { token: editor })
    expect(await stageOf(article)).toBe('published-at-outlet')
    expect(await rowsOf(article)).toHaveLength(1)
  })

  it('creating a republication moves its article, and deleting it moves the article back', async () => {
    const { article } = await makeArticle(desk.payload)
    const early = await desk.rest<RestBody>('POST', '/republications', {
      body: { article },
      token: editor,
    })
    expect(early.status).toBe(409)
    await moveTo(desk.payload, article, 'published-at-outlet')
    const made = await desk.rest<RestBody>('POST', '/republications', {
      body: { slug: 'by-hand', article },
      token: editor,
    })
    expect(made.status).toBe(201)
    expect(await stageOf(article)).toBe('republished-on-blog')
    const gone = await desk.rest<RestBody>(
      'DELETE',
      `/republications/${made.body.doc.id}?reason=asked`,
      {
        token: editor,
      },
    )
    expect(gone.status).toBe(200)
    expect(await stageOf(article)).toBe('published-at-outlet')
    expect((await rowsOf(article)).at(-1)).toMatchObject({
      reason: 'asked',
      to: 'published-at-outlet',
    })
  })
})

describe('concurrent requests', () => {
  it('for articles with the same title each get a unique slug, in the admin panel and on the blog', async () => {
    const made = await Promise.all(
      Array.from({ length: 6 }, () =>
        makeArticle(desk.payload, { data: { title: 'One and the same' } }),
      ),
    )
    const ids = made.map(({ article }) => article)
    await Promise.all(ids.map((id) => moveTo(desk.payload, id, 'published-at-outlet')))
    const answers = await Promise.all(
      ids.map((id) =>
        desk.rest<RestBody>('POST', `/articles/${id}/transition`, {
          body: { republication: { slug: 'the-same' }, to: 'republished-on-blog' },
          token: editor,
        }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 200))
    expect(answers.map(({ body }) => body.republication.slug).toSorted()).toEqual([
      'the-same',
      ...[2, 3, 4, 5, 6].map((n) => `the-same-${n}`),
    ])
  })

  it.each([8, 32])('%s requests: one succeeds, the others are conflicts', async (count) => {
    const { article } = await makeArticle(desk.payload)
    const answers = await Promise.all(
      Array.from({ length: count }, () =>
        desk.rest<RestBody>('POST', `/articles/${article}/transition`, {
          body: { to: 'published-at-outlet' },
          token: editor,
        }),
      ),
    )
    const statuses = answers.map(({ status }) => status).toSorted()
    expect(statuses).toEqual([200, ...Array.from({ length: count - 1 }, () => 409)])
    expect(await rowsOf(article)).toHaveLength(1)
  })
})

it('a drafted article is deleted with its note', async () => {
  const { article, note } = await makeArticle(desk.payload)
  const { status } = await desk.rest<RestBody>('DELETE', `/articles/${article}`, {
    token: editor,
  })
  expect(status).toBe(200)
  expect(
    await desk.payload.count({
      collection: 'notes',
      overrideAccess: true,
      where: { id: { equals: note } },
    }),
  ).toEqual({ totalDocs: 0 })
})

describe('constraints of the database', () => {
  it.each([
    [
      'a second republication',
      (id: string) =>
        `insert into republications (id, article_id, republished_at, slug) values (gen_random_uuid(), '${id}', now(), 'second')`,
    ],
    [
      'a stage without its republication gone',
      (id: string) => `update articles set stage = 'published-at-outlet' where id = '${id}'`,
    ],
    ['a changed row of the log', () => `update transitions set reason = 'another'`],
    ['a deleted row of the log', () => `delete from transitions`],
    ['an emptied log', () => `truncate transitions`],
  ])('%s is refused', async (_, statement) => {
    const { article } = await makeArticle(desk.payload)
    await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
    await expect(query(desk.databaseURL, statement(article))).rejects.toThrow(
      /duplicate key|foreign key|log of moves/,
    )
  })

  it('a republication without the stage is refused', async () => {
    const { article } = await makeArticle(desk.payload)
    const insert = `insert into republications (id, article_id, republished_at, slug) values (gen_random_uuid(), '${article}', now(), 'early')`
    await expect(query(desk.databaseURL, insert)).rejects.toThrow(/foreign key/)
  })
})

describe('changed terms', () => {
  it('update freeFrom', async () => {
    const { article, outlet } = await makeArticle(desk.payload)
    const free = async () =>
      (await desk.payload.findByID({ id: article, collection: 'articles', overrideAccess: true }))
        .freeFrom
    expect(await free()).toBe('2024-01-02T12:00:00.000Z')
    await desk.payload.update({
      id: outlet,
      collection: 'outlets',
      data: { terms: { embargoDays: 30, fullText: 'after-embargo', searchPolicy: 'self' } },
      overrideAccess: true,
    })
    expect(await free()).toBe('2024-02-01T12:00:00.000Z')
    await desk.payload.update({
      id: article,
      collection: 'articles',
      data: { publishedAt: '2024-03-01T00:00:00.000Z' },
      overrideAccess: true,
    })
    expect(await free()).toBe('2024-03-31T12:00:00.000Z')
    await desk.payload.update({
      id: outlet,
      collection: 'outlets',
      data: { terms: { fullText: 'ask', searchPolicy: 'self' } },
      overrideAccess: true,
    })
    expect(await free()).toBeNull()
  })

  it.each(['{titel}', '{}'])('a credit template with %s is refused', async (creditTemplate) => {
    const { status } = await desk.rest<RestBody>('POST', '/outlets', {
      body: { name: 'x', terms: { creditTemplate, fullText: 'ask', searchPolicy: 'self' } },
      token: editor,
    })
    expect(status).toBe(400)
  })
})

it('a note of two paragraphs and a body are returned unchanged', async () => {
  const { article, note } = await makeArticle(desk.payload)
  await desk.payload.update({
    id: note,
    collection: 'notes',
    data: { body: textDocument('One.', 'Two.') },
    overrideAccess: true,
  })
  const { docs } = await desk.payload.find({
    collection: 'notes',
    depth: 0,
    overrideAccess: true,
    where: { article: { equals: article } },
  })
  expect(docs[0]?.body?.root.children).toHaveLength(2)
})
