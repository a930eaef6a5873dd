// The blog API for anonymous clients.
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Post, PostList } from '../../../src/blog/post.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { post, postList, problem } from '../../../src/blog/schemas.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import {
  makeArticle,
  makePicture,
  moveTo,
  publishArticle,
  textDocument,
} from '../../helpers/documents.ts'

let desk: Desk

interface OpenAPI {
  components: { schemas: Record<string, object> }
  openapi: string
  paths: Record<string, { get: { parameters: { name: string }[]; responses: object } }>
}

beforeAll(async () => {
  desk = await bootPayload({ SITE_URL: 'https://blog.example' })
})
afterAll(() => desk.close())

type Options = NonNullable<Parameters<typeof makeArticle>[1]>

function publish(options: Options = {}, republication: object = {}) {
  return publishArticle(desk.payload, options, republication)
}

function ask<Body = PostList>(path: string, headers: Record<string, string> = {}) {
  return desk.rest<Body>('GET', `/blog/posts${path}`, { headers })
}
async function slugOf(collection: 'authors' | 'outlets', id: string) {
  return (await desk.payload.findByID({ id, collection, overrideAccess: true })).slug ?? ''
}

function renamed(article: string, slug: string) {
  return desk.payload.update({
    collection: 'republications',
    data: { slug },
    overrideAccess: true,
    where: { article: { equals: article } },
  })
}

describe('a post', () => {
  it('has everything that a frontend needs, in the documented shape', async () => {
    await publish({
      data: { dateline: 'Lower Harbour', title: 'Whole', topics: ['ports'] },
    })
    const { body, headers, status } = await ask<Record<string, unknown>>('/whole')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(post.strict().parse(body)).toMatchObject({
      authors: [{ affiliations: [expect.stringContaining('fellow')] }],
      body: '<p>The full text of it.</p>',
      dir: 'ltr',
      document: { root: { children: [{ type: 'paragraph' }] } },
      head: { canonical: expect.stringContaining('outlet.example'), noindex: false },
      jsonLd: {
        '@type': 'BlogPosting',
        isBasedOn: { url: expect.stringContaining('outlet.example') },
        url: expect.stringMatching(/^https:\/\/blog\.example\/\d{4}\/.*\/whole$/),
      },
      note: '<p>A new article.</p>',
      noteDocument: { root: { children: [{ type: 'paragraph' }] } },
      topics: ['ports'],
    })
  })

  it('has pictures with sufficient rights only, without private fields', async () => {
    const [shown, hidden] = [
      await makePicture(desk.payload, 'owned'),
      await makePicture(desk.payload, 'outlet-only'),
    ]
    const figure = (image: string) => ({
      type: 'block',
      fields: { blockType: 'figure', image },
      format: '',
      version: 2,
    })
    const document = textDocument('Words.')
    document.root.children.push(figure(shown.id), figure(hidden.id))
    await publish({ data: { body: document, leadImage: { image: shown.id }, title: 'Pictures' } })
    const { body } = await ask<Record<string, unknown>>('/pictures')
    expect(body.leadImage).toMatchObject({ alt: shown.alt, url: expect.stringContaining('/api/') })
    const told = JSON.stringify(body)
    expect(told).toContain(shown.alt)
    expect(told).not.toContain(hidden.alt)
    expect(told).not.toContain(hidden.id)
    expect(told).not.toMatch(/filesize|"rights"|isPublic/)
  })

  it.each(['excerpt', 'link'] as const)(
    'in %s mode has no more text than the mode allows',
    async (mode) => {
      const title = `Part ${mode}`
      await publish(
        {
          data: {
            acknowledgements: ['SECRET thanks'],
            body: textDocument('One two three SECRET four.'),
            title,
          },
          terms: { excerptWords: 3, fullText: 'ask' },
        },
        { mode },
      )
      const { body } = await ask(`/part-${mode}`)
      expect(body).toMatchObject({
        body: null,
        document: null,
        excerpt: mode === 'excerpt' ? 'One two three…' : null,
      })
      expect(JSON.stringify(body)).not.toContain('SECRET')
    },
  )

  it('is 404 before it is on the blog and after it was taken down', async () => {
    const { article } = await makeArticle(desk.payload, { data: { title: 'Comes and goes' } })
    const status = async () => (await ask('/comes-and-goes')).status
    expect(await status()).toBe(404)
    await moveTo(desk.payload, article, 'published-at-outlet')
    expect(await status()).toBe(404)
    await moveTo(desk.payload, article, 'republished-on-blog')
    expect(await status()).toBe(200)
    await moveTo(desk.payload, article, 'published-at-outlet')
    expect(await status()).toBe(404)
  })

  it('at a previous slug redirects to the current one', async () => {
    const { article } = await publish({ data: { title: 'First slug' } })
    await renamed(article, '第二')
    const { body, headers, status } = await ask<unknown>('/first-slug')
    expect([status, body]).toEqual([308, ''])
    expect(Object.fromEntries(headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
      location: '/api/blog/posts/%E7%AC%AC%E4%BA%8C',
      vary: expect.stringContaining('Accept-Encoding'),
    })
    expect((await ask('/%E7%AC%AC%E4%BA%8C')).status).toBe(200)
    await renamed(article, 'first-slug')
    expect((await ask('/first-slug')).status).toBe(200)
  })

  it('that is taken down is 404 at all of its slugs', async () => {
    const { article } = await publish({ data: { title: 'Once told' } })
    await renamed(article, 'told-again')
    await moveTo(desk.payload, article, 'published-at-outlet')
    const nothing = await ask<unknown>('/nothing')
    for (const slug of ['/once-told', '/told-again']) {
      const { body, headers, status } = await ask<unknown>(slug)
      expect([status, body]).toEqual([404, nothing.body])
      expect(headers.get('location')).toBeNull()
    }
  })

  it('that used a slug last is the one that is found by it', async () => {
    const day = (n: number) => ({ republishedAt: `2017-03-0${n}T10:00:00.000Z` })
    for (const [n, to] of [
      [2, 'had-it-first'],
      [1, 'had-it-last'],
    ] as const) {
      const { article } = await publish({}, { slug: 'had-by-two', ...day(n) })
      await renamed(article, to)
    }
    expect((await ask('/had-by-two')).headers.get('location')).toBe('/api/blog/posts/had-it-last')
  })

  it.each(['/nothing', '/%00', `/${'x'.repeat(3000)}`, '/%E2%80%AE', "/'--"])(
    'at %s is 404 with a reason',
    async (path) => {
      const { body, status } = await ask<unknown>(path)
      expect(status).toBe(404)
      expect(problem.parse(body).errors[0]?.data.code).toBe('not-found')
    },
  )
})

describe('the list', () => {
  it('has pages without gaps or repetitions, also for posts with the same date', async () => {
    for (let made = 0; made < 6; made += 1) {
      await publish({}, { republishedAt: '2019-05-06T10:00:00.000Z' })
    }
    const seen: string[] = []
    let cursor = ''
    do {
      const { body, status } = await ask(`?limit=4${cursor && `&cursor=${cursor}`}`)
      expect([status, postList.strict().safeParse(body).success]).toEqual([200, true])
      seen.push(...body.docs.map(({ slug }) => slug))
      cursor = body.nextCursor ?? ''
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    const { totalDocs } = await desk.payload.count({
      collection: 'republications',
      overrideAccess: true,
    })
    expect(seen).toHaveLength(totalDocs)
  })

  it('links to the next page with the same filters', async () => {
    const first = await ask('?limit=2&year=2019')
    const [, next = ''] = /^<(.+)>; rel="next"$/.exec(first.headers.get('link') ?? '') ?? []
    const { pathname, searchParams } = new URL(next, 'http://localhost')
    expect(pathname).toBe('/api/blog/posts')
    expect(Object.fromEntries(searchParams)).toEqual({
      cursor: first.body.nextCursor,
      limit: '2',
      year: '2019',
    })
    expect((await ask('?limit=100')).headers.get('link')).toBeNull()
  })

  it('can be filtered by outlet, author, topic and year', async () => {
    const made = await publish(
      { data: { title: 'Narrow', topics: ['rivers & dams'] } },
      { republishedAt: '1999-12-31T23:59:59.999Z' },
    )
    await publish({}, { republishedAt: '2000-01-01T00:00:00.000Z' })
    await publish(
      {},
      { republishedAt: '1999-06-01T00:00:00.000Z', republishedAtPrecision: 'unknown' },
    )
    const slugs = async (query: string) => (await ask(query)).body.docs.map(({ slug }) => slug)
    const [author, outlet] = [
      await slugOf('authors', made.author),
      await slugOf('outlets', made.outlet),
    ]
    for (const query of [
      `?author=${author}`,
      `?outlet=${outlet}`,
      `?topic=${encodeURIComponent('rivers & dams')}`,
      '?year=1999',
      `?author=${author}&outlet=${outlet}&year=1999`,
    ]) {
      expect(await slugs(query)).toEqual(['narrow'])
    }
    expect(await slugs(`?author=${author}&year=2000`)).toEqual([])
    expect(await slugs('?topic=nothing')).toEqual([])
  })

  it.each([
    ['?limit=101', 'limit'],
    ['?limit=0', 'limit'],
    ['?limit=-1', 'limit'],
    ['?limit=1e2', 'limit'],
    ['?limit[]=3', 'limit'],
    ['?cursor=nonsense', 'cursor'],
    ['?cursor=', 'cursor'],
    ['?cursor[a]=b', 'cursor'],
    ['?year=20244', 'year'],
    ['?year=abc', 'year'],
    ['?outlet=%00', 'outlet'],
    ['?topic=', 'topic'],
    ['?x=1', 'x'],
    ['?=1', ''],
    ['?__proto__=1', '__proto__'],
    ['?constructor[a]=1', 'constructor[a]'],
    ['?depth=2', 'depth'],
    ['?limit=1&limit=1', 'limit'],
    ['?limit=1&limit[]=1', 'limit'],
    ['?q[a]=1', 'q'],
  ])('reports what is wrong with %s', async (query, path) => {
    const { body, status } = await ask<unknown>(query)
    expect(status).toBe(400)
    const [error] = problem.parse(body).errors
    expect(error?.name).toBe('InvalidQuery')
    expect(error?.data.errors?.map((one) => one.path)).toEqual([path])
  })

  it('reports all errors at once', async () => {
    const { body } = await ask<unknown>('?limit=0&year=x&cursor=y&unheard=of')
    const [error] = problem.parse(body).errors
    expect(error?.data.errors?.map(({ path }) => path).toSorted()).toEqual([
      'cursor',
      'limit',
      'unheard',
      'year',
    ])
  })

  it('names only some of many unknown parameters', async () => {
    const many = Array.from({ length: 1000 }, (_, n) => `x${n}`).join('&')
    const { body, status } = await ask<unknown>(`?${many}`)
    expect([status, problem.parse(body).errors[0]?.data.errors?.length]).toEqual([400, 20])
  })

  it('is empty for an author, outlet or series that has lost its last post, has none, or does not exist', async () => {
    const lost = await publish({ data: { series: 'Lost and found' } })
    const filters = [
      ['author', await slugOf('authors', lost.author)],
      ['outlet', await slugOf('outlets', lost.outlet)],
      ['series', 'lost-and-found'],
    ]
    const filtered = (slugs: string[][]) =>
      Promise.all(slugs.map(([name, slug]) => ask(`?${name}=${slug}`)))
    for (const { body } of await filtered(filters)) {
      expect(body.docs).toHaveLength(1)
    }
    await moveTo(desk.payload, lost.article, 'published-at-outlet')
    const { outlet } = await makeArticle(desk.payload)
    const others = [
      ['outlet', await slugOf('outlets', outlet)],
      ['outlet', 'unheard-of'],
    ]
    for (const { body, status } of await filtered([...filters, ...others])) {
      expect([status, body]).toEqual([200, { docs: [], nextCursor: null }])
    }
  })
})

describe('a response', () => {
  it.each([
    ['/blog/posts/nothing', 404],
    ['/blog/posts/nothing?x=1', 400],
    ['/blog/posts?x=1', 400],
    ['/blog/posts?limit[]=1', 400],
    ['/blog/openapi.json?x=1', 400],
  ])('with an error allows every origin and is not cached: %s', async (path, status) => {
    const told = await desk.rest('GET', path, { headers: { origin: 'https://front.example' } })
    expect(told.status).toBe(status)
    expect(Object.fromEntries(told.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'ETag, Link, Retry-After',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
  })

  it.each(['/blog/posts', '/blog/posts/a', '/blog/openapi.json'])(
    'of %s supports GET, also after a preflight request',
    async (path) => {
      const { headers, status } = await desk.rest('OPTIONS', path)
      expect(status).toBe(204)
      expect(Object.fromEntries(headers)).toMatchObject({
        'access-control-allow-headers': expect.stringContaining('If-None-Match'),
        'access-control-allow-methods': 'GET, HEAD, OPTIONS',
        'access-control-allow-origin': '*',
        'access-control-max-age': '86400',
      })
      for (const method of ['DELETE', 'PATCH', 'POST', 'PUT']) {
        const refused = await desk.rest(method, path)
        expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
      }
    },
  )

  it('for a personal calendar allows no other origin and no other parameters', async () => {
    const path = '/blog/free-from.ics?token=a'
    const [unknown, refused] = [
      await desk.rest('GET', path),
      await desk.rest<unknown>('GET', `${path}&x=1`),
    ]
    expect([unknown.status, refused.status]).toEqual([404, 400])
    expect(problem.parse(refused.body).errors[0]?.data.errors?.map((one) => one.path)).toEqual([
      'x',
    ])
    expect(refused.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('is 304 if it has not changed, and complete after a change', async () => {
    const { article } = await publish({ data: { title: 'Tagged' } })
    const first = await ask('/tagged')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{20,}"$/)
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const { body, headers, status } = await ask('/tagged', { 'if-none-match': known })
      expect([status, body, headers.get('etag')]).toEqual([304, '', etag])
    }
    await desk.payload.update({
      id: article,
      collection: 'articles',
      data: { body: textDocument('Other words.') },
      overrideAccess: true,
    })
    const next = await ask('/tagged', { 'if-none-match': etag })
    expect(next.status).toBe(200)
    expect(next.headers.get('etag')).not.toBe(etag)
  })

  it('is the same for signed-in users, and must be revalidated', async () => {
    const { token } = await desk.login('admin')
    const [anonymous, signedIn] = [
      await desk.rest('GET', '/blog/posts'),
      await desk.rest('GET', '/blog/posts', { token }),
    ]
    expect(signedIn.body).toEqual(anonymous.body)
    expect(anonymous.headers.get('cache-control')).toBe('public, no-cache')
    expect(anonymous.headers.get('vary')).toContain('Accept-Encoding')
  })

  it('needs one query, for any number of posts', async () => {
    await publish({ data: { title: 'Plain', topics: ['plain'] } })
    await publish({ data: { title: 'Plainer', topics: ['plain'] } })
    const { questions } = await counted(async () => [
      await ask('?topic=plain'),
      await ask('/whole'),
    ])
    expect(questions).toBe(2)
  })

  it('needs one more for the pictures of any number of posts', async () => {
    const topics = ['of pictures']
    for (const title of ['With a picture', 'With another']) {
      const { id } = await makePicture(desk.payload, 'owned')
      await publish({ data: { leadImage: { image: id }, title, topics } })
    }
    const { questions, result } = await counted(() => ask('?topic=of+pictures'))
    expect(result.body.docs.map(({ leadImage }) => leadImage?.alt)).toEqual([
      expect.stringMatching(/^Picture/),
      expect.stringMatching(/^Picture/),
    ])
    expect(questions).toBe(2)
  })
})

async function counted<Result>(work: () => Promise<Result>) {
  const { pool } = desk.payload.db as unknown as {
    pool: {
      off: (name: string, listen: () => void) => void
      on: (name: string, listen: () => void) => void
    }
  }
  let questions = 0
  const count = () => (questions += 1)
  pool.on('acquire', count)
  const result = await work()
  pool.off('acquire', count)
  return { questions, result }
}

describe('a post in a list', () => {
  const topic = 'a list of one'

  it('has note, description and picture, as its page has them', async () => {
    const { id } = await makePicture(desk.payload, 'owned')
    const leadImage = { caption: 'At low water', image: id }
    await publish({ data: { leadImage, title: 'Listed', topics: [topic] } })
    const { body } = await ask(`?topic=${encodeURIComponent(topic)}`)
    const { body: whole } = await ask<Post>('/listed')
    expect(body.docs).toHaveLength(1)
    const [{ description, leadImage: shown, note } = {}] = body.docs
    expect({ description, leadImage: shown, note }).toEqual({
      description: whole.description,
      leadImage: whole.leadImage,
      note: '<p>A new article.</p>',
    })
    expect(shown).toMatchObject({ caption: 'At low water' })
  })

  it('has no picture that has lost its rights', async () => {
    const { body } = await ask(`?topic=${encodeURIComponent(topic)}`)
    const alt = body.docs[0]?.leadImage?.alt ?? ''
    await desk.payload.update({
      collection: 'media',
      data: { rights: 'outlet-only' },
      overrideAccess: true,
      where: { alt: { equals: alt } },
    })
    const after = await ask(`?topic=${encodeURIComponent(topic)}`)
    expect(after.body.docs[0]?.leadImage).toBeNull()
  })
})

describe('the OpenAPI document', () => {
  it('documents every endpoint and parameter, and all its references resolve', async () => {
    const { body, status } = await desk.rest<OpenAPI>('GET', '/blog/openapi.json')
    expect([status, body.openapi]).toEqual([200, '3.1.0'])
    expect(Object.keys(body.paths).toSorted()).toEqual([
      '/api/blog/authors',
      '/api/blog/bibliography/bibtex',
      '/api/blog/bibliography/csl',
      '/api/blog/bibliography/ris',
      '/api/blog/events',
      '/api/blog/everything',
      '/api/blog/oembed',
      '/api/blog/outlets',
      '/api/blog/pages',
      '/api/blog/pages/{slug}',
      '/api/blog/posts',
      '/api/blog/posts/{slug}',
      '/api/blog/posts/{slug}/bibtex',
      '/api/blog/posts/{slug}/csl',
      '/api/blog/posts/{slug}/ris',
      '/api/blog/preview/{token}',
      '/api/blog/redirects',
      '/api/blog/series',
      '/api/blog/site',
      '/api/blog/subscribe',
      '/api/blog/topics',
      '/api/blog/webmention',
      '/api/blog/years',
    ])
    expect(
      body.paths['/api/blog/posts']?.get.parameters.map(({ name }) => name).toSorted(),
    ).toEqual([
      'author',
      'cursor',
      'limit',
      'outlet',
      'q',
      'series',
      'topic',
      'updatedSince',
      'year',
    ])
    expect(
      body.paths['/api/blog/bibliography/ris']?.get.parameters.map(({ name }) => name).toSorted(),
    ).toEqual(['author', 'cursor', 'of'])
    expect(Object.keys(body.paths['/api/blog/posts/{slug}']?.get.responses ?? {})).toEqual([
      '200',
      '304',
      '308',
      '400',
      '404',
      '503',
    ])
    const text = JSON.stringify(body)
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)]
    expect(references.length).toBeGreaterThan(5)
    for (const [, name] of references) {
      expect(Object.keys(body.components.schemas)).toContain(name)
    }
  })

  it('describes the answers that the API gives', async () => {
    const { body } = await desk.rest<OpenAPI>('GET', '/blog/openapi.json')
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    ajv.addSchema({ $id: 'api', components: body.components })
    const answers = [
      ['PostList', '/blog/posts?limit=100'],
      ['PostList', '/blog/posts?q=article'],
      ['Post', '/blog/posts/whole'],
      ['PostGroupList', '/blog/authors'],
      ['PostGroupList', '/blog/outlets'],
      ['PostGroupList', '/blog/series'],
      ['PostGroupList', '/blog/topics'],
      ['PostGroupList', '/blog/years'],
      ['Problem', '/blog/posts?limit=0'],
      ['Problem', '/blog/posts/none'],
    ]
    for (const [name = '', path = ''] of answers) {
      const answer = await desk.rest('GET', path)
      const isValid = ajv.validate(`api#/components/schemas/${name}`, answer.body)
      expect([path, isValid, ajv.errorsText()]).toEqual([path, true, 'No errors'])
    }
    expect(ajv.validate('api#/components/schemas/Post', { title: 5 })).toBe(false)
  })
})
