import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { OwedResponse } from '../../../src/api/owed.ts'
import type { Article, Outlet } from '../../../src/app/payload-types.ts'
import type { Desk } from '../../helpers/bootPayload.ts'
import type { RestBody } from '../../helpers/restBody.ts'

import { addDays, todayIn } from '../../../src/domain/days.ts'
import { runSchedules } from '../../../src/owed/schedule/runSchedules.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, makePicture, moveTo, textDocument } from '../../helpers/documents.ts'

const today = todayIn('UTC', new Date())

let desk: Desk
let editor: string

beforeAll(async () => {
  desk = await bootPayload({ SITE_TZ: 'UTC' })
  editor = (await desk.login('editor')).token
})
afterAll(() => desk.close())

function read(id: string) {
  return desk.payload.findByID({ id, collection: 'articles', depth: 0, overrideAccess: true })
}
async function outlookOf(id: string) {
  return (await desk.rest<RestBody>('GET', `/articles/${id}/transition`, { token: editor })).body
}
function codes(refusals: { code: string }[] | undefined) {
  return refusals?.map(({ code }) => code)
}
async function republicationOf(article: string) {
  const { docs } = await desk.payload.find({
    collection: 'republications',
    depth: 0,
    overrideAccess: true,
    where: { article: { equals: article } },
  })
  return docs[0]?.id ?? ''
}

async function atOutlet(options?: Parameters<typeof makeArticle>[1]) {
  const made = await makeArticle(desk.payload, options)
  await moveTo(desk.payload, made.article, 'published-at-outlet')
  return made
}

function edit(id: string, data: object) {
  return desk.payload.update({ id, collection: 'articles', data, overrideAccess: true })
}

function move(article: string, reason?: string) {
  const body = { reason, to: 'republished-on-blog' }
  return desk.rest<RestBody>('POST', `/articles/${article}/transition`, { body, token: editor })
}

/** As the list of articles has it in this view. */
async function foundIn(view: string, article: string) {
  const path = `/articles/find?view=${view}&limit=100`
  const { body } = await desk.rest<{ docs: { id: string }[] }>('GET', path, { token: editor })
  return body.docs.find(({ id }) => id === article)
}

async function onBlog(options?: Parameters<typeof makeArticle>[1]) {
  const made = await makeArticle(desk.payload, options)
  await moveTo(desk.payload, made.article, 'published-at-outlet', 'republished-on-blog')
  return made
}

describe('a permission on record', () => {
  it.each([
    ['ask', 'full', 'full', true],
    ['forbidden', 'full', 'full', true],
    ['forbidden', 'excerpt', 'full', false],
    ['ask', 'full', 'excerpt', true],
    ['after-embargo', 'full', 'full', true],
    ['after-embargo', 'link', 'excerpt', false],
  ] as const)('under %s, one for %s allows %s: %s', async (fullText, granted, mode, goes) => {
    const { article } = await makeArticle(desk.payload, {
      data: { permission: { evidence: 'A mail', grantedBy: 'The opinion editor', mode: granted } },
      terms: { embargoDays: 36_000, excerptWords: 50, fullText },
    })
    await moveTo(desk.payload, article, 'published-at-outlet')
    const { status } = await desk.rest('POST', `/articles/${article}/transition`, {
      body: { republication: { mode }, to: 'republished-on-blog' },
      token: editor,
    })
    expect(status).toBe(goes ? 200 : 400)
  })

  it('without the person who granted it does not count', async () => {
    const { article } = await makeArticle(desk.payload, {
      data: { permission: { evidence: 'A mail', mode: 'full' } },
      terms: { fullText: 'ask' },
    })
    await moveTo(desk.payload, article, 'published-at-outlet')
    const { moves } = await outlookOf(article)
    expect(codes(moves[0]?.refusals)).toContain('permission-missing')
  })
})

describe('a permission from a day on', () => {
  const later = addDays(today, 20)
  const permission = { from: `${later}T12:00:00.000Z`, grantedBy: 'The editor', mode: 'full' }
  const refusal = { code: 'embargoed', field: 'permission.from' }

  it.each(['ask', 'forbidden'] as const)(
    'is an embargo of its own until that day, whatever else is in the list, under %s',
    async (fullText) => {
      const { article } = await atOutlet({ data: { permission } as never, terms: { fullText } })
      const outlook = await outlookOf(article)
      expect(outlook).toMatchObject({
        freeFrom: later,
        moves: [{ refusals: [{ ...refusal, message: expect.stringContaining(later) }] }, {}],
      })
      expect(await move(article, 'A reason changes nothing.')).toMatchObject({
        body: { errors: [{ data: { refusals: [refusal] } }] },
        status: 400,
      })
      expect(await foundIn('waiting', article)).toMatchObject({
        freeFrom: later,
        missing: ['embargoed'],
      })
      const { body } = await desk.rest<{ due: string }>('POST', `/articles/${article}/schedule`, {
        body: {},
        token: editor,
      })
      expect(body.due).toBe(later)
      const at = (day: string) => new Date(`${day}T23:00:00.000Z`)
      await runSchedules(desk.payload, at(addDays(later, -1)))
      expect(await read(article)).toMatchObject({
        schedule: { held: [] },
        stage: 'published-at-outlet',
      })
      await runSchedules(desk.payload, at(later))
      expect(await read(article)).toMatchObject({ blogMode: 'full', stage: 'republished-on-blog' })
    },
  )

  it('is stored at noon of the day that is written, and is judged as soon as it is moved', async () => {
    const { article } = await atOutlet({
      data: { permission } as never,
      terms: { fullText: 'ask' },
    })
    const change = { permission: { ...permission, from: today } }
    await desk.rest('PATCH', `/articles/${article}`, { body: change, token: editor })
    expect((await read(article)).permission?.from).toBe(`${today}T12:00:00.000Z`)
    expect((await outlookOf(article)).moves[0]).toMatchObject({ allowed: true, refusals: [] })
    expect(await foundIn('ready', article)).toMatchObject({ freeFrom: today })
  })
})

describe('an article that the outlet holds back', () => {
  const no = { by: 'The editor', on: `${today}T12:00:00.000Z` }

  it('is held back for everybody, and goes on the blog for a reason alone', async () => {
    const { article } = await atOutlet({ terms: { freeAfterDays: 1, fullText: 'ask' } })
    const { body } = await desk.rest('POST', `/articles/${article}/schedule`, {
      body: {},
      token: editor,
    })
    expect(body).toMatchObject({ due: today })
    await edit(article, { heldBack: no })
    expect(await foundIn('held-back', article)).toMatchObject({ missing: ['held-back'] })
    const owed = await desk.rest<OwedResponse>('GET', '/articles/owed?group=held-back', {
      token: editor,
    })
    expect(owed.body.heldBack.map(({ id }) => id)).toContain(article)
    expect(owed.body.counts.heldBack).toBe(owed.body.groups['held-back'])
    const outlook = await outlookOf(article)
    expect(outlook).toMatchObject({ schedule: null })
    expect(outlook.moves[0]).toMatchObject({
      allowed: false,
      needsReason: true,
      refusals: [{ code: 'held-back', field: 'heldBack.on' }],
    })
    expect(await move(article)).toMatchObject({
      body: { errors: [{ data: { refusals: [{ code: 'held-back' }] } }] },
      status: 400,
    })
    expect((await move(article, 'Agreed by telephone.')).status).toBe(200)
    const there = await outlookOf(article)
    expect(there.flags).toEqual([])
  })

  it('can be asked for again after a year, and still needs an answer', async () => {
    const { article } = await atOutlet()
    const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
    await edit(article, { heldBack: { ...no, on: `${yearAgo}T12:00:00.000Z` } })
    expect(await foundIn('waiting', article)).toMatchObject({ missing: ['held-back'] })
    expect((await move(article)).status).toBe(400)
  })

  it('is not any more once a permission is put on record', async () => {
    const { article } = await atOutlet({ terms: { fullText: 'ask' } })
    await edit(article, { heldBack: no })
    const data = { title: 'Another title' }
    await desk.rest('PATCH', `/articles/${article}`, { body: data, token: editor })
    expect((await read(article)).heldBack).toMatchObject(no)
    const permission = { grantedBy: 'The editor', mode: 'full' }
    await desk.rest('PATCH', `/articles/${article}`, { body: { permission }, token: editor })
    expect((await read(article)).heldBack).toEqual({ by: null, on: null })
    expect((await move(article)).status).toBe(200)
  })

  it('is written by nobody, and not duplicated; an older version does not bring it back', async () => {
    const { article } = await atOutlet()
    const body = { heldBack: no }
    await desk.rest('PATCH', `/articles/${article}`, { body, token: editor })
    expect((await read(article)).heldBack?.on).toBeNull()
    await edit(article, { heldBack: no })
    const copy = await desk.rest<RestBody>('POST', `/articles/${article}/duplicate`, {
      body: {},
      token: editor,
    })
    expect((await read(String(copy.body.doc.id))).heldBack?.on).toBeNull()
    const { docs } = await desk.payload.findVersions({
      collection: 'articles',
      limit: 1,
      overrideAccess: true,
      sort: '-updatedAt',
      where: { parent: { equals: article } },
    })
    await edit(article, { heldBack: { by: null, on: null } })
    await desk.rest('POST', `/articles/versions/${docs[0]?.id}`, { body: {}, token: editor })
    expect((await read(article)).heldBack?.on).toBeNull()
  })
})

describe('an article on the blog that violates its changed terms', () => {
  it('is flagged when its date at the outlet changes, and the change is saved', async () => {
    const { article } = await onBlog({ terms: { embargoDays: 30, fullText: 'after-embargo' } })
    expect((await outlookOf(article)).flags).toEqual([])
    const soon = new Date().toISOString()
    const { body, status } = await desk.rest<RestBody>('PATCH', `/articles/${article}`, {
      body: { publishedAt: soon },
      token: editor,
    })
    expect(status).toBe(200)
    const free = new Date(new Date(soon).getTime() + 30 * 86_400_000).toISOString().slice(0, 10)
    expect(body.doc.freeFrom?.slice(0, 10)).toBe(free)
    const { flags } = await outlookOf(article)
    expect(flags).toMatchObject([{ code: 'embargoed', message: expect.stringContaining(free) }])
  })

  it('is flagged too when a step of its terms, or its permission, begins later', async () => {
    const { article } = await onBlog({ terms: { freeAfterDays: 30, fullText: 'ask' } })
    const permission = { from: addDays(today, 3), grantedBy: 'The editor', mode: 'full' }
    for (const body of [{ publishedAt: today }, { permission }]) {
      expect(
        (await desk.rest('PATCH', `/articles/${article}`, { body, token: editor })).status,
      ).toBe(200)
    }
    expect((await outlookOf(article)).flags).toMatchObject([
      { code: 'embargoed', field: 'permission.from' },
    ])
  })

  it('is listed in the response to the change of terms, and before it is saved', async () => {
    const { article, outlet } = await onBlog()
    const owed = await desk.payload.create({
      collection: 'articles',
      data: { outlet, publishedAt: '2024-02-01T00:00:00.000Z', title: 'Still owed' } as never,
      overrideAccess: true,
    })
    const terms = { embargoDays: 36_000, fullText: 'after-embargo' }
    const { body: asked } = await desk.rest<Touched>('POST', `/outlets/${outlet}/outlook`, {
      body: { terms },
      token: editor,
    })
    expect((await read(article)).freeFrom).toMatch(/^2024-01-02/)
    const { body } = await desk.rest<{ doc: { touched: Touched } & Outlet }>(
      'PATCH',
      `/outlets/${outlet}`,
      { body: { terms }, token: editor },
    )
    expect(body.doc.touched).toEqual(asked)
    expect(asked.total).toBe(2)
    expect(asked.articles.map(({ id }) => id)).toEqual([article, owed.id])
    expect(asked.articles[0]).toMatchObject({
      flags: { after: [{ code: 'embargoed' }], before: [] },
      freeFrom: { after: expect.stringMatching(/^21\d\d-/), before: '2024-01-02' },
    })
    expect((await outlookOf(article)).flags).toMatchObject([{ code: 'embargoed' }])
    expect((await read(owed.id)).freeFrom).toMatch(/^21\d\d-/)
  })

  it('a change of the name affects no articles, and anonymous users get no list', async () => {
    const { outlet } = await onBlog()
    const { body } = await desk.rest<{ doc: object }>('PATCH', `/outlets/${outlet}`, {
      body: { name: 'Another name' },
      token: editor,
    })
    expect(body.doc).not.toHaveProperty('touched')
    const author = (await desk.login('author')).token
    const ask = (token?: string, id = outlet, terms: unknown = {}) =>
      desk.rest('POST', `/outlets/${id}/outlook`, { body: { terms }, token })
    expect((await ask()).status).toBe(403)
    expect((await ask(author)).status).toBe(403)
    expect((await ask(editor, 'nonsense')).status).toBe(404)
    expect((await ask(editor, outlet, 'nonsense')).status).toBe(400)
    expect((await ask(editor, outlet, { embargoDays: 'x', fullText: 7 })).status).toBe(200)
  })
})

interface Touched {
  articles: {
    flags: { after: { code: string }[] }
    freeFrom: { after: null | string }
    id: string
  }[]
  total: number
}

describe('the search policy', () => {
  const set = async (article: string, searchPolicy: string) =>
    (
      await desk.rest('PATCH', `/republications/${await republicationOf(article)}`, {
        body: { searchPolicy },
        token: editor,
      })
    ).status

  it('may be stricter than the terms, but not more permissive', async () => {
    const { article } = await onBlog()
    expect(await set(article, 'self')).toBe(400)
    expect(await set(article, 'noindex')).toBe(200)
    expect(await set(article, 'canonical')).toBe(200)
  })

  it('is checked for a republication that is created directly', async () => {
    const { article } = await makeArticle(desk.payload)
    await moveTo(desk.payload, article, 'published-at-outlet')
    const make = async (searchPolicy: string) =>
      (
        await desk.rest('POST', '/republications', {
          body: { article, republishedAt: '2024-05-01', searchPolicy },
          token: editor,
        })
      ).status
    expect(await make('self')).toBe(400)
    expect((await read(article)).stage).toBe('published-at-outlet')
    expect(await make('noindex')).toBe(201)
  })
})

describe('affiliations', () => {
  const author = async (affiliations: object[]) =>
    desk.payload.create({
      collection: 'authors',
      data: { name: `Somebody ${Math.random()}`, affiliations } as never,
      overrideAccess: true,
    })
  const institution = async () =>
    (
      await desk.payload.create({
        collection: 'institutions',
        data: { name: `Institute ${Math.random()}` },
        overrideAccess: true,
      })
    ).id

  it('that were not printed are those of the day at the outlet, and a new position changes none', async () => {
    const [old, next] = [await institution(), await institution()]
    const { id } = await author([
      { from: '2015-01-01', institution: old, role: 'fellow', to: '2022-06-30' },
      { from: '2022-07-01', institution: next, role: 'director' },
      { institution: next, role: 'without dates' },
    ])
    const byline = [{ author: id }]
    const { article } = await makeArticle(desk.payload, {
      data: { byline, publishedAt: '2022-06-30T00:00:00.000Z' } as never,
    })
    await moveTo(desk.payload, article, 'published-at-outlet')
    const signed = async () => (await read(article)).byline?.[0]?.affiliations
    expect(await signed()).toMatchObject([{ institution: old, role: 'fellow' }])
    await desk.payload.update({
      id,
      collection: 'authors',
      data: { affiliations: [{ from: '2010-01-01', institution: next, role: 'retired' }] },
      overrideAccess: true,
    })
    await moveTo(desk.payload, article, 'republished-on-blog')
    expect(await signed()).toMatchObject([{ institution: old, role: 'fellow' }])
  })

  it('as printed are kept verbatim', async () => {
    const place = await institution()
    const { id } = await author([{ from: '2000-01-01', institution: place, role: 'now' }])
    const printed = { institution: place, printed: 'then a Fellow of it', role: 'then' }
    const { article } = await makeArticle(desk.payload, {
      data: { byline: [{ affiliations: [printed], author: id }] } as never,
    })
    await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
    expect((await read(article)).byline?.[0]?.affiliations).toMatchObject([printed])
  })
})

describe('pictures', () => {
  it('without rights are not shown, and the text is published', async () => {
    const picture = await makePicture(desk.payload, 'unknown')
    const { article } = await onBlog({ data: { leadImage: { image: picture.id } } as never })
    expect((await desk.rest('GET', `/media/${picture.id}`)).status).toBe(404)
    expect((await desk.rest('GET', `/articles/${article}`)).status).toBe(200)
    // Asked for afterwards, it is told at once.
    const { body, status } = await desk.rest<RestBody>('PATCH', `/articles/${article}`, {
      body: { picturesNeeded: true },
      token: editor,
    })
    expect([status, body.errors[0]?.data.code]).toEqual([400, 'image-rights-missing'])
  })

  it('that the transition requested stay requested, and are flagged when their rights are withdrawn', async () => {
    const picture = await makePicture(desk.payload, 'licensed')
    const { article } = await makeArticle(desk.payload, {
      data: { leadImage: { image: picture.id } } as never,
    })
    await moveTo(desk.payload, article, 'published-at-outlet')
    const { status } = await desk.rest('POST', `/articles/${article}/transition`, {
      body: { republication: { withPictures: true }, to: 'republished-on-blog' },
      token: editor,
    })
    expect(status).toBe(200)
    expect((await desk.rest('GET', `/media/${picture.id}`)).status).toBe(200)
    await desk.payload.update({
      id: picture.id,
      collection: 'media',
      data: { rights: 'outlet-only' },
      overrideAccess: true,
    })
    expect((await desk.rest('GET', `/media/${picture.id}`)).status).toBe(404)
    expect((await outlookOf(article)).flags).toMatchObject([
      { code: 'image-rights-missing', message: expect.stringContaining(picture.alt) },
    ])
  })
})

describe('another mode', () => {
  it('with the full text needs the text', async () => {
    const { article } = await makeArticle(desk.payload, { data: { body: null } })
    await moveTo(desk.payload, article, 'published-at-outlet')
    const go = await desk.rest('POST', `/articles/${article}/transition`, {
      body: { republication: { mode: 'link' }, to: 'republished-on-blog' },
      token: editor,
    })
    expect(go.status).toBe(200)
    const { body, status } = await desk.rest<RestBody>(
      'PATCH',
      `/republications/${await republicationOf(article)}`,
      { body: { mode: 'full' }, token: editor },
    )
    expect([status, body.errors[0]?.data.code]).toEqual([400, 'body-missing'])
  })

  it('that is smaller is allowed for a flagged article', async () => {
    const { article, outlet } = await onBlog()
    await desk.payload.update({
      id: outlet,
      collection: 'outlets',
      data: { terms: { fullText: 'forbidden', searchPolicy: 'canonical' } },
      overrideAccess: true,
    })
    const set = async (mode: string) =>
      (
        await desk.rest('PATCH', `/republications/${await republicationOf(article)}`, {
          body: { mode },
          token: editor,
        })
      ).status
    expect((await outlookOf(article)).flags).toHaveLength(1)
    expect(await set('link')).toBe(200)
    expect((await outlookOf(article)).flags).toEqual([])
    expect(await set('full')).toBe(400)
  })
})

describe('an article on the blog keeps its required documents', () => {
  it('when a version without them is restored', async () => {
    const { article } = await makeArticle(desk.payload, { data: { body: null } })
    const { docs } = await desk.payload.findVersions({
      collection: 'articles',
      overrideAccess: true,
      where: { parent: { equals: article } },
    })
    await desk.payload.update({
      id: article,
      collection: 'articles',
      data: { body: textDocument('Here it is.') },
      overrideAccess: true,
    })
    await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
    const path = `/articles/versions/${docs[0]?.id}`
    const { body, status } = await desk.rest<RestBody>('POST', path, { token: editor })
    expect([status, body.errors[0]?.data.code]).toEqual([400, 'body-missing'])
    expect((await read(article)).body).toBeTruthy()
  })

  it('when its note is emptied', async () => {
    const { article, note } = await onBlog()
    const empty = (body: unknown) =>
      desk.rest<RestBody>('PATCH', `/notes/${note}`, { body: { body }, token: editor })
    expect(await empty(textDocument(' '))).toMatchObject({
      body: { errors: [{ data: { code: 'note-missing' } }] },
      status: 400,
    })
    await desk.payload.update({
      id: article,
      collection: 'articles',
      data: { stage: 'published-at-outlet', transition: { reason: 'for a test' } },
      overrideAccess: true,
    })
    expect((await empty(textDocument(' '))).status).toBe(200)
  })
})

it('a restored version whose outlet was deleted keeps the current outlet', async () => {
  const { article, outlet } = await makeArticle(desk.payload)
  const other = await makeArticle(desk.payload)
  const data = { outlet: other.outlet }
  await desk.payload.update({ id: article, collection: 'articles', data, overrideAccess: true })
  await desk.payload.delete({ id: outlet, collection: 'outlets', overrideAccess: true })
  await moveTo(desk.payload, article, 'published-at-outlet')
  const { docs } = await desk.payload.findVersions({
    collection: 'articles',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    sort: 'createdAt',
    where: { parent: { equals: article } },
  })
  await desk.payload.restoreVersion({
    id: docs[0]?.id ?? '',
    collection: 'articles',
    overrideAccess: true,
  })
  const doc = await desk.payload.findByID({
    id: article,
    collection: 'articles',
    depth: 0,
    overrideAccess: true,
  })
  expect(doc).toMatchObject({ freeFrom: expect.any(String), outlet: other.outlet })
})

it('a restored version shows its own pictures only', async () => {
  const [first, second] = [
    await makePicture(desk.payload, 'owned'),
    await makePicture(desk.payload, 'owned'),
  ]
  const { article } = await makeArticle(desk.payload, {
    data: { leadImage: { image: first.id } } as never,
  })
  const { docs } = await desk.payload.findVersions({
    collection: 'articles',
    overrideAccess: true,
    where: { parent: { equals: article } },
  })
  await desk.payload.update({
    id: article,
    collection: 'articles',
    data: { leadImage: { image: second.id } },
    overrideAccess: true,
  })
  await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
  const isPublic = async ({ id }: { id: string }) =>
    (await desk.rest('GET', `/media/${id}`)).status === 200
  expect([await isPublic(first), await isPublic(second)]).toEqual([false, true])
  const { status } = await desk.rest('POST', `/articles/versions/${docs[0]?.id}`, { token: editor })
  expect(status).toBe(200)
  expect([await isPublic(first), await isPublic(second)]).toEqual([true, false])
})

it('a restored version does not affect the next transition of the same request', async () => {
  const { article } = await makeArticle(desk.payload)
  const { docs } = await desk.payload.findVersions({
    collection: 'articles',
    overrideAccess: true,
    where: { parent: { equals: article } },
  })
  const { body } = await desk.graphql<{ move: Article }>(
    `mutation ($version: String!, $id: String!) {
      restore: restoreVersionArticle(id: $version) { id }
      move: updateArticle(id: $id, data: { stage: published_at_outlet }) { stage }
    }`,
    { token: editor, variables: { id: article, version: docs[0]?.id } },
  )
  expect(body.errors).toBeUndefined()
  expect(body.data?.move.stage).toBe('published_at_outlet')
})
