// Old addresses: every form of one leads to its post by one redirect, and nothing tells of what is not public.
import type { CollectionSlug } from 'payload'

import { createLocalReq } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'

import { query } from '../../../postgres/connection.ts'
import { pageResponse } from '../../../src/blog/pageResponse.ts'
import { findRedirect } from '../../../src/blog/redirects.ts'
import { redirectList } from '../../../src/blog/schemas.ts'
import { inTransaction } from '../../../src/database/connection.ts'
import { addOldPaths } from '../../../src/database/oldPaths.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo, publishArticle } from '../../helpers/documents.ts'

const site = {
  name: 'The Blog',
  description: 'Essays',
  language: 'en',
  url: 'https://blog.example',
}
let desk: Desk
let count = 0

beforeAll(async () => {
  desk = await bootPayload({ SITE_URL: site.url })
})
afterAll(() => desk.close())

/** A post, and a name that no other one has. */
async function publish(slug = `post-${++count}`) {
  const republication = { slug, republishedAt: '2015-03-02T12:00:00.000Z' }
  const { article } = await publishArticle(desk.payload, { data: { title: slug } }, republication)
  return { slug, article, path: `/2015/03/02/${slug}` }
}

async function addAll(given: Parameters<typeof addOldPaths>[1]) {
  const req = await createLocalReq({}, desk.payload)
  return inTransaction(req, () => addOldPaths(req, given))
}

async function add(article: string, ...paths: string[]) {
  return addAll([{ article, paths }])
}

async function ask(address: string, folder = '') {
  const response = await pageResponse(
    desk.payload,
    new Request(new URL(address, 'http://localhost')),
    { ...site, folder },
  )
  return [response.status, response.headers.get('location')]
}

describe('the old address of a post', () => {
  it('leads to it by one redirect, in every spelling', async () => {
    const { article, path } = await publish()
    const paths = ['/2015/03/Title.html', '/?p=12', '/old-slug/', '/archive/Title?page_id=7']
    const { refused, stored } = await add(article, ...paths)
    expect(refused).toEqual([])
    expect(stored.map((one) => one.path)).toEqual([
      '/2015/03/title',
      '/?p=12',
      '/old-slug',
      '/archive/title?page_id=7',
    ])
    const spellings = [
      '/2015/03/title',
      '/2015/03/Title.html',
      '/2015/03/title/index.html?x=1',
      '/2015/03/title?p=99',
      '/?p=12',
      '/?utm_source=x&p=12&preview=true',
      '/index.php?p=12',
      '/old-slug',
      '/OLD-SLUG.html',
      '/%6fld-slug',
      '/archive/title?page_id=7&x=1',
      `${path}.html`,
      path.replace('post', 'POST'),
    ]
    for (const spelling of spellings) {
      expect([spelling, await ask(spelling)]).toEqual([spelling, [301, path]])
    }
    expect(await ask(path)).toEqual([200, null])
    expect(await ask(`${path}?p=12`)).toEqual([200, null])
  })

  it('is 404 as any other while the post is not public, with no hint of it', async () => {
    const { article } = await makeArticle(desk.payload)
    await add(article, '/hidden-title', '/?p=13')
    const html = async (address: string) => {
      const request = new Request(new URL(address, 'http://localhost'))
      const response = await pageResponse(desk.payload, request, site)
      return [response.status, await response.text(), [...response.headers].toString()]
    }
    const unknown = await html('/nothing-at-all')
    expect(unknown[0]).toBe(404)
    expect(await html('/hidden-title')).toEqual(unknown)
    expect(await html('/?p=13')).toEqual(unknown)
    expect(await html('/?p=99')).toEqual(unknown)
    await moveTo(desk.payload, article, 'published-at-outlet')
    expect((await ask('/?p=13'))[0]).toBe(404)
    await moveTo(desk.payload, article, 'republished-on-blog')
    expect((await ask('/?p=13'))[0]).toBe(301)
    await moveTo(desk.payload, article, 'published-at-outlet')
    expect((await ask('/hidden-title'))[0]).toBe(404)
  })

  it('goes with the post to each further address, without a second redirect', async () => {
    const { article, path } = await publish()
    await add(article, '/goes-along')
    const where = { article: { equals: article } }
    for (const slug of ['goes-one', 'goes-two']) {
      const collection = 'republications'
      await desk.payload.update({ collection, data: { slug }, overrideAccess: true, where })
    }
    const now = [301, '/2015/03/02/goes-two']
    expect([await ask('/goes-along'), await ask(path)]).toEqual([now, now])
  })

  it('belongs to the article that has it first, which may claim it again', async () => {
    const [first, second] = [await publish(), await publish()]
    expect(
      await addAll([
        { article: first.article, paths: ['/claimed', '/Claimed/'] },
        { article: second.article, paths: ['/claimed.html', '/own-of-second'] },
      ]),
    ).toEqual({
      refused: [{ article: second.article, path: '/claimed.html', reason: 'taken' }],
      stored: [
        { article: first.article, path: '/claimed' },
        { article: second.article, path: '/own-of-second' },
      ],
    })
    expect((await add(second.article, '/claimed')).refused).toHaveLength(1)
    expect(await add(first.article, '/claimed')).toMatchObject({ refused: [], stored: [{}] })
    expect(await ask('/claimed')).toEqual([301, first.path])
  })

  it('gives way to a post that stands there, before and after', async () => {
    const [stands, other] = [await publish(), await publish()]
    expect((await add(other.article, stands.path)).refused).toMatchObject([{ reason: 'taken' }])
    expect(await add(stands.article, `${stands.path}/`)).toEqual({ refused: [], stored: [] })
    await add(other.article, '/2015/03/02/comes-later')
    expect(await ask('/2015/03/02/comes-later')).toEqual([301, other.path])
    await publish('comes-later')
    expect(await ask('/2015/03/02/comes-later')).toEqual([200, null])
  })

  it('is found in an order: a post in another spelling, the one with its number, the one without', async () => {
    const [one, other] = [await publish(), await publish()]
    await query(
      desk.databaseURL,
      `insert into offprint_data.moved (path, article_id) values ('${one.path}', '${other.article}')`,
    )
    expect(await ask(`${one.path}.html`)).toEqual([301, one.path])
    await add(one.article, '/both?p=21')
    await add(other.article, '/both')
    expect(await ask('/both?p=21')).toEqual([301, one.path])
    expect(await ask('/both?p=22')).toEqual([301, other.path])
    await moveTo(desk.payload, one.article, 'published-at-outlet')
    expect(await ask('/both?p=21')).toEqual([301, other.path])
  })

  it('is never that of a page of the app or of the blog, nor too long', async () => {
    const { article } = await publish()
    const paths = ['/admin/x', '/api', '/fonts/a.woff2', '/feed.xml', '/', '/authors/ada', '/a\0']
    const { refused, stored } = await add(article, ...paths, `/${'x'.repeat(500)}`)
    expect([stored.length, refused.length]).toEqual([0, 8])
    expect(new Set(refused.map(({ reason }) => reason))).toEqual(new Set(['invalid']))
  })

  it.each([
    '/a%2Fb',
    '/%00',
    '/%E0%A4%A',
    '/a%0d%0aset-cookie:x',
    `/${'x/'.repeat(900)}`,
    "/'; drop table moved --",
    '/?p=1%27%20or%201=1',
    '/%5C%5Cevil.example',
    '/?p=99999999999999999999',
    '/{1,2}',
  ])('that is hostile, such as %s, finds nothing', async (address) => {
    const [status, location] = await ask(address)
    expect([200, 404]).toContain(status)
    expect(location).toBeNull()
  })

  it('is found below the folder of the blog', async () => {
    const { article, path } = await publish()
    await add(article, '/?p=14', '/below')
    const now = [301, `/writing${path}`]
    expect([
      await ask('/writing?p=14', '/writing'),
      await ask('/writing/below/', '/writing'),
    ]).toEqual([now, now])
    expect((await ask('/below', '/writing'))[0]).toBe(404)
  })

  it('whose post has a path that is no page leads nowhere: it would lead to itself', async () => {
    const { article, path } = await publish()
    await add(article, '/circle')
    await query(
      desk.databaseURL,
      `update republications set path = '/of/an/earlier/option' where path = '${path}'`,
    )
    expect(await ask('/of/an/earlier/option')).toEqual([404, null])
  })
})

it('feeds of other programs lead to ours, and files of a front page to it', async () => {
  expect(await ask('/feed/rss2')).toEqual([301, '/feed.xml'])
  expect(await ask('/category/sea/feed/atom')).toEqual([301, '/atom.xml'])
  expect(await ask('/writing/feed/', '/writing')).toEqual([301, '/writing/feed.xml'])
  expect(await ask('/index.php')).toEqual([301, '/'])
  expect(await ask('/comments/feed')).toEqual([404, null])
  const { article, path } = await publish()
  await add(article, '/tag/news/feed')
  expect(await ask('/tag/news/feed')).toEqual([301, path])
})

describe('GET /api/blog/redirects', () => {
  const get = (query: string, headers = {}) =>
    desk.rest<{ errors: { data: object }[] }>('GET', `/blog/redirects${query}`, { headers })

  it('tells everybody where the post is now', async () => {
    const { article, path } = await publish()
    await add(article, '/?p=15')
    const { body, headers, status } = await get('?path=/%3Fp%3D15')
    expect(status).toBe(200)
    expect(redirectList.parse(body)).toEqual({ docs: [{ from: '/?p=15', status: 301, to: path }] })
    expect(headers.get('cache-control')).toBe('public, no-cache')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    const again = await get('?path=/%3Fp%3D15', { 'if-none-match': headers.get('etag') })
    expect(again.status).toBe(304)
    expect((await get(`?path=${path}`)).status).toBe(404)
  })

  it('knows nothing of drafts, and refuses what it does not know', async () => {
    const { article } = await makeArticle(desk.payload)
    await add(article, '/of-a-draft')
    const [hidden, unknown] = [await get('?path=/of-a-draft'), await get('?path=/of-nothing')]
    expect([hidden.status, hidden.body]).toEqual([404, unknown.body])
    const wrong = ['', '?path=a', '?path=//evil.example', '?path=/a&x=1', '?path=/a&path=/b']
    for (const query of wrong) {
      expect([query, (await get(query)).status]).toEqual([query, 400])
    }
  })
})

describe('redirects at the desk', () => {
  interface Listed {
    docs: { article: { id: string; title: string }; path: string }[]
    errors: { data: { code: string }; message: string }[]
    nextCursor: null | string
  }
  const call = (token: string | undefined, method: string, rest = '', body?: object) =>
    desk.rest<Listed>(method, `/articles/redirects${rest}`, { body, token })

  it('are added, listed, found and removed', async () => {
    const { token } = await desk.login('editor')
    const { slug, article, path } = await publish()
    const given = 'https://old.example/By-Hand.html?x=1'
    const added = await call(token, 'POST', '', { article, path: given })
    expect([added.status, added.body]).toEqual([201, { doc: { article, path: '/by-hand' } }])
    await call(token, 'POST', '', { article, path: '?p=1600' })
    expect(await ask('/By-Hand')).toEqual([301, path])

    const all = await call(token, 'GET', `?article=${article}`)
    expect(all.body).toMatchObject({
      docs: [
        { article: { id: article, title: slug }, path: '/?p=1600' },
        { article: { stage: 'republished-on-blog' }, path: '/by-hand' },
      ],
      nextCursor: null,
    })
    const first = await call(token, 'GET', `?article=${article}&limit=1`)
    const next = `&cursor=${encodeURIComponent(first.body.nextCursor ?? '')}`
    expect((await call(token, 'GET', `?article=${article}${next}`)).body).toMatchObject({
      docs: [{ path: '/by-hand' }],
      nextCursor: null,
    })
    for (const q of ['BY-HAND', '/?p=16', slug]) {
      const { body } = await call(token, 'GET', `?q=${encodeURIComponent(q)}`)
      expect(body.docs.map((one) => one.article.id)).toContain(article)
    }
    expect((await call(token, 'GET', '?q=%25')).body.docs).toEqual([])

    expect((await call(token, 'DELETE', '?path=/by-hand')).status).toBe(200)
    expect((await call(token, 'DELETE', '?path=/by-hand')).status).toBe(404)
    expect((await ask('/by-hand'))[0]).toBe(404)
  })

  it('tell the server of each change, which then forgets what it has', async () => {
    const { token } = await desk.login('admin')
    const { article } = await publish()
    const told = await countNotifications(async () => {
      await call(token, 'POST', '', { article, path: '/told-of' })
      await call(token, 'DELETE', '?path=/told-of')
      await call(token, 'DELETE', '?path=/told-of')
    })
    expect(told).toBe(2)
  })

  it('refuse what is taken, present or no old address, and say why', async () => {
    const { token } = await desk.login('editor')
    const [one, other] = [await publish(), await publish()]
    await add(other.article, '/of-the-other')
    const post = (body: object) => call(token, 'POST', '', body)
    const { article } = one
    const taken = await post({ article, path: '/of-the-other/' })
    expect([taken.status, taken.body.errors[0]?.data.code]).toEqual([409, 'in-use'])
    expect(taken.body.errors[0]?.message).toContain('/of-the-other')
    for (const [body, status] of [
      [{ article, path: one.path }, 400],
      [{ article, path: '/admin' }, 400],
      [{ article, path: 1 }, 400],
      [{ article, path: '/a', to: '/b' }, 400],
      [{ article: 'x', path: '/a' }, 400],
      [{ article: '019a1b2c-3d4e-7f50-8a9b-0c1d2e3f4a5b', path: '/a' }, 404],
    ] as const) {
      expect([body, (await post(body)).status]).toEqual([body, status])
    }
    for (const query of ['?x=1', '?limit=0', '?limit=101', '?article=x', '?q=', '?q=%00']) {
      expect([query, (await call(token, 'GET', query)).status]).toEqual([query, 400])
    }
  })

  it('are for the desk alone', async () => {
    const { article } = await publish()
    const { token } = await desk.login('author')
    for (const who of [undefined, token]) {
      for (const status of [
        (await call(who, 'GET')).status,
        (await call(who, 'POST', '', { article, path: '/not-mine' })).status,
        (await call(who, 'DELETE', '?path=/not-mine')).status,
      ]) {
        expect(status).toBe(403)
      }
    }
  })
})

/** Of changes that readers may see, while something is done. */
async function countNotifications(work: () => Promise<void>): Promise<number> {
  const client = new pg.Client({ connectionString: desk.databaseURL })
  await client.connect()
  let told = 0
  client.on('notification', () => told++)
  await client.query('listen offprint_change')
  await work()
  // What was told before this arrives before its answer.
  await client.query('select 1')
  await client.end()
  return told
}

describe('the redirects of the app', () => {
  const slug = 'redirects' as CollectionSlug
  let rows: { from: string; to: object; type?: string }[]

  beforeEach(() => {
    rows = []
    const { collections } = desk.payload
    const relationTo = ['articles', 'republications', 'pages']
    const to = [{ name: 'reference', type: 'relationship', relationTo }, { name: 'url' }]
    const flattenedFields = [{ name: 'from' }, { name: 'to', flattenedFields: to }]
    Object.assign(collections, { [slug]: { config: { slug, flattenedFields, versions: true } } })
    const find = desk.payload.find.bind(desk.payload)
    vi.spyOn(desk.payload, 'find').mockImplementation((asked) => {
      const { in: from } = (asked.where?.from ?? {}) as { in?: string[] }
      return asked.collection === slug
        ? Promise.resolve({ docs: rows.filter((row) => from?.includes(row.from)) } as never)
        : find(asked)
    })
    return () => {
      vi.restoreAllMocks()
      delete (collections as Record<string, unknown>)[slug]
    }
  })

  const custom = (from: string, url: string, type?: string) =>
    rows.push({ type, from, to: { type: 'custom', url } })

  it('are a fallback: posts, pages and old addresses go first', async () => {
    const { article, path } = await publish()
    await add(article, '/ours')
    custom('/ours', '/theirs')
    custom(path, '/theirs')
    custom('/feed', '/theirs')
    custom('/elsewhere/', 'https://other.example/x')
    custom('/for-now', '/theirs', '302')
    custom('/script', 'javascript:alert(1)')
    custom('/host', '//evil.example')
    rows.push({
      from: '/by-reference',
      to: { type: 'reference', reference: { relationTo: 'articles', value: article } },
    })
    rows.push({
      from: '/to-a-page-of-the-app',
      to: { type: 'reference', reference: { relationTo: 'pages', value: article } },
    })
    expect(await ask('/ours')).toEqual([301, path])
    expect((await ask(path))[0]).toBe(200)
    expect(await ask('/feed')).toEqual([301, '/feed.xml'])
    expect(await ask('/elsewhere')).toEqual([301, 'https://other.example/x'])
    expect(await ask('/by-reference')).toEqual([301, path])
    for (const address of ['/for-now', '/script', '/host', '/to-a-page-of-the-app']) {
      expect([address, (await ask(address))[0]]).toEqual([address, 404])
    }
    await moveTo(desk.payload, article, 'published-at-outlet')
    expect((await ask('/by-reference'))[0]).toBe(404)
  })

  it('lead there in one hop, and never in a circle', async () => {
    const { article, path } = await publish()
    await add(article, '/in-two-hops')
    custom('/one', '/two')
    custom('/two', '/in-two-hops')
    custom('/left', '/right/')
    custom('/right', '/left')
    custom('/self', '/Self.html')
    custom('/to-a-page', '/about')
    expect(await ask('/one')).toEqual([301, path])
    expect(await ask('/to-a-page')).toEqual([301, '/about'])
    for (const address of ['/left', '/right', '/self']) {
      expect(await findRedirect(desk.payload, address)).toBeNull()
    }
    for (let step = 0; step < 10; step++) {
      custom(`/step-${step}`, `/step-${step + 1}`)
    }
    expect(await findRedirect(desk.payload, '/step-0')).toBeNull()
  })
})
