// The blog in a folder of an app that is not ours, by the handlers of `offprint/next`.
import type { CollectionConfig, CollectionSlug } from 'payload'

import { createBlog } from 'offprint/next'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bootHost, type Host } from '../../helpers/bootHost.ts'
import { makeArticle, publishArticle, textDocument } from '../../helpers/documents.ts'

let host: Host
let hidden: string

/** With the fields that `@payloadcms/plugin-redirects` gives it. */
const collections: CollectionConfig[] = [
  { slug: 'users', auth: true, fields: [] },
  { slug: 'media', fields: [], upload: true },
  {
    slug: 'redirects',
    access: { read: () => true },
    fields: [
      { name: 'from', type: 'text', index: true, required: true },
      {
        name: 'to',
        type: 'group',
        fields: [
          { name: 'type', type: 'radio', options: ['reference', 'custom'] },
          { name: 'reference', type: 'relationship', relationTo: ['articles', 'media'] },
          { name: 'url', type: 'text' },
        ],
      },
    ],
  },
]

beforeAll(async () => {
  host = await bootHost({
    adapter: { idType: 'uuid' },
    config: { collections },
    offprint: { site: { name: 'Low water', url: 'https://tide.example/writing' } },
  })
  for (const title of ['Ports at night', 'Who reads the gauge']) {
    await publishArticle(
      host.payload,
      {
        data: {
          body: textDocument('Long before the harbour.'),
          title,
          topics: ['ports'],
        },
        terms: { searchPolicy: 'self' },
      },
      { republishedAt: '2024-02-03T00:00:00.000Z' },
    )
  }
  const { article } = await makeArticle(host.payload, { data: { title: 'Not yet' } })
  hidden = article
})
afterAll(async () => host.close())

const path = '/writing/2024/02/03/ports-at-night'

function blogOf(options: object = {}) {
  return createBlog({ basePath: '/writing', payload: host.payload, ...options })
}

async function get(address: string, headers: Record<string, string> = {}, blog = blogOf()) {
  const response = await blog.GET(new Request(`https://app.example${address}`, { headers }))
  return { headers: response.headers, status: response.status, text: await response.text() }
}

/** Addresses of links, forms and the head, without those of other sites and of files. */
function pathsIn(html: string): string[] {
  return [...html.matchAll(/ (?:action|href|value)="(\/[^"]*)"/g)].map(([, one = '']) => one)
}

describe('GET', () => {
  it.each(['/writing', '/writing/', path, `${path}/`, '/writing/2024', '/writing/topics/ports'])(
    'answers with the page at %s',
    async (address) => {
      const { headers, status, text } = await get(address)
      expect(status).toBe(200)
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(text).toContain('Ports at night')
    },
  )

  it.each(['/writing', path, '/writing?q=ports', '/writing/nothing'])(
    'links from %s to pages below the folder alone, and to the API',
    async (address) => {
      const paths = pathsIn((await get(address)).text)
      expect(paths.length).toBeGreaterThan(1)
      expect(paths.filter((one) => !/^\/(?:writing(?:[/?]|$)|api\/blog\/)/.test(one))).toEqual([])
    },
  )

  it('answers with every page to which another links', async () => {
    const { text } = await get(path)
    const own = pathsIn(text).filter((one) => one.startsWith('/writing'))
    expect(own).toContain('/writing/topics/ports')
    for (const one of new Set(own)) {
      expect([one, (await get(one)).status]).toEqual([one, 200])
    }
  })

  it('names the address in the folder as canonical, in Open Graph and JSON-LD', async () => {
    const { text } = await get(path)
    const address = `https://tide.example${path}`
    expect(text).toContain(`<link href="${address}" rel="canonical"/>`)
    expect(text).toContain(`"url":"${address}"`)
    expect(text).toContain(`content="${address}" property="og:url"`)
    expect(text).not.toContain('tide.example/2024')
  })

  it('has an ETag, and answers 304', async () => {
    const { headers } = await get(path)
    const etag = headers.get('etag') ?? ''
    expect(etag).toMatch(/^"/)
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304)
  })

  it.each(['/', '/writings', '/2024/02/03/ports-at-night', '/writing/2024/02/03/not-yet'])(
    'answers 404 at %s',
    async (address) => {
      expect((await get(address)).status).toBe(404)
    },
  )

  it('leads from a topic as it is written to its page in the folder', async () => {
    const { headers, status } = await get('/writing/topics/Ports')
    expect([status, headers.get('location')]).toEqual([301, '/writing/topics/ports'])
  })

  it('says in llms.txt what it is, with addresses in the folder', async () => {
    const { headers, text } = await get('/writing/llms.txt')
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(headers.get('etag')).toBeTruthy()
    expect(text).toMatch(/^# Low water\n/)
    expect(text).toContain('](https://tide.example/writing/feed.xml)')
    expect(text).toContain('](https://tide.example/api/blog/openapi.json)')
  })

  it('answers with the sitemap, with addresses in the folder', async () => {
    const { headers, text } = await get('/writing/sitemap.xml')
    expect(headers.get('content-type')).toBe('application/xml; charset=utf-8')
    const found = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, one]) => one)
    expect(found.toSorted()).toEqual([
      'https://tide.example/writing',
      `https://tide.example${path}`,
      'https://tide.example/writing/2024/02/03/who-reads-the-gauge',
      ...['archive', 'authors', 'outlets', 'topics'].map(
        (name) => `https://tide.example/writing/${name}`,
      ),
    ])
  })

  it.each([
    ['/writing/feed.xml', 'application/rss+xml; charset=utf-8'],
    ['/writing/atom.xml', 'application/atom+xml; charset=utf-8'],
    ['/writing/feed.json', 'application/feed+json; charset=utf-8'],
  ])('answers with the feed %s', async (address, type) => {
    const { headers, status, text } = await get(address)
    expect([status, headers.get('content-type')]).toEqual([200, type])
    expect(text).toContain(`https://tide.example${address}`)
    expect(text).toContain('Low water')
  })

  it('stands at the path of the site address where no folder is given', async () => {
    const blog = createBlog({ payload: host.payload })
    expect((await get(path, {}, blog)).status).toBe(200)
  })
})

describe('for pages of the host', () => {
  it.each([path, ['2024', '02', '03', 'ports-at-night']])('finds the post at %s', async (where) => {
    expect(await blogOf().findPost(where)).toMatchObject({
      body: '<p>Long before the harbour.</p>',
      head: { canonical: path, noindex: false },
      path,
      title: 'Ports at night',
    })
  })

  it('finds nothing of what is not on the blog, or elsewhere', async () => {
    expect(await blogOf().findPost('/writing/2024/02/03/not-yet')).toBeNull()
    expect(await blogOf().findPost('/2024/02/03/ports-at-night')).toBeNull()
    expect(hidden).not.toBe('')
  })

  it('lists posts with their paths, notes and pictures', async () => {
    const { next, posts } = await blogOf().listPosts({ limit: 1 })
    expect(next).not.toBeNull()
    expect(posts).toMatchObject([
      { description: 'A new article.', leadImage: null, note: '<p>A new article.</p>' },
    ])
    expect(posts[0]?.path).toMatch(/^\/writing\/2024\/02\/03\//)
  })

  it('renders a post without a frame, with links into the folder', async () => {
    const post = await blogOf().findPost(path)
    const html = post ? await blogOf().renderPost(post) : ''
    expect(html).toMatch(/^<article class="h-entry post"/)
    expect(html).toContain('Long before the harbour.')
    expect(html).toContain('href="/writing/topics/ports"')
    expect(html).not.toContain('<html')
  })

  it('tells where a post is that was moved', async () => {
    const { docs } = await host.payload.find({
      collection: 'republications',
      overrideAccess: true,
      where: { slug: { equals: 'who-reads-the-gauge' } },
    })
    await host.payload.update({
      id: docs[0]?.id ?? '',
      collection: 'republications',
      data: { slug: 'gauges' },
      overrideAccess: true,
    })
    const before = '/writing/2024/02/03/who-reads-the-gauge'
    const now = '/writing/2024/02/03/gauges'
    expect(await blogOf().findMoved(before)).toBe(now)
    const { headers, status } = await get(before)
    expect([status, headers.get('location')]).toEqual([301, now])
  })
})

describe('the redirects of the app', () => {
  const redirect = (from: string, to: object) =>
    host.payload.create({
      collection: 'redirects' as CollectionSlug,
      data: { from, to } as never,
      overrideAccess: true,
    })

  it('are read as a fallback, with the folder of the blog', async () => {
    const { docs } = await host.payload.find({
      collection: 'articles',
      overrideAccess: true,
      where: { title: { equals: 'Ports at night' } },
    })
    const value = docs[0]?.id
    await redirect('/writing/of-the-app/', { type: 'custom', url: '/about?x=1' })
    await redirect('/writing/to-a-post', {
      type: 'reference',
      reference: { relationTo: 'articles', value },
    })
    await redirect('/writing/to-a-draft', {
      type: 'reference',
      reference: { relationTo: 'articles', value: hidden },
    })
    await redirect(path, { type: 'custom', url: '/about' })
    const answers = {
      '/writing/of-the-app': [301, '/about?x=1'],
      '/writing/to-a-draft': [404, null],
      '/writing/to-a-post': [301, path],
      [path]: [200, null],
    }
    for (const [address, answer] of Object.entries(answers)) {
      const { headers, status } = await get(address)
      expect([address, status, headers.get('location')]).toEqual([address, ...answer])
    }
    expect(await blogOf().findMoved('/writing/to-a-post')).toBe(path)
  })
})

describe('a blog that cannot be', () => {
  it.each(['writing', '/writing/', '/a b', '//x'])('refuses the folder "%s"', (basePath) => {
    expect(() => blogOf({ basePath })).toThrow(/basePath/)
  })

  it('refuses a folder that is not that of the site address, and names the one to set', async () => {
    await expect(get('/blog', {}, blogOf({ basePath: '/blog' }))).rejects.toThrow(
      /set site\.url to https:\/\/tide\.example\/blog/,
    )
  })

  it('names the config where it is missing', async () => {
    const { GET } = createBlog({ basePath: '/writing' })
    await expect(GET(new Request('https://app.example/writing'))).rejects.toThrow(/config/)
  })
})
