import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'
import type { RestBody } from '../../helpers/restBody.ts'

import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo, onePixel } from '../../helpers/documents.ts'

let desk: Desk
let editor: string
let author: string
let signer: string

beforeAll(async () => {
  desk = await bootPayload()
  editor = (await desk.login('editor')).token
  signer = (
    await desk.payload.create({
      collection: 'authors',
      data: { name: 'Signer' },
      overrideAccess: true,
    })
  ).id
  author = (await desk.login('author', { author: signer })).token
})
afterAll(() => desk.close())

const toBlog = ['published-at-outlet', 'republished-on-blog'] as const
function articleOf(id: string) {
  return desk.payload.findByID({ id, collection: 'articles', depth: 0, overrideAccess: true })
}
function patch(path: string, body: object, token = editor) {
  return desk.rest<RestBody>('PATCH', path, { body, token })
}
function codesOf({ body }: { body: RestBody }) {
  return body.errors?.[0]?.data.refusals?.map(({ code }) => code)
}

async function republicationOf(article: string) {
  const { docs } = await desk.payload.find({
    collection: 'republications',
    depth: 0,
    overrideAccess: true,
    where: { article: { equals: article } },
  })
  return docs[0]!
}

describe('values that only the workflow sets', () => {
  it.each([{ isDuplicate: true }, { duplicate: true }, { duplicate: '' }])(
    '%j in an edit does not make it a duplicate: the free date is kept',
    async (transition) => {
      const { article } = await makeArticle(desk.payload)
      await moveTo(desk.payload, article, 'published-at-outlet')
      expect((await patch(`/articles/${article}`, { transition })).status).toBe(200)
      expect((await articleOf(article)).freeFrom).toContain('2024-01-02')
      const made = await desk.rest<RestBody>('POST', '/articles', {
        body: { ...(await copyOf(article)), transition },
        token: editor,
      })
      expect([made.status, made.body.doc.freeFrom]).toEqual([
        201,
        expect.stringContaining('2024-01-02'),
      ])
    },
  )

  it('the rights of a picture that an author uploads are unknown', async () => {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ alt: 'Harbour', rights: 'owned' }))
    form.set('file', new File([onePixel], 'harbour.png', { type: 'image/png' }))
    const { body, status } = await desk.rest<RestBody>('POST', '/media', {
      body: form,
      token: author,
    })
    expect([status, (body.doc as { rights?: string }).rights]).toEqual([201, 'unknown'])
  })

  it('an author cannot create an article without themselves in the byline', async () => {
    const other = (await makeArticle(desk.payload)).author
    const begin = (...authors: string[]) =>
      desk.rest('POST', '/articles', {
        body: { byline: authors.map((one) => ({ author: one })), title: 'Ours' },
        token: author,
      })
    expect((await begin(other)).status).toBe(403)
    expect((await begin(other, signer)).status).toBe(201)
  })

  it('a document cannot be locked in the name of another user', async () => {
    const { outlet } = await makeArticle(desk.payload)
    const body = { document: { relationTo: 'outlets', value: outlet } }
    const { status } = await desk.rest('POST', '/payload-locked-documents', { body, token: author })
    expect(status).toBe(404)
  })

  it('the logged channel is derived from the authentication, not from headers', async () => {
    const cookie = `payload-token=${editor}`
    const headers = { authorization: 'Basic eA==', cookie, origin: 'http://localhost:3000' }
    const { article } = await makeArticle(desk.payload)
    const body = { to: 'published-at-outlet' }
    const path = `/articles/${article}/transition`
    const answer = await desk.rest<RestBody>('POST', path, { body, headers })
    expect([answer.status, answer.body.transition]).toMatchObject([200, { via: 'admin' }])
  })
})

describe('a form', () => {
  const form = (data: object) => {
    const body = new FormData()
    body.set('_payload', JSON.stringify(data))
    return body
  }

  it('creates and deletes a republication like any other request', async () => {
    const { article } = await makeArticle(desk.payload)
    await moveTo(desk.payload, article, 'published-at-outlet')
    const made = await desk.rest<RestBody>('POST', '/republications', {
      body: form({ article, mode: 'full', republishedAt: '2024-05-01', searchPolicy: 'canonical' }),
      token: editor,
    })
    expect(made.status).toBe(201)
    expect((await articleOf(article)).stage).toBe('republished-on-blog')
    const gone = await desk.rest('DELETE', `/republications/${made.body.doc.id}`, {
      body: form({}),
      token: editor,
    })
    expect(gone.status).toBe(200)
    expect((await articleOf(article)).stage).toBe('published-at-outlet')
  })
})

describe('an id in upper case is the same id', () => {
  it('for a republication, and for a note of the same article', async () => {
    const { article, note } = await makeArticle(desk.payload)
    await moveTo(desk.payload, article, 'published-at-outlet')
    const capital = article.toUpperCase()
    const made = await desk.rest<RestBody>('POST', '/republications', {
      body: { article: capital, republishedAt: '2024-05-01' },
      token: editor,
    })
    expect(made.status).toBe(201)
    expect((await patch(`/notes/${note}`, { article: capital })).status).toBe(200)
    const { id } = await republicationOf(article)
    expect((await patch(`/republications/${id}`, { article: capital })).status).toBe(200)
  })
})

describe('dates at the limits', () => {
  it.each([['9999-12-31T00:00:00.000Z', 'day', '9999-12-31']] as const)(
    '%s, known to the %s, do not prevent a change of the terms',
    async (date, precision, free) => {
      const { article, outlet } = await makeArticle(desk.payload)
      const dated = { publishedAt: date, publishedAtPrecision: precision }
      expect((await patch(`/articles/${article}`, dated)).status).toBe(200)
      const terms = { embargoDays: 30, fullText: 'after-embargo' }
      expect((await patch(`/outlets/${outlet}`, { terms })).status).toBe(200)
      expect((await articleOf(article)).freeFrom?.slice(0, 10)).toBe(free)
      expect((await patch(`/articles/${article}`, { series: 'x' })).status).toBe(200)
    },
  )

  it('a month that has begun is in the past, whichever day of it is stored', async () => {
    const { article } = await makeArticle(desk.payload)
    const now = new Date()
    const last = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 0)).toISOString()
    const dated = { publishedAt: last, publishedAtPrecision: 'month' }
    const { status } = await patch(`/articles/${article}`, {
      ...dated,
      stage: 'published-at-outlet',
    })
    expect(status).toBe(200)
  })
})

describe('an outlet date that moves into the future', () => {
  it('is flagged, and found by the doctor', async () => {
    const { article } = await makeArticle(desk.payload, { terms: { fullText: 'forbidden' } })
    const permission = { grantedBy: 'The editor', mode: 'full' as const }
    await desk.payload.update({
      id: article,
      collection: 'articles',
      data: { permission },
      overrideAccess: true,
    })
    await moveTo(desk.payload, article, ...toBlog)
    await patch(`/articles/${article}`, { publishedAt: '2999-01-01' })
    const { body } = await desk.rest<{ flags: { code: string }[] }>(
      'GET',
      `/articles/${article}/transition`,
      { token: editor },
    )
    expect(body.flags.map(({ code }) => code)).toEqual(['outlet-date-in-future'])
  })
})

describe('the role is checked before the request', () => {
  const ask = (id: string, body: object) =>
    desk.rest<RestBody>('POST', `/articles/${id}/transition`, { body, token: author })

  it('an article of others is forbidden, also if it is already at that stage or was just moved', async () => {
    const { article } = await makeArticle(desk.payload)
    await moveTo(desk.payload, article, ...toBlog)
    for (const body of [
      { to: 'republished-on-blog' },
      { expectedStage: 'drafted', reason: 'x', to: 'published-at-outlet' },
      { to: 'nonsense' },
    ]) {
      const answer = await ask(article, body)
      expect([answer.status, codesOf(answer)]).toEqual([403, ['not-allowed']])
    }
  })

  it('an own article that only editors may move is forbidden, with any expected stage', async () => {
    const made = await makeArticle(desk.payload, {
      data: { byline: [{ author: signer }] as never },
    })
    await moveTo(desk.payload, made.article, ...toBlog)
    const input = { expectedStage: 'drafted', stage: 'published-at-outlet' }
    const answer = await patch(`/articles/${made.article}`, input, author)
    expect([answer.status, codesOf(answer)]).toEqual([403, ['not-allowed']])
    const moved = await ask(made.article, { ...input, to: input.stage })
    expect([moved.status, codesOf(moved)]).toEqual([403, ['not-allowed']])
  })

  it('an expected stage can be written as in GraphQL', async () => {
    const { article } = await makeArticle(desk.payload)
    await moveTo(desk.payload, article, 'published-at-outlet')
    const body = { expectedStage: 'published_at_outlet', series: 'x' }
    expect((await patch(`/articles/${article}`, body)).status).toBe(200)
  })
})

describe('a republication', () => {
  let article: string
  beforeAll(async () => {
    ;({ article } = await makeArticle(desk.payload))
    await moveTo(desk.payload, article, ...toBlog)
  })

  it.each([[[]], [{}], [['a']], [5], [true]])('cannot have the slug %j', async (slug) => {
    const { id, path } = await republicationOf(article)
    expect((await patch(`/republications/${id}`, { slug })).status).toBe(400)
    expect((await patch(`/articles/${article}`, { slug })).status).toBe(400)
    expect((await republicationOf(article)).path).toBe(path)
  })

  it('keeps its slug if the new one contains no letters', async () => {
    const { id, slug } = await republicationOf(article)
    expect((await patch(`/republications/${id}`, { slug: '[]' })).status).toBe(200)
    expect((await republicationOf(article)).slug).toBe(slug)
  })

  it('gets a credit line, even if an empty one is sent', async () => {
    const { article } = await makeArticle(desk.payload)
    await moveTo(desk.payload, article, 'published-at-outlet')
    const answer = await desk.rest<RestBody>('POST', `/articles/${article}/transition`, {
      body: { republication: { creditLine: '  ' }, to: 'republished-on-blog' },
      token: editor,
    })
    expect(answer.body.republication.creditLine).toContain('First published in')
  })
})

async function copyOf(article: string) {
  const { outlet, publishedAt } = await articleOf(article)
  return { outlet, publishedAt, title: 'Another' }
}
