// Feeds of one author, outlet or topic, and of the notes alone.
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'

import { pageResponse } from '../../../src/blog/pageResponse.ts'
import { requireOptions } from '../../../src/options.ts'
import { backdateTransitions } from '../../helpers/backdateTransitions.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo, textDocument } from '../../helpers/documents.ts'

let desk: Desk
let author: string
let outlet: string
let hidden: string

const site = {
  name: 'Harbour',
  description: 'Pieces.',
  language: 'en',
  url: 'https://blog.example',
}

beforeAll(async () => {
  desk = await bootPayload()
  const made = await makeArticle(desk.payload, {
    data: { body: textDocument('The whole text.'), title: 'Shown', topics: ['Ports & Tides'] },
    terms: { fullText: 'allowed' },
  })
  await moveTo(desk.payload, made.article, 'published-at-outlet', 'republished-on-blog')
  const other = await makeArticle(desk.payload, { data: { title: 'Elsewhere', topics: ['Other'] } })
  await moveTo(desk.payload, other.article, 'published-at-outlet', 'republished-on-blog')
  const secret = await makeArticle(desk.payload, {
    data: { title: 'Hushhush', topics: ['Ports & Tides', 'Secret topic'] },
  })
  await moveTo(desk.payload, secret.article, 'published-at-outlet')
  author = await slugOf('authors', made.author)
  outlet = await slugOf('outlets', made.outlet)
  hidden = await slugOf('outlets', secret.outlet)
  await backdateTransitions(desk, 30)
})
afterAll(() => desk.close())

async function slugOf(collection: 'authors' | 'outlets', id: string): Promise<string> {
  const { slug } = await desk.payload.findByID({ id, collection, overrideAccess: true })
  return slug ?? ''
}

async function get(path: string, folder = ''): Promise<{ status: number; text: string }> {
  const request = new Request(`https://blog.example${path}`)
  const response = await pageResponse(desk.payload, request, { ...site, folder })
  return { status: response.status, text: await response.text() }
}

it('each list has a feed with its posts alone, in three formats', async () => {
  for (const list of [`/authors/${author}`, `/outlets/${outlet}`, '/topics/ports-tides']) {
    const rss = parseRssFeed((await get(`${list}/feed.xml`)).text)
    expect(rss.items?.map(({ title }) => title)).toEqual(['Shown'])
    expect([rss.link, rss.title]).toEqual([
      `https://blog.example${list}`,
      expect.stringMatching(/ · Harbour$/),
    ])
    const atom = parseAtomFeed((await get(`${list}/atom.xml`)).text)
    expect(atom.links?.find(({ rel }) => rel === 'self')?.href).toBe(
      `https://blog.example${list}/atom.xml`,
    )
    const json = parseJsonFeed((await get(`${list}/feed.json`)).text)
    expect(json.items?.map(({ content_html }) => content_html)).toEqual([
      expect.stringContaining('The whole text.'),
    ])
  }
})

it('in a folder, the addresses are those of the folder', async () => {
  const { text } = await get(`/writing/outlets/${outlet}/feed.xml`, '/writing')
  expect(parseRssFeed(text)).toMatchObject({
    link: `https://blog.example/writing/outlets/${outlet}`,
  })
  expect(text).toContain(`href="https://blog.example/writing/outlets/${outlet}/feed.xml"`)
})

it('a page of a list names its feed, and the front page that of the notes', async () => {
  const { text } = await get(`/outlets/${outlet}`)
  expect(text).toContain(`href="/outlets/${outlet}/feed.xml" rel="alternate"`)
  expect(text).toContain(`<a href="/outlets/${outlet}/feed.xml">`)
  const front = await get('/')
  expect(front.text).toContain('href="/notes/feed.xml" rel="alternate"')
  expect(front.text).toContain('<a href="/feed.xml">')
})

it('the feed of notes has notes and no text of the outlet', async () => {
  const { text } = await get('/notes/feed.json')
  const { items } = parseJsonFeed(text)
  expect(items?.map(({ title }) => title).toSorted()).toEqual(['Elsewhere', 'Shown'])
  expect(text).not.toContain('The whole text.')
  const notes = await desk.payload.find({ collection: 'notes', overrideAccess: true })
  expect(notes.totalDocs).toBeGreaterThan(0)
})

it('what is not on the blog has no feed, and is in none', async () => {
  for (const list of [
    `/outlets/${hidden}`,
    '/topics/secret-topic',
    '/authors/nobody',
    '/years/2024',
  ]) {
    expect([list, (await get(`${list}/feed.xml`)).status]).toEqual([list, 404])
  }
  for (const path of ['/topics/ports-tides/feed.xml', '/notes/feed.xml']) {
    expect((await get(path)).text).not.toMatch(/Hushhush|Secret/)
  }
})

it('is there as soon as its page is, and gone with its last post', async () => {
  const made = await makeArticle(desk.payload, { data: { title: 'New', topics: ['New & Few'] } })
  await moveTo(desk.payload, made.article, 'published-at-outlet', 'republished-on-blog')
  const lists = ['/topics/new-few', `/outlets/${await slugOf('outlets', made.outlet)}`]
  const statuses = () =>
    Promise.all(lists.flatMap((list) => [get(list), get(`${list}/feed.json`)])).then((all) =>
      all.map(({ status }) => status),
    )
  expect(await statuses()).toEqual([200, 200, 200, 200])
  expect(JSON.parse((await get(`${lists[0]}/feed.json`)).text)).toMatchObject({
    items: [],
    title: 'New & Few · Harbour',
  })
  await moveTo(desk.payload, made.article, 'published-at-outlet')
  expect(await statuses()).toEqual([404, 404, 404, 404])
})

it('without feeds there are none of lists', async () => {
  const options = requireOptions(desk.payload)
  const { feeds } = options
  options.feeds = false
  try {
    expect((await get('/notes/feed.xml')).status).toBe(404)
    expect((await get(`/outlets/${outlet}`)).text).not.toContain('feed.xml')
  } finally {
    options.feeds = feeds
  }
})
