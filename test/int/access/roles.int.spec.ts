import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'
import type { ArticleIds } from '../../helpers/documents.ts'
import type { RestBody } from '../../helpers/restBody.ts'

import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo, textDocument } from '../../helpers/documents.ts'

let desk: Desk
let drafted: ArticleIds
let onBlog: ArticleIds
let own: ArticleIds
const tokens: Record<string, string | undefined> = { anonymous: undefined }
const roles = ['anonymous', 'author', 'editor', 'admin'] as const

beforeAll(async () => {
  desk = await bootPayload()
  drafted = await makeArticle(desk.payload)
  onBlog = await makeArticle(desk.payload)
  own = await makeArticle(desk.payload)
  await moveTo(desk.payload, onBlog.article, 'published-at-outlet', 'republished-on-blog')
  tokens.author = (await desk.login('author', { author: own.author })).token
  tokens.editor = (await desk.login('editor')).token
  tokens.admin = (await desk.login('admin')).token
})
afterAll(() => desk.close())

async function ids(role: string, path: string) {
  const { body, status } = await desk.rest<RestBody>('GET', path, { token: tokens[role] })
  return status === 200 ? body.docs.map((doc: { id: string }) => doc.id).toSorted() : status
}

describe('what each role may list', () => {
  const all = (key: keyof ArticleIds) => [drafted, onBlog, own].map((one) => one[key]).toSorted()
  const some = (key: keyof ArticleIds, ...made: ArticleIds[]) =>
    made.map((one) => one[key]).toSorted()

  it.each(['outlets', 'authors', 'institutions'] as const)(
    '%s: the public sees what the blog uses',
    async (slug) => {
      const key = slug.slice(0, -1) as keyof ArticleIds
      expect(await ids('anonymous', `/${slug}?limit=100`)).toEqual(some(key, onBlog))
      for (const role of ['author', 'editor', 'admin']) {
        expect(await ids(role, `/${slug}?limit=100`)).toEqual(all(key))
      }
    },
  )

  it.each([
    ['articles', 'article'],
    ['notes', 'note'],
  ] as const)(
    '%s: the public sees those on the blog, authors also their own, editors all',
    async (slug, key) => {
      expect(await ids('anonymous', `/${slug}`)).toEqual(some(key, onBlog))
      expect(await ids('author', `/${slug}`)).toEqual(some(key, onBlog, own))
      expect(await ids('editor', `/${slug}`)).toEqual(all(key))
      expect(await ids('admin', `/${slug}`)).toEqual(all(key))
    },
  )

  it.each([
    ['transitions', [403, 0, 2, 2]],
    ['reminders', [403, 403, 0, 0]],
    ['republications', [1, 1, 1, 1]],
    ['users', [403, 1, 3, 3]],
    ['media', [0, 0, 0, 0]],
  ] as const)('%s', async (slug, counts) => {
    for (const [index, role] of roles.entries()) {
      const found = await ids(role, `/${slug}`)
      expect([role, Array.isArray(found) ? found.length : found]).toEqual([role, counts[index]])
    }
  })
})

describe('what the outlet has permitted', () => {
  const secret = { evidence: 'Letter no. 81', grantedBy: 'The editor of the outlet' }

  beforeAll(async () => {
    for (const { article } of [onBlog, own]) {
      await desk.payload.update({
        id: article,
        collection: 'articles',
        data: { permission: { ...secret, mode: 'full' } },
        overrideAccess: true,
      })
    }
  })

  it.each([
    '/republications?depth=2',
    '/articles?depth=2',
    '/articles?depth=2&select[permission]=true',
    '/notes?depth=2',
  ])('is hidden from authors of other articles: %s', async (path) => {
    const answerFor = async (role: string) =>
      JSON.stringify((await desk.rest('GET', path, { token: tokens[role] })).body)
    const ofAuthor = await answerFor('author')
    expect(await answerFor('editor')).toContain(secret.evidence)
    expect(ofAuthor).toContain(onBlog.article)
    const found = JSON.parse(ofAuthor) as RestBody
    const others = found.docs.filter((doc: object) => !JSON.stringify(doc).includes(own.article))
    expect(others).not.toEqual([])
    expect(JSON.stringify(others)).not.toMatch(/Letter no|editor of the outlet/)
  })

  it('is read by the authors of the article, who cannot search by it', async () => {
    const { body } = await desk.rest('GET', `/articles/${own.article}`, {
      token: tokens.author,
    })
    expect(body.permission).toMatchObject(secret)
    expect(await ids('author', '/articles?where[permission.grantedBy][like]=editor')).toBe(400)
  })
})

describe('what each role may write', () => {
  const bodies: Record<string, () => object> = {
    articles: () => ({ title: 'New' }),
    authors: () => ({ name: 'New' }),
    institutions: () => ({ name: 'New' }),
    notes: () => ({ article: drafted.article, body: textDocument('x') }),
    outlets: () => ({ name: 'New' }),
    reminders: () => ({ key: 'x', period: 'x', state: 'sent' }),
    transitions: () => ({
      articleTitle: 'x',
      at: '2024-01-01',
      from: 'drafted',
      to: 'drafted',
      via: 'rest',
    }),
  }

  it.each([
    ['outlets', [403, 403, 201, 201]],
    ['authors', [403, 403, 201, 201]],
    ['institutions', [403, 403, 201, 201]],
    ['articles', [403, 201, 201, 201]],
    ['transitions', [403, 403, 403, 403]],
    ['reminders', [403, 403, 403, 403]],
  ] as const)('making one of %s', async (slug, expected) => {
    for (const [index, role] of roles.entries()) {
      const { body, status } = await desk.rest<RestBody>('POST', `/${slug}`, {
        body: bodies[slug]?.(),
        token: tokens[role],
      })
      expect([role, status]).toEqual([role, expected[index]])
      if (status === 201 && slug !== 'transitions' && slug !== 'reminders') {
        await desk.payload.delete({ id: body.doc.id, collection: slug, overrideAccess: true })
      }
    }
  })

  it('an article of others that an author may not read is 404 at every endpoint', async () => {
    const [own, other] = [await makeArticle(desk.payload), await makeArticle(desk.payload)]
    const { token } = await desk.login('author', { author: own.author })
    const { docs } = await desk.payload.findVersions({
      collection: 'articles',
      overrideAccess: true,
      where: { parent: { equals: other.article } },
    })
    const ways = [
      ['GET', `/articles/${other.article}`],
      ['PATCH', `/articles/${other.article}`],
      ['DELETE', `/articles/${other.article}`],
      ['POST', `/articles/${other.article}/duplicate`],
      ['POST', `/articles/versions/${docs[0]?.id}`],
      ['GET', `/articles/${other.article}/transition`],
      ['POST', `/articles/${other.article}/transition`],
      ['POST', `/articles/${other.article}/outlook`],
    ] as const
    for (const [method, path] of ways) {
      const body = method === 'GET' ? undefined : { data: {}, title: 'x', to: 'drafted' }
      expect([path, (await desk.rest(method, path, { body, token })).status]).toEqual([path, 404])
    }
  })

  it('an author changes only their own article, and neither its permission nor its series', async () => {
    const token = tokens.author
    const mine = await desk.rest<RestBody>('PATCH', `/articles/${own.article}`, {
      body: { outletIssue: 'mine', permission: { grantedBy: 'me', mode: 'full' }, series: 'mine' },
      token,
    })
    expect(mine.status).toBe(200)
    expect(mine.body.doc).toMatchObject({ outletIssue: 'mine', series: null })
    expect(mine.body.doc.permission?.grantedBy).not.toBe('me')
    const other = await desk.rest<RestBody>('PATCH', `/articles/${drafted.article}`, {
      body: { outletIssue: 'x' },
      token,
    })
    expect([403, 404]).toContain(other.status)
    const collection = 'articles'
    const stored = { id: drafted.article, collection, overrideAccess: true } as const
    expect((await desk.payload.findByID(stored)).outletIssue).toBeFalsy()
  })

  it('nobody says when a document was made', async () => {
    const times = { createdAt: '2001-01-01T00:00:00.000Z', updatedAt: '2001-01-01T00:00:00.000Z' }
    const asAdmin = { body: { ...times, title: 'Dated' }, token: tokens.admin }
    const made = await desk.rest<RestBody>('POST', '/articles', asAdmin)
    const saved = await desk.rest<RestBody>('PATCH', `/articles/${made.body.doc.id}`, asAdmin)
    const { body } = await desk.graphql<{ updateArticle: RestBody['doc'] }>(
      `mutation { updateArticle(id: "${made.body.doc.id}", data: { createdAt: "${times.createdAt}" }) { createdAt updatedAt } }`,
      { token: tokens.admin },
    )
    for (const doc of [made.body.doc, saved.body.doc, body.data?.updateArticle]) {
      expect([doc!.createdAt > '2002', doc!.updatedAt > '2002']).toEqual([true, true])
    }
  })

  it('authors cannot change their own role', async () => {
    const { body } = await desk.rest<RestBody>('GET', '/users/me', { token: tokens.author })
    await desk.rest<RestBody>('PATCH', `/users/${body.user.id}`, {
      body: { role: 'admin' },
      token: tokens.author,
    })
    expect(
      (await desk.payload.findByID({ id: body.user.id, collection: 'users', overrideAccess: true }))
        .role,
    ).toBe('author')
  })

  it('documents that only the program writes cannot be written by any role', async () => {
    const { body } = await desk.rest<RestBody>('PATCH', `/articles/${drafted.article}`, {
      body: { blogMode: 'full', freeFrom: '2001-01-01', importKey: 'mine', pictures: [] },
      token: tokens.admin,
    })
    expect(body.doc).toMatchObject({
      blogMode: null,
      freeFrom: '2024-01-02T12:00:00.000Z',
      importKey: null,
    })
    const outlet = await desk.rest<RestBody>('PATCH', `/outlets/${drafted.outlet}`, {
      body: { isPublic: true },
      token: tokens.admin,
    })
    expect(outlet.body.doc.isPublic).toBe(false)
  })
})

describe('fields that the public never sees', () => {
  const hidden = [
    'assignee',
    'checklist',
    'heldBack',
    'permission',
    'waived',
    'snoozedUntil',
    'importKey',
    'freeFrom',
    'pictures',
  ]

  it.each(hidden)('articles.%s: not returned, selected or filtered by', async (field) => {
    const shown = await desk.rest<RestBody>('GET', `/articles/${onBlog.article}?depth=2`)
    expect(shown.status).toBe(200)
    expect(shown.body).not.toHaveProperty(field)
    const selected = await desk.rest<RestBody>(
      'GET',
      `/articles/${onBlog.article}?select[${field}]=true`,
    )
    expect(selected.body).not.toHaveProperty(field)
  })

  it.each([
    'where[freeFrom][exists]=true',
    'where[importKey][like]=a',
    'where[permission.mode][equals]=full',
    'where[body][contains]=text',
  ])('%s is refused', async (query) => {
    const { status } = await desk.rest<RestBody>('GET', `/articles?${query}`)
    expect(status).toBe(400)
  })

  it('outlets.terms are not returned, not even through an article', async () => {
    const { body } = await desk.rest<RestBody>('GET', `/articles/${onBlog.article}?depth=2`)
    expect(body.outlet.name).toBeTruthy()
    expect(body.outlet).not.toHaveProperty('terms')
    expect((await desk.rest<RestBody>('GET', `/outlets/${onBlog.outlet}`)).body).not.toHaveProperty(
      'terms',
    )
  })

  it('the log and the versions are for staff only', async () => {
    const { body } = await desk.rest<RestBody>('GET', `/articles/${onBlog.article}?depth=2`)
    expect(body.log?.docs ?? []).toEqual([])
    expect((await desk.rest<RestBody>('GET', '/articles/versions')).status).toBe(403)
    expect((await desk.rest<RestBody>('GET', '/notes/versions')).status).toBe(403)
  })
})

describe('the text of an article that is on the blog as a link or an excerpt', () => {
  it('is in no public response', async () => {
    const linked = await makeArticle(desk.payload, { terms: { fullText: 'forbidden' } })
    await moveTo(desk.payload, linked.article, 'published-at-outlet')
    const moved = await desk.rest<RestBody>('POST', `/articles/${linked.article}/transition`, {
      body: { republication: { mode: 'link' }, to: 'republished-on-blog' },
      token: tokens.editor,
    })
    expect(moved.status).toBe(200)
    for (const path of [
      `/articles/${linked.article}?depth=2`,
      `/republications?depth=2&limit=100`,
      `/articles/${linked.article}?select[body]=true`,
      `/notes?depth=2&limit=100`,
    ]) {
      const { body } = await desk.rest<RestBody>('GET', path)
      const text = JSON.stringify(
        body.docs
          ? body.docs.filter((doc: object) => JSON.stringify(doc).includes(linked.article))
          : body,
      )
      expect(text).toContain(linked.article)
      expect(text).not.toContain('The full text of it')
    }
    const inFull = await desk.rest<RestBody>('GET', `/articles/${onBlog.article}`)
    expect(JSON.stringify(inFull.body)).toContain('The full text of it')
    const inGraphQL = await desk.graphql<{ Articles: { docs: { body: unknown; id: string }[] } }>(
      '{ Articles(limit: 50) { docs { id body } } }',
    )
    const doc = inGraphQL.body.data?.Articles.docs.find(
      (one: { id: string }) => one.id === linked.article,
    )
    expect(doc?.body).toBeNull()
  })
})

it('a changed mode removes the text from public responses, and restores it only if the terms allow it', async () => {
  const made = await makeArticle(desk.payload)
  await moveTo(desk.payload, made.article, 'published-at-outlet', 'republished-on-blog')
  const { docs } = await desk.payload.find({
    collection: 'republications',
    overrideAccess: true,
    where: { article: { equals: made.article } },
  })
  const setMode = (mode: string) =>
    desk.rest<RestBody>('PATCH', `/republications/${docs[0]?.id}`, {
      body: { mode },
      token: tokens.editor,
    })
  const publicText = async () =>
    JSON.stringify((await desk.rest('GET', `/articles/${made.article}`)).body)
  expect(await publicText()).toContain('The full text of it')
  expect((await setMode('link')).status).toBe(200)
  expect(await publicText()).not.toContain('The full text of it')
  await desk.payload.update({
    id: made.outlet,
    collection: 'outlets',
    data: { terms: { fullText: 'ask', searchPolicy: 'self' } },
    overrideAccess: true,
  })
  const refused = await setMode('full')
  expect([refused.status, refused.body.errors[0]?.data.code]).toEqual([400, 'permission-missing'])
  expect(await publicText()).not.toContain('The full text of it')
})

it('authors write notes for their own articles only', async () => {
  const other = await desk.payload.create({
    collection: 'articles',
    data: { title: 'x' } as never,
    overrideAccess: true,
  })
  const mine = await desk.payload.create({
    collection: 'articles',
    data: { byline: [{ author: own.author }], title: 'y' } as never,
    overrideAccess: true,
  })
  const write = async (article: string) => {
    const body = { article, body: textDocument('A note') }
    return (await desk.rest('POST', '/notes', { body, token: tokens.author })).status
  }
  expect(await write(other.id)).toBe(403)
  expect(await write(mine.id)).toBe(201)
})

it('the note of an article on the blog cannot be deleted', async () => {
  const body = { article: drafted.article }
  const answer = await desk.rest<RestBody>('PATCH', `/notes/${onBlog.note}`, {
    body,
    token: tokens.editor,
  })
  expect([answer.status, answer.body.errors[0]?.data.code]).toEqual([409, 'in-use'])
})

it.each([
  'where[stage][equals]=nonsense',
  'where[title][equals]=%00',
  'where[publishedAt][equals]=x',
  'sort=nonsense',
  'where[id][equals]=7',
  'page=-1',
  'depth=999',
  'where[body.root][equals]=x',
])('no public request returns 500: %s', async (query) => {
  const { status } = await desk.rest('GET', `/articles?${query}`)
  expect(status).toBeLessThan(500)
})

it('a public response contains at most a hundred documents', async () => {
  for (const query of ['limit=0', 'limit=1000', 'pagination=false']) {
    const { body, status } = await desk.rest<RestBody>('GET', `/articles?${query}`)
    expect([query, status, body.limit]).toEqual([query, 200, 100])
  }
})
