import { sql } from '@payloadcms/db-postgres'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { JSDOM } from 'jsdom'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { PostList } from '../../../src/blog/post.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { query } from '../../../postgres/connection.ts'
import { feedResponse, sitemapResponse } from '../../../src/blog/feeds/feedResponse.ts'
import { poolOf } from '../../../src/database/connection.ts'
import { validForHeader } from '../../../src/visibility/publicHeaders.ts'
import { moveArticle } from '../../../src/workflow/moveArticle.ts'
import { backdateTransitions } from '../../helpers/backdateTransitions.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo, textDocument } from '../../helpers/documents.ts'

let desk: Desk

const site = {
  description: 'Pieces.',
  language: 'en',
  title: 'A blog & more',
  url: 'https://blog.example',
}
const formats = ['rss', 'atom', 'json'] as const
let ids: Record<string, string>

beforeAll(async () => {
  desk = await bootPayload()
  ids = {}
  const modes = [
    ['full', 'canonical'],
    ['excerpt', 'self'],
    ['link', 'noindex'],
  ] as const
  for (const [mode, searchPolicy] of modes) {
    const { article, outlet } = await makeArticle(desk.payload, {
      data: {
        acknowledgements: [`Thanks of ${mode}`],
        body: textDocument(`Begin ${mode} here and the end of ${mode}.`),
        title: `Article in ${mode}`,
      },
      terms: { excerptWords: 3, fullText: mode === 'full' ? 'allowed' : 'ask' },
    })
    ids[`Article in ${mode}`] = `urn:uuid:${article}`
    await desk.payload.update({
      id: outlet,
      collection: 'outlets',
      data: { terms: { searchPolicy } as never },
      overrideAccess: true,
    })
    await moveTo(desk.payload, article, 'published-at-outlet')
    await desk.payload.update({
      id: article,
      collection: 'articles',
      data: { stage: 'republished-on-blog', transition: { republication: { mode } } },
      overrideAccess: true,
    })
  }
  const hidden = await makeArticle(desk.payload, { data: { title: 'Not on the blog' } })
  await moveTo(desk.payload, hidden.article, 'published-at-outlet')
  await backdateTransitions(desk, 30)
})
afterAll(() => desk.close())

function asked(headers: Record<string, string> = {}) {
  return { headers: new Headers(headers) }
}
async function textOf(format: (typeof formats)[number]) {
  return (await feedResponse(desk.payload, asked(), format, site)).text()
}

it.each(formats)(
  'a feed in %s contains the posts on the blog, as far as their modes allow',
  async (format) => {
    const text = await textOf(format)
    for (const mode of ['full', 'excerpt', 'link']) {
      expect(text).toContain(`Article in ${mode}`)
    }
    expect(text).toContain('the end of full')
    expect(text).toContain('Thanks of full')
    expect(text).toContain('Begin excerpt here')
    expect(text).not.toMatch(/end of excerpt|Begin link|end of link|Thanks of (?:excerpt|link)/)
    expect(text).not.toContain('Not on the blog')
  },
)

it.each(['rss', 'atom'] as const)('a feed in %s is valid XML', async (format) => {
  const { DOMParser } = new JSDOM('').window
  const document = new DOMParser().parseFromString(await textOf(format), 'application/xml')
  expect(document.querySelector('parsererror')).toBeNull()
  expect(document.querySelectorAll('item, entry')).toHaveLength(3)
})

it.each(formats)('a feed in %s is 304 if it has not changed', async (format) => {
  const first = await feedResponse(desk.payload, asked(), format, site)
  const etag = first.headers.get('etag') ?? ''
  expect(first.headers.get('content-type')).toMatch(
    /^application\/(?:rss\+xml|atom\+xml|feed\+json)/,
  )
  const again = await feedResponse(desk.payload, asked({ 'if-none-match': etag }), format, site)
  expect([again.status, await again.text()]).toEqual([304, ''])
})

it('a feed says when it changed, and is 304 for who has it since', async () => {
  const ask = async (headers: Record<string, string> = {}) => {
    const { headers: own, status } = await feedResponse(desk.payload, asked(headers), 'rss', site)
    return { modified: own.get('last-modified') ?? '', status }
  }
  const { modified } = await ask()
  expect(Date.parse(modified)).toBeGreaterThan(0)
  const earlier = new Date(Date.parse(modified) - 1000).toUTCString()
  expect(await ask({ 'if-modified-since': modified })).toEqual({ modified, status: 304 })
  expect(await ask({ 'if-modified-since': earlier })).toEqual({ modified, status: 200 })
  // As if all had happened an hour ago, so that the withdrawal is in a later second.
  const { execute, names } = poolOf(desk.payload)
  await execute(sql`update ${names.own('events')} set at = at - interval '1 hour'`)
  await execute(
    sql`update ${names.table('articles')} set updated_at = updated_at - interval '1 hour'`,
  )
  await execute(
    sql`update ${names.table('republications')} set updated_at = updated_at - interval '1 hour'`,
  )
  const before = await ask()
  const { article } = await makeArticle(desk.payload, { data: { title: 'Withdrawn at once' } })
  await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
  await moveTo(desk.payload, article, 'published-at-outlet')
  expect((await ask({ 'if-modified-since': before.modified })).status).toBe(200)
})

/** Title and id of each item, as a reader finds them. */
async function idsIn(format: (typeof formats)[number], of: typeof site) {
  const text = await (await feedResponse(desk.payload, asked(), format, of)).text()
  const items = {
    atom: () => parseAtomFeed(text).entries?.map(({ id, title }) => [title?.value, id]),
    json: () => parseJsonFeed(text).items?.map(({ id, title }) => [title, id]),
    rss: () => parseRssFeed(text).items?.map(({ guid, title }) => [title, guid?.value]),
  }[format]()
  return Object.fromEntries(items ?? []) as Record<string, string>
}

it.each(formats)('an entry of the feed in %s has the id of the article', async (format) => {
  expect(await idsIn(format, site)).toEqual(ids)
})

it('ids do not change with the slug, the address of the site or the republication', async () => {
  const feedIds = async (of: typeof site) => [
    parseAtomFeed(await (await feedResponse(desk.payload, asked(), 'atom', of)).text()).id,
    ...(await Promise.all(formats.map((format) => idsIn(format, of)))),
  ]
  const before = await feedIds(site)
  expect(before[0]).toMatch(
    /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  )
  const id = ids['Article in full']?.replace('urn:uuid:', '') ?? ''
  await moveTo(desk.payload, id, 'published-at-outlet', 'republished-on-blog')
  await desk.payload.update({
    collection: 'republications',
    data: { slug: 'another-slug' },
    overrideAccess: true,
    where: { article: { equals: id } },
  })
  await backdateTransitions(desk, 30)
  expect(await feedIds({ ...site, url: 'https://moved.example' })).toEqual(before)
})

it.each([
  ['https://old.example/?p=12&x=1', 'https://old.example/?p=12&x=1'],
  ['5f1a2b', null],
])('an imported post keeps its id %s, in Atom if it is an address', async (guid, inAtom) => {
  const title = 'Article in link'
  const own = ids[title] ?? ''
  await query(
    desk.databaseURL,
    `insert into offprint_data.imported (article_id, key, hash, guid, written_at)
      values ('${own.replace('urn:uuid:', '')}', 'key', 'hash', '${guid}', now())`,
  )
  expect(await idsIn('rss', site)).toEqual({ ...ids, [title]: guid })
  expect(await textOf('rss')).not.toContain('isPermaLink="true"')
  expect(await idsIn('json', site)).toEqual({ ...ids, [title]: guid })
  expect(await idsIn('atom', site)).toEqual({ ...ids, [title]: inAtom ?? own })
  await query(desk.databaseURL, 'delete from offprint_data.imported')
})

it('an entry of each feed links to the original', async () => {
  const original = /^https:\/\/outlet\.example\/\d+$/
  const [rss] = parseRssFeed(await textOf('rss')).items ?? []
  const [atom] = parseAtomFeed(await textOf('atom')).entries ?? []
  const [json] = parseJsonFeed(await textOf('json')).items ?? []
  const via = (links?: { href?: string; rel?: string }[]) =>
    links?.find(({ rel }) => rel === 'via')?.href
  expect(via(rss?.atom?.links)).toMatch(original)
  expect(via(atom?.links)).toMatch(original)
  expect(json?.external_url).toMatch(original)
})

it('the sitemap contains canonical addresses only', async () => {
  const response = await sitemapResponse(desk.payload, asked(), site)
  expect(response.headers.get('content-type')).toContain('application/xml')
  const text = await response.text()
  const places = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place]) => place)
  expect(places).toEqual([
    'https://blog.example/',
    ...['/authors', '/outlets', '/archive', '/everything'].map((path) => site.url + path),
    expect.stringMatching(/^https:\/\/blog\.example\/\d{4}\/\d\d\/\d\d\/article-in-excerpt$/),
  ])
})

describe('a post in its first 30 seconds', () => {
  const feeds = async () => Promise.all(formats.map((format) => textOf(format)))
  const validFor = async () => {
    const { headers } = await feedResponse(desk.payload, asked(), 'json', site)
    expect(headers.get('cache-control')).toBe('public, no-cache')
    const told = headers.get(validForHeader)
    return told === null ? null : Number(told)
  }
  const republish = async (title: string, input: object = {}) => {
    const terms = { searchPolicy: 'self' } as object
    const { article } = await makeArticle(desk.payload, { data: { title }, terms })
    await moveTo(desk.payload, article, 'published-at-outlet')
    await desk.payload.update({
      id: article,
      collection: 'articles',
      data: { stage: 'republished-on-blog', transition: { republication: input } },
      overrideAccess: true,
    })
    return article
  }

  it('is in no feed, even with an old date, but in lists and in the sitemap', async () => {
    await republish('Young but dated back', { republishedAt: '2020-01-01T12:00:00.000Z' })
    await republish('Young article')
    for (const text of await feeds()) {
      expect(text).not.toContain('Young')
    }
    const { body } = await desk.rest<PostList>('GET', '/blog/posts')
    expect(body.docs.map(({ title }) => title)).toContain('Young article')
    const sitemap = await sitemapResponse(desk.payload, asked(), site)
    expect(await sitemap.text()).toContain('/young-article')
  })

  it('is in the feeds afterwards, and each response has its maximum age', async () => {
    const soon = await validFor()
    expect(soon).toBeGreaterThan(0)
    expect(soon).toBeLessThanOrEqual(30_000)
    await backdateTransitions(desk, 20)
    await republish('Younger article')
    expect(await validFor()).toBeLessThanOrEqual(10_000)
    await backdateTransitions(desk, 10)
    for (const text of await feeds()) {
      expect(text).toContain('Young article')
      expect(text).toContain('Young but dated back')
      expect(text).not.toContain('Younger article')
    }
    await backdateTransitions(desk, 20)
    expect(await validFor()).toBeNull()
  })

  it('that is taken down in time is never in a feed', async () => {
    const article = await republish('Regretted article')
    const during = await feeds()
    await moveTo(desk.payload, article, 'published-at-outlet')
    await backdateTransitions(desk, 30)
    for (const text of [...during, ...(await feeds())]) {
      expect(text).not.toContain('Regretted article')
    }
  })

  it('counts from the last transition: a republished article waits again', async () => {
    const article = await republish('Returning article')
    await backdateTransitions(desk, 30)
    await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
    for (const text of await feeds()) {
      expect(text).not.toContain('Returning article')
    }
  })

  it('does not wait if it was imported as already on the blog', async () => {
    const { article } = await makeArticle(desk.payload, { data: { title: 'Imported article' } })
    await moveTo(desk.payload, article, 'published-at-outlet')
    const req = await createLocalReq({}, desk.payload)
    await moveArticle(req, article, {
      alreadyOnBlog: true,
      to: 'republished-on-blog',
      via: 'seed',
    })
    for (const text of await feeds()) {
      expect(text).toContain('Imported article')
    }
  })

  it('stays in the feeds while it is edited', async () => {
    await backdateTransitions(desk, 30)
    const id = ids['Article in full']?.replace('urn:uuid:', '') ?? ''
    await desk.payload.update({
      id,
      collection: 'articles',
      data: { title: 'Article in full, new' },
      overrideAccess: true,
    })
    for (const text of await feeds()) {
      expect(text).toContain('Article in full, new')
    }
  })
})
