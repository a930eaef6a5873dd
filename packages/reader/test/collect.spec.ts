// A feed by its address: earlier parts, pages of posts that it only summarizes, and what a server does wrong.
import type { AddressInfo } from 'node:net'

import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { CollectOptions } from '../src/collect/feedRecords.ts'

import { headOf, recordsIn } from '../src/backlog/collected.ts'
import { openBacklog } from '../src/backlog/openBacklog.ts'
import { collectFeed } from '../src/collect/collectFeed.ts'
import { beginOf, feedRecords } from '../src/collect/feedRecords.ts'
import { all, useFolder } from './helpers/backlog.ts'

const folder = useFolder()

let server: Server
let origin: string
let asked: string[] = []
/** What the server has, by path and query: a page, or a status. */
let pages: Record<string, number | string> = {}

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    asked.push(url)
    const found = pages[url] ?? 404
    response.writeHead(typeof found === 'number' ? found : 200, {
      'content-type': String(found).includes('<html') ? 'text/html' : 'text/plain',
    })
    response.end(typeof found === 'number' ? '' : found)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())
beforeEach(() => {
  asked = []
})

const options: CollectOptions = { allowed: ['127.0.0.1'], collect: { pause: 0 } }

function rss(items: string[], more = ''): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Quay Notes</title><link>${origin}</link>${more}${items.join('')}</channel></rss>`
}

function item(
  name: string,
  text = `<content:encoded>&lt;p&gt;All of ${name}.&lt;/p&gt;</content:encoded>`,
): string {
  return `<item><title>${name}</title><link>${origin}/${name}</link><guid>${name}</guid><pubDate>Sat, 02 Mar 2024 22:30:00 +0000</pubDate>${text}</item>`
}

async function read(address: string, chosen = options) {
  const file = path.join(folder.path, 'feed')
  await collectFeed(`${origin}${address}`, file, chosen)
  const backlog = await openBacklog([file])
  const items = await all(backlog.items())
  expect(items).toHaveLength(backlog.counted)
  return { ...backlog, all: items, titles: items.map(({ piece }) => piece?.title) }
}

const wordpress = '<generator>https://wordpress.org/?v=6.5</generator>'

describe('earlier posts', () => {
  it.each<[string, () => Record<string, number | string>]>([
    [
      'of RFC 5005',
      () => ({
        '/feed': rss([item('a')], `<atom:link rel="next" href="/feed/2"/>`),
        '/feed/2': rss([item('b')], `<atom:link rel="next" href="${origin}/feed/3"/>`),
        '/feed/3': rss([item('c')]),
      }),
    ],
    [
      'of its archives',
      () => ({
        '/archive': `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>c</id><title>c</title><content>All of it.</content></entry></feed>`,
        '/feed': `<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay Notes</title><link rel="prev-archive" href="archive"/>${['a', 'b'].map((id) => `<entry><id>${id}</id><title>${id}</title><content>All.</content></entry>`).join('')}</feed>`,
      }),
    ],
    [
      'of a JSON Feed',
      () => ({
        '/feed': JSON.stringify({
          items: [{ id: 'a', content_html: '<p>All.</p>', title: 'a' }],
          next_url: `${origin}/feed?2`,
          title: 'Quay Notes',
          version: 'https://jsonfeed.org/version/1.1',
        }),
        '/feed?2': JSON.stringify({
          items: ['b', 'c'].map((id) => ({ id, content_html: '<p>All.</p>', title: id })),
          title: 'Quay Notes',
          version: 'https://jsonfeed.org/version/1.1',
        }),
      }),
    ],
    [
      'of WordPress, until there are no more',
      () => ({
        '/feed': rss([item('a'), item('b')], wordpress),
        '/feed?paged=2': rss([item('b'), item('c')], wordpress),
      }),
    ],
    [
      'of a server that always answers the same',
      () => ({
        '/feed': rss([item('a'), item('b'), item('c')], wordpress),
        '/feed?paged=2': rss([item('a'), item('b'), item('c')], wordpress),
      }),
    ],
    [
      'of a feed that goes in a circle',
      () => ({
        '/feed': rss([item('a'), item('b')], '<atom:link rel="next" href="/feed/2"/>'),
        '/feed/2': rss([item('c')], '<atom:link rel="next" href="/feed"/>'),
      }),
    ],
  ])('%s are read, each once', async (_, make) => {
    pages = make()
    const { titles, warnings } = await read('/feed')
    expect(titles).toEqual(['a', 'b', 'c'])
    expect(warnings).toEqual([])
    expect(asked.length).toBeLessThanOrEqual(4)
  })

  it('that cannot be fetched are said', async () => {
    pages = {
      '/feed': rss([item('a')], '<atom:link rel="next" href="/gone"/>'),
      '/gone': 500,
    }
    const { titles, warnings } = await read('/feed')
    expect(titles).toEqual(['a'])
    expect(warnings).toEqual([
      { code: 'source-feed-cut', values: { reason: '500', url: `${origin}/gone` } },
    ])
  })

  it('are not fetched without end', async () => {
    pages = Object.fromEntries(
      Array.from({ length: 9 }, (_, n) => [
        `/feed/${n}`,
        rss([item(`p${n}`)], `<atom:link rel="next" href="/feed/${n + 1}"/>`),
      ]),
    )
    const { titles, warnings } = await read('/feed/0', {
      ...options,
      collect: { parts: 3, pause: 0 },
    })
    expect(titles).toEqual(['p0', 'p1', 'p2'])
    expect(warnings).toMatchObject([{ code: 'source-feed-cut' }])
  })

  it('are asked for again where the server has too much to do', async () => {
    pages = { '/busy': 429, '/feed': rss([item('a')], '<atom:link rel="next" href="/busy"/>') }
    await read('/feed')
    expect(asked).toEqual(['/feed', '/busy', '/busy', '/busy'])
  })
})

describe('posts of which the feed has a summary', () => {
  function page(text: string): string {
    return `<!doctype html><html lang="en"><head><title>a | Quay Notes</title></head><body><nav><a href="/">Quay Notes</a></nav><article><h1>a</h1>${text}</article></body></html>`
  }
  const long =
    '<p>The pilots know the bank, and have known it for longer than the port has stood.</p>'.repeat(
      3,
    )
  const summary = '<description>The pilots know […]</description><category>Water</category>'

  it('have their text from their pages, and the rest from the feed', async () => {
    pages = { '/a': page(long), '/feed': rss([item('a', summary), item('b')]) }
    const { all: items } = await read('/feed')
    expect(items.map(({ piece }) => piece)).toMatchObject([
      {
        firstAppeared: { where: 'blog' },
        guid: 'a',
        permalink: '/a',
        published: '2024-03-02',
        siteName: 'Quay Notes',
        status: 'published',
        title: 'a',
        topics: ['Water'],
        url: `${origin}/a`,
      },
      { paragraphs: ['All of b.'] },
    ])
    expect(items[0]?.piece?.paragraphs).toHaveLength(3)
    expect(asked).toEqual(['/feed', '/a'])
  })

  it('say where they appeared first', async () => {
    const text = `<p><em>This article was first published in <a href="https://tide.example/a">The Tide</a> on 5 May 2020.</em></p>${long}`
    pages = { '/a': page(text), '/feed': rss([item('a', summary)]) }
    const { all: items } = await read('/feed')
    expect(items[0]?.piece).toMatchObject({
      firstAppeared: { published: '2020-05-05', where: 'outlet' },
      published: '2024-03-02',
    })
  })

  it.each<[string, number | string]>([
    ['is gone', 404],
    ['has no text', '<!doctype html><html><body><script>load()</script></body></html>'],
  ])('are there without a text where their page %s', async (_, answer) => {
    pages = { '/a': answer, '/feed': rss([item('a', summary), item('b')]) }
    const { all: items, titles } = await read('/feed')
    expect(titles).toEqual(['a', 'b'])
    expect(items[0]?.piece?.document.root.children).toEqual([])
    expect(items[0]?.piece).toMatchObject({
      proposals: [{ message: expect.stringContaining('could not be read') as string }],
      standfirst: [expect.stringContaining('The pilots know') as string],
    })
  })

  it('are named where their pages cannot be fetched', async () => {
    pages = { '/feed': rss([item('a', summary)]) }
    expect((await read('/feed')).warnings).toEqual([
      { code: 'source-feed-pages', values: { count: '1', pages: `${origin}/a (404)` } },
    ])
  })

  it.each<[string, CollectOptions['collect'], string]>([
    ['pages', { pages: 2 }, '2'],
    ['bytes', { bytes: 20_000 }, '3'],
  ])('are not fetched without end (%s): one record has all others', async (_, limits, count) => {
    pages = {
      '/2': rss(['c', 'd'].map((name) => item(name, summary))),
      '/a': page(long),
      '/b': page(long.repeat(limits?.bytes ? 100 : 1)),
      '/feed': rss(
        ['a', 'b'].map((name) => item(name, summary)),
        '<atom:link rel="next" href="/2"/>',
      ),
    }
    const collect = { ...options, collect: { pause: 0, ...limits } }
    const { all: items, warnings } = await read('/feed', collect)
    const records = recordsIn(await readFile(path.join(folder.path, 'feed')))
    expect(asked).toEqual(['/feed', '/2', '/a', '/b'])
    expect(records.map(({ kind }) => kind).slice(-2)).toEqual(['lost', 'end'])
    expect(warnings).toEqual([{ code: 'source-feed-pages', values: { count, pages: '…' } }])
    expect(items[3]?.piece?.proposals).toMatchObject([
      { message: expect.stringContaining('could not be read') as string },
    ])
    expect(await all(feedRecords(records.slice(0, -1), collect))).toHaveLength(1)
    expect(asked).toHaveLength(4)
  })

  it('are never asked of a private network', async () => {
    pages = { '/feed': rss([item('a', summary).replace(`${origin}/a`, 'http://10.0.0.1/a')]) }
    const { all: items } = await read('/feed')
    expect(items[0]?.piece?.document.root.children).toEqual([])
  })
})

describe('a page', () => {
  it('leads to its feed, and not to that of its comments', async () => {
    pages = {
      '/': '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" title="Quay Notes: Comments" href="/comments/feed"><link rel="alternate" type="application/rss+xml" href="/feed"></head><body><p>Hello.</p></body></html>',
      '/feed': rss([item('a')]),
    }
    expect((await read('/')).titles).toEqual(['a'])
    await expect(read('/', { ...options, fromPage: false })).rejects.toMatchObject({
      code: 'source-feed-missing',
    })
  })

  it.each<[string, number | string, string]>([
    ['names none', '<!doctype html><html><body><p>Hello.</p></body></html>', 'source-feed-missing'],
    ['is no page', 'Hello.', 'source-feed-missing'],
    ['is gone', 404, 'source-status'],
    ['is an empty feed', '<rss><channel><title>A</title></channel></rss>', 'source-export-empty'],
  ])('that %s is refused', async (_, answer, code) => {
    pages = { '/': answer }
    await expect(read('/')).rejects.toMatchObject({ code })
  })
})

it('goes on where it was stopped', async () => {
  pages = {
    '/2': rss([item('b'), item('c', '<description>Short</description>')]),
    '/a': '<html><body><p>The pilots know the bank, and the port does not.</p></body></html>',
    '/feed': rss(
      [item('a', '<description>Short</description>')],
      '<atom:link rel="next" href="/2"/>',
    ),
  }
  const records = [beginOf(`${origin}/feed`)]
  for (let at = 1; at < 9; at += 1) {
    const heads = records.map((record) => headOf(record)!)
    const { value } = await feedRecords(heads, options).next()
    records.push(...(value ? [value] : []))
  }
  expect(asked).toEqual(['/feed', '/2', '/a', '/c'])
  expect(
    recordsIn(Buffer.concat(records)).map(({ kind, url }) => [kind, url.slice(origin.length)]),
  ).toEqual([
    ['begin', '/feed'],
    ['feed', '/feed'],
    ['feed', '/2'],
    ['page', '/a'],
    ['lost', '/c'],
    ['end', '/feed'],
  ])
})
