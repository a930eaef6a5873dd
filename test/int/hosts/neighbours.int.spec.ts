// Beside all official plugins, in both orders: nothing hidden is shown by any of them, and nothing of ours changes.
// @module-tag nightly
import type { Plugin } from 'payload'

import { initI18n } from '@payloadcms/translations'
import { createClientConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { CallOptions, Desk } from '../../helpers/bootPayload.ts'
import type { SecretArticleName, SecretDesk } from '../../helpers/secrets.ts'

import { query } from '../../../postgres/connection.ts'
import { pageResponse } from '../../../src/blog/pageResponse.ts'
import { redirectsOf } from '../../../src/database/hostRedirects.ts'
import { offprint } from '../../../src/index.ts'
import { searchCollectionsOf } from '../../../src/visibility/searchRows.ts'
import { sweep } from '../../helpers/anonymousSweep.ts'
import { bootHost, type Host } from '../../helpers/bootHost.ts'
import { logIn } from '../../helpers/deskApp.ts'
import { makePicture, moveTo, textDocument } from '../../helpers/documents.ts'
import { hostCollections, indexed, neighbours } from '../../helpers/neighbours.ts'
import { makeSecrets, secret } from '../../helpers/secrets.ts'
import { doStep, ghostExport, readFileOf } from '../imports/exports.ts'

const site = { name: 'Blog', description: '', language: 'en', url: 'https://blog.example' }

let alone: Host
let editor: string
let first: Host
let last: Host
let made: SecretDesk
const hosts: Host[] = []

/** @param order 0: where it stands in the list of plugins. */
function ours(order = -10): Plugin {
  return offprint({ order, slugs: { imports: 'offprint-imports' } })
}

/** The first start makes the tables of all. */
async function start(plugins: Plugin[]): Promise<Host> {
  const host = await bootHost({
    adapter: { idType: 'uuid', push: hosts.length === 0 },
    config: { collections: hostCollections(), plugins },
    ...(hosts[0] ? { databaseURL: hosts[0].databaseURL } : {}),
    offprint: null,
  })
  host.payload.logger.level = 'silent'
  hosts.push(host)
  return host
}

beforeAll(async () => {
  first = await start([ours(), ...neighbours()])
  last = await start([...neighbours(), ours(0)])
  alone = await start([ours()])
  editor = await logIn(first, 'editor')
  made = await makeSecrets(deskOf(first))
})
afterAll(async () => {
  for (const host of hosts) {
    await host.close()
  }
})

/** With the paths of the app itself. */
function deskOf(host: Host): Desk {
  const rest = (method: string, path: string, options?: CallOptions) =>
    host.rest(method, path.replace(/^\/imports/, '/offprint-imports'), options)
  const login = async (role: 'author' | 'editor', data = {}) => {
    const token = await logIn(host, role, data)
    const path = '/users/me'
    const { body } = await host.rest<{ user: { id: string } }>('GET', path, { token })
    return { ...body.user, token }
  }
  return { ...host, login, rest } as unknown as Desk
}

function create(collection: string, data: object) {
  const input = { collection: collection as never, data: data as never, overrideAccess: true }
  return first.payload.create(input) as unknown as Promise<{ id: string }>
}

function change(name: SecretArticleName, data: object) {
  const id = made.articles[name].article
  const input = { id, collection: 'articles' as const, data: data as never, overrideAccess: true }
  return first.payload.update(input)
}

async function read<Body = Record<string, never>>(host: Host, path: string): Promise<Body> {
  const { body } = await host.rest<Body>('GET', path)
  return body
}

interface Post {
  description: string
  head: Record<string, unknown>
  jsonLd: Record<string, unknown>
  path: string
  slug: string
  title: string
}

async function postOf(host: Host, name: SecretArticleName): Promise<Post> {
  const { docs } = await read<{ docs: Post[] }>(host, '/blog/posts?limit=100')
  const { slug } = docs.find(({ title }) => title === made.articles[name].title)!
  return read<Post>(host, `/blog/posts/${slug}`)
}

async function pageOf(host: Host, path: string): Promise<string> {
  const request = new Request(new URL(path, site.url))
  return (await pageResponse(host.payload, request, site)).text()
}

interface Copy {
  doc: { relationTo: string; value: string }
  excerpt: string
  title: string
}

async function copies(host = first): Promise<Copy[]> {
  return (await read<{ docs: Copy[] }>(host, '/site-search?limit=0&depth=0')).docs
}

async function reindex(host: Host): Promise<void> {
  const body = { collections: [...indexed, 'pages'] }
  const { status } = await host.rest('POST', '/site-search/reindex', { body, token: editor })
  expect(status).toBe(200)
}

it('the blog answers each request as without them', async () => {
  const { docs } = await read<{ docs: { path: string; slug: string }[] }>(alone, '/blog/posts')
  expect(docs).toHaveLength(3)
  const paths = [
    '/blog/posts',
    '/blog/posts?limit=1',
    '/blog/posts?q=openfullbody',
    '/blog/posts?q=nothing',
    '/blog/openapi.json',
    '/blog/unknown',
    ...docs.map(({ slug }) => `/blog/posts/${slug}`),
    ...['articles', 'authors', 'notes', 'outlets'].map((slug) => `/${slug}?limit=0&depth=0`),
  ]
  for (const path of paths) {
    const [bare, ...others] = await Promise.all(
      [alone, first, last].map(async (host) => {
        const { body, headers, status } = await host.rest('GET', path)
        return { body: withoutMeta(body), status, tag: headers.get('etag') }
      }),
    )
    expect(others.map((one) => [path, one])).toEqual([
      [path, bare],
      [path, bare],
    ])
  }
  for (const path of ['/', '/rss.xml', '/feed.json', ...docs.map((one) => one.path)]) {
    const page = await pageOf(alone, path)
    expect([await pageOf(first, path), await pageOf(last, path)]).toEqual([page, page])
  }
})

/** The fields that the SEO plugin adds to the documents themselves. */
function withoutMeta(body: unknown): unknown {
  const text = JSON.stringify(body, (key, value: unknown) => (key === 'meta' ? undefined : value))
  return JSON.parse(text)
}

describe('what is hidden', () => {
  beforeAll(async () => {
    const { drafted, takenDown } = made.articles
    await change('drafted', { meta: { description: `${secret}about`, title: `${secret}head` } })
    await change('excerpt', { meta: { description: `${secret}about` } })
    const { id: tenant } = await create('tenants', { name: 'A tenant' })
    const meta = { description: 'About a page' }
    const page = { article: drafted.article, meta, tenant, title: 'A page' }
    const { id: parent } = await create('pages', page)
    expect(await read(first, `/pages/${parent}`)).toMatchObject({ meta })
    await create('pages', { article: takenDown.article, parent, tenant, title: 'Below it' })
    for (const { article } of [drafted, takenDown]) {
      const reference = { relationTo: 'articles', value: article }
      const to = { type: 'reference', reference }
      await create('redirects', { type: '301', from: `/to-${article}`, to })
      const redirect = { type: 'reference', reference }
      await create('forms', { confirmationType: 'redirect', redirect, title: 'A form' })
    }
  })

  it.each([
    ['first', () => first],
    ['last', () => last],
  ])('is not found by anybody, through no plugin, where Offprint is %s', async (_, host) => {
    await reindex(host())
    expect(await sweep(host(), secret)).toEqual([])
    for (const path of ['/blog/posts?limit=100', `/blog/posts?q=${secret}`, '/blog/topics']) {
      const body = await read<{ docs: object[] }>(host(), path)
      expect([path, JSON.stringify(body.docs).includes(secret)]).toEqual([path, false])
    }
  })

  it('is not in the answer to a form that is sent', async () => {
    const { docs } = await read<{ docs: { id: string }[] }>(first, '/forms')
    for (const { id } of docs) {
      const body = { form: id, submissionData: [{ field: 'a', value: 'b' }] }
      const answer = await first.rest('POST', '/form-submissions?depth=4', { body })
      expect([answer.status, JSON.stringify(answer.body).includes(secret)]).toEqual([201, false])
    }
  })

  it.each([
    ['POST', '/plugin-seo/generate-description'],
    ['POST', '/site-search/reindex'],
    ['POST', '/exports/download'],
    ['POST', '/exports'],
    ['POST', '/mcp'],
    ['GET', '/payload-mcp-api-keys'],
    ['GET', '/form-submissions'],
    ['GET', '/exports'],
    ['GET', '/payload-jobs/run'],
  ])('is told to nobody by %s %s', async (method, path) => {
    const body = { collections: ['articles'], collectionSlug: 'articles', data: {} }
    const answer = await first.rest(method, path, method === 'POST' ? { body } : {})
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(JSON.stringify(answer.body)).not.toContain(secret)
  })
})

describe('the search of the app', () => {
  it('is told of at start where it does not find our collections', () => {
    const missed = (host: Host) => searchCollectionsOf(host.payload).map((one) => one.missed)
    expect([missed(first), missed(last)]).toEqual([
      [[]],
      [indexed.filter((one) => one !== 'media')],
    ])
  })

  it('has what is public of each collection, and of a post in a smaller mode no text', async () => {
    await reindex(first)
    const found = await copies()
    const kinds = new Set(found.map(({ doc }) => doc.relationTo))
    expect([...kinds].toSorted()).toEqual([
      'articles',
      'authors',
      'institutions',
      'notes',
      'outlets',
      'pages',
      'republications',
    ])
    const copyOf = (name: SecretArticleName) =>
      found.find(({ doc }) => doc.value === made.articles[name].article)
    expect(copyOf('full')).toMatchObject({ excerpt: expect.stringContaining('openfullbody') })
    expect(copyOf('excerpt')).toMatchObject({ excerpt: '', title: made.articles.excerpt.title })
    expect(copyOf('drafted')).toBeUndefined()
  })

  it('loses the text with the mode, and everything with the withdrawal', async () => {
    const { article, outlet } = made.articles.full
    const where = { article: { equals: article } }
    const to = async (mode: string) => {
      const data = { mode } as never
      const collection = 'republications'
      await first.payload.update({ collection, data, overrideAccess: true, where })
    }
    const copyOf = async (id: string) => (await copies()).find(({ doc }) => doc.value === id)
    await to('link')
    expect(await copyOf(article)).toMatchObject({ excerpt: '' })
    await to('full')
    await moveTo(first.payload, article, 'published-at-outlet')
    expect([await copyOf(article), await copyOf(outlet)]).toEqual([undefined, undefined])
    await moveTo(first.payload, article, 'republished-on-blog')
    expect(await copyOf(article)).toMatchObject({ title: made.articles.full.title })
  })
})

describe('the SEO plugin', () => {
  it('has a tab of its own in the admin panel, beside the form of an article', async () => {
    const i18n = await initI18n({ config: first.config.i18n, context: 'client', language: 'en' })
    const given = { config: first.config, i18n, importMap: {}, user: true } as never
    const { collections } = createClientConfig(given)
    const { fields } = collections.find(({ slug }) => slug === 'articles')!
    const tabs = fields.flatMap((field) => (field.type === 'tabs' ? field.tabs : []))
    expect(tabs.map(({ label }) => label)).toEqual([
      expect.objectContaining({ de: 'Artikel' }),
      'SEO',
    ])
  })

  beforeAll(async () => {
    await change('excerpt', { meta: { description: `${secret}about`, title: 'Open head' } })
  })

  it('gives title, description and picture of a post, and we its address and robots', async () => {
    const before = await postOf(first, 'full')
    const picture = await makePicture(first.payload, 'owned')
    const meta = { description: 'Told to machines', image: picture.id, title: 'Found by machines' }
    await change('full', { meta })
    const { head, jsonLd, ...post } = await postOf(first, 'full')
    const { description, title } = meta
    const image = expect.objectContaining({ url: expect.stringContaining('/api/media/file/') })
    expect(head).toEqual({ ...before.head, description, image, title })
    expect(jsonLd).toMatchObject({ description, image: expect.stringContaining('/api/media/') })
    expect(post).toMatchObject({ description: before.description, title: before.title })
    const { path } = post
    const page = await pageOf(first, path)
    expect(page).toContain(`<title>${title}</title>`)
    expect(page).toContain(`<meta content="${description}" name="description"/>`)
    expect(page).toMatch(/<meta content="[^"]+" property="og:image"\/>/)
    expect(await pageOf(alone, path)).not.toContain(title)
  })

  it('gives the title only where the article is not here in full', async () => {
    expect((await postOf(first, 'excerpt')).head).not.toHaveProperty('description')
    expect((await postOf(first, 'excerpt')).head).toMatchObject({ title: 'Open head' })
    const { article } = made.articles.excerpt
    const path = `/articles/${article}?depth=0`
    const meta = async (token?: string) => {
      const { body } = await first.rest<{ meta: object }>('GET', path, token ? { token } : {})
      return body.meta
    }
    expect(await meta()).toEqual({ title: 'Open head' })
    expect(await meta(editor)).toMatchObject({ description: `${secret}about` })
    const asked = `/articles?where[meta.description][exists]=true`
    expect((await first.rest('GET', asked)).status).toBe(400)
  })

  it('shows no picture without rights', async () => {
    const picture = await makePicture(first.payload, 'unknown')
    await change('full', { meta: { image: picture.id } })
    expect((await postOf(first, 'full')).head).not.toHaveProperty('image')
    expect((await first.rest('GET', `/media/${picture.id}`)).status).toBe(404)
  })

  it('changes the post for those who follow it, as far as it is shown', async () => {
    const told = async () => {
      const events = 'select kind from offprint_data.events order by at, id'
      return (await query<{ kind: string }>(first.databaseURL, events)).map(({ kind }) => kind)
    }
    const changes = async (name: SecretArticleName, meta: object) => {
      const { length } = await told()
      await change(name, { meta })
      return (await told()).slice(length).filter((kind) => kind.startsWith('post.'))
    }
    expect(await changes('full', { description: 'Another' })).toEqual(['post.updated'])
    expect(await changes('full', { description: 'Told to machines' })).toEqual(['post.updated'])
    expect(await changes('excerpt', { description: `${secret}again` })).toEqual([])
    expect(await changes('excerpt', { title: 'Another head' })).toEqual(['post.updated'])
    expect(await changes('excerpt', { title: 'Open head' })).toEqual(['post.updated'])
  })

  it('is asked on the record of the blog first', async () => {
    const where = { article: { equals: made.articles.full.article } }
    const data = { meta: { title: 'Of the record' } } as never
    await first.payload.update({ collection: 'republications', data, overrideAccess: true, where })
    const { head } = await postOf(first, 'full')
    expect(head).toMatchObject({ description: 'Told to machines', title: 'Of the record' })
  })
})

describe('the redirects of the app', () => {
  it('lead to what is public, and nowhere else', async () => {
    const { drafted, excerpt } = made.articles
    const reference = (value: string) => ({
      type: 'reference',
      reference: { relationTo: 'articles', value },
    })
    const rows = [
      { type: '301', from: '/old-open', to: reference(excerpt.article) },
      { type: '301', from: '/old-hidden', to: reference(drafted.article) },
      { type: '302', from: '/old-late', to: reference(excerpt.article) },
      { type: '301', from: '/one', to: { type: 'custom', url: '/two' } },
      { type: '301', from: '/two', to: { type: 'custom', url: '/one' } },
      { type: '301', from: '/script', to: { type: 'custom', url: 'javascript:alert(1)' } },
    ]
    for (const row of rows) {
      await create('redirects', row)
    }
    const answers = await Promise.all(
      rows.map(({ from }) => first.rest('GET', `/blog/redirects?path=${from}`)),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 404, 404, 404, 404])
  })

  interface Redirect {
    from: string
    to: { reference: { relationTo: string; value: string } }
    type: string
  }
  const listed = async (article: string): Promise<string[]> => {
    const { docs } = await read<{ docs: Redirect[] }>(first, '/redirects?limit=0&depth=0')
    const those = docs.filter(({ to }) => to.reference?.value === article)
    expect(those.every(({ type, to }) => to.reference.relationTo + type === 'articles301')).toBe(
      true,
    )
    return those.map(({ from }) => from).toSorted()
  }

  it('have the old addresses that an import brings, while the post is public and the import stands', async () => {
    const desk = deskOf(first)
    const html = '<p>The words of a post that was on another blog before.</p>'
    const file = ghostExport([{ html, title: 'Came over' }])
    const run = await readFileOf(desk, editor, file)
    const body = { set: { address: 'new' }, where: {} }
    await desk.rest('PATCH', `/imports/${run}/items`, { body, token: editor })
    await doStep(desk, editor, run, 'start')
    const { body: items } = await desk.rest<{ docs: { article: string }[] }>(
      'GET',
      `/imports/${run}/items`,
      { token: editor },
    )
    const [{ article }] = items.docs as [{ article: string }]
    expect(await listed(article)).toEqual(['/came-over'])
    const path = '/entered/by-hand'
    await first.rest('POST', '/articles/redirects', { body: { article, path }, token: editor })
    expect(await listed(article)).toEqual(['/came-over', path])
    await first.rest('DELETE', `/articles/redirects?path=${path}`, { token: editor })
    expect(await listed(article)).toEqual(['/came-over'])
    await doStep(desk, editor, run, 'undo')
    const { docs } = await read<{ docs: Redirect[] }>(first, '/redirects?limit=0')
    expect(docs.map(({ from }) => from)).not.toContain('/came-over')
  })

  it('lose the old addresses of what is taken off the blog, and keep what was entered there', async () => {
    const { article } = made.articles.full
    const old = '/before-it-moved'
    const add = (path: string) =>
      first.rest('POST', '/articles/redirects', { body: { article, path }, token: editor })
    await create('redirects', { type: '301', from: '/kept', to: { type: 'custom', url: '/about' } })
    await add(old)
    await add('/kept')
    expect(await listed(article)).toEqual([old])
    await moveTo(first.payload, article, 'published-at-outlet')
    expect(await listed(article)).toEqual([])
    await moveTo(first.payload, article, 'republished-on-blog')
    expect(await listed(article)).toEqual([old])
    const { docs } = await read<{ docs: Redirect[] }>(first, '/redirects?where[from][equals]=/kept')
    expect(docs).toMatchObject([{ to: { url: '/about' } }])
  })

  it('lead to the path where they may not refer to articles', async () => {
    const { article } = made.articles.excerpt
    const { isPolymorphic, targets } = redirectsOf(first.payload)!
    expect([isPolymorphic, targets]).toEqual([true, ['articles', 'republications', 'pages']])
    const config = first.payload.collections['redirects' as 'articles'].config
    const to = config.flattenedFields.find(({ name }) => name === 'to') as unknown as {
      flattenedFields: { name: string; relationTo: string[] }[]
    }
    const reference = to.flattenedFields.find(({ name }) => name === 'reference')!
    reference.relationTo = ['pages']
    const body = { article, path: '/by-path' }
    await first.rest('POST', '/articles/redirects', { body, token: editor })
    const asked = '/redirects?where[from][equals]=/by-path'
    const { path } = await postOf(first, 'excerpt')
    const { docs } = await read<{ docs: object[] }>(first, asked)
    expect(docs).toMatchObject([{ to: { type: 'custom', url: path } }])
    await moveTo(first.payload, article, 'published-at-outlet')
    expect(await read(first, asked)).toMatchObject({ totalDocs: 0 })
    reference.relationTo = targets
    await moveTo(first.payload, article, 'republished-on-blog')
  })

  it('have the address that a post had before its slug changed, and not the one that it has', async () => {
    const { article } = made.articles.link
    const where = { article: { equals: article } }
    const rename = async (slug: string) => {
      const data = { slug } as never
      const collection = 'republications'
      await first.payload.update({ collection, data, overrideAccess: true, where })
    }
    const { slug, path } = await postOf(first, 'link')
    await rename('another')
    expect(await listed(article)).toEqual([path])
    await rename(slug)
    expect(await listed(article)).toEqual([path.replace(slug, 'another')])
  })
})

it('an article is written, moved and published as ever', async () => {
  const token = editor
  const post = async (path: string, body: object) =>
    first.rest<{ doc: { id: string } }>('POST', path, { body, token })
  const outlet = await post('/outlets', {
    name: 'An outlet',
    terms: { fullText: 'allowed', searchPolicy: 'canonical' },
  })
  const author = await post('/authors', { name: 'An author' })
  const { body } = await post('/articles', {
    body: textDocument('A text.'),
    byline: [{ author: author.body.doc.id }],
    bylineText: ['An author'],
    outlet: outlet.body.doc.id,
    outletUrl: 'https://outlet.example/written-here',
    publishedAt: '2024-01-02T00:00:00.000Z',
    title: 'Written here',
  })
  const { id } = body.doc
  await post('/notes', { article: id, body: textDocument('A note.') })
  for (const to of ['published-at-outlet', 'republished-on-blog']) {
    const { status } = await post(`/articles/${id}/transition`, { to })
    expect([to, status]).toEqual([to, 200])
  }
  expect((await copies()).map(({ title }) => title)).toContain('Written here')
})
