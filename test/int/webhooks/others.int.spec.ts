// Programs elsewhere: a hub that is told of changes of feeds, and pages that mention a post.
import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Webmention } from '../../../src/app/payload-types.ts'

import { query } from '../../../postgres/connection.ts'
import { feedResponse } from '../../../src/blog/feeds/feedResponse.ts'
import { notifyHub } from '../../../src/blog/hub/runner.ts'
import { checkMentions } from '../../../src/blog/mentions/runner.ts'
import { pageResponse } from '../../../src/blog/pageResponse.ts'
import { poolOf } from '../../../src/database/connection.ts'
import { countDeliveries } from '../../../src/integrity/countDeliveries.ts'
import { backdateTransitions } from '../../helpers/backdateTransitions.ts'
import { bootPayload, type Desk, type Login } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo } from '../../helpers/documents.ts'
import { startWebServer, type WebServer } from '../../helpers/webServer.ts'

let blog: WebServer
let desk: Desk
let editor: Login
let elsewhere: WebServer

beforeAll(async () => {
  blog = await startWebServer()
  elsewhere = await startWebServer()
  desk = await bootPayload({
    FETCH_ALLOW: new URL(elsewhere.url).host,
    SITE_URL: blog.url,
    WEBHOOKS_ALLOW_PRIVATE: 'true',
    WEBMENTIONS: 'true',
    WEBSUB_HUB: `${elsewhere.url}/hub`,
  })
  editor = await desk.login('editor')
  const site = { description: '', language: 'en', title: 'Blog', url: blog.url }
  blog.pages.set('/feed.xml', async ({ headers }, response) => {
    const asked = { headers: new Headers(headers as Record<string, string>) }
    const feed = await feedResponse(desk.payload, asked, 'rss', site)
    response.writeHead(feed.status, Object.fromEntries(feed.headers)).end(await feed.text())
  })
})
afterAll(async () => {
  blog.close()
  elsewhere.close()
  await desk.close()
})

async function publish(title: string): Promise<{ article: string; path: string }> {
  const { article } = await makeArticle(desk.payload, {
    data: { title, topics: ['Tides & ports'] },
  })
  await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
  const [row] = await query<{ path: string }>(
    desk.databaseURL,
    `select path from republications where article_id = '${article}'`,
  )
  return { article, path: row?.path ?? '' }
}

describe('a hub', () => {
  const pings: string[] = []
  const received: string[] = []
  let subscribed = ''
  let status = 202

  /** As the specification says: it verifies a subscription, fetches a feed that has changed, and hands it on. */
  async function startHub(): Promise<void> {
    elsewhere.pages.set('/hub', async ({ body }, response) => {
      const form = new URLSearchParams(body)
      const topic = form.get('hub.topic') ?? ''
      response.writeHead(status).end()
      if (form.get('hub.mode') === 'subscribe') {
        const check = `${form.get('hub.callback')}?hub.mode=subscribe&hub.challenge=tide`
        subscribed = (await (await fetch(check)).text()) === 'tide' ? topic : ''
        return
      }
      pings.push(new URL(form.get('hub.url') ?? '').pathname)
      if (status === 202 && topic === subscribed) {
        const feed = await fetch(topic)
        await fetch(`${elsewhere.url}/subscriber`, { body: await feed.text(), method: 'POST' })
      }
    })
    elsewhere.pages.set('/subscriber', ({ body, method, url }, response) => {
      if (method === 'POST') {
        received.push(body)
      }
      response.end(url.searchParams.get('hub.challenge'))
    })
    const discovered = (await fetch(`${blog.url}/feed.xml`)).headers.get('link')
    expect(discovered).toBe(`<${elsewhere.url}/hub>; rel="hub", <${blog.url}/feed.xml>; rel="self"`)
    const callback = `${elsewhere.url}/subscriber`
    const topic = `${blog.url}/feed.xml`
    await fetch(`${elsewhere.url}/hub`, {
      body: new URLSearchParams({
        'hub.callback': callback,
        'hub.mode': 'subscribe',
        'hub.topic': topic,
      }),
      method: 'POST',
    })
    await expect.poll(() => subscribed).toBe(topic)
  }

  async function tell(): Promise<string[]> {
    pings.length = 0
    await notifyHub(desk.payload, { delay: 0 })
    return [...pings].sort()
  }

  it('is told once of many changes, fetches the feed and hands it on', async () => {
    await startHub()
    await publish('First of the day')
    const { article } = await publish('Second of the day')
    await backdateTransitions(desk, 30)
    pings.length = 0
    await notifyHub(desk.payload)
    expect(pings).toEqual([])
    const told = await tell()
    expect(told).toEqual([...new Set(told)])
    expect(told.slice(0, 1)).toEqual(['/atom.xml'])
    expect(told).toEqual(
      expect.arrayContaining([
        '/feed.json',
        '/everything/feed.xml',
        '/feed.xml',
        '/notes/feed.xml',
        '/topics/tides-ports/atom.xml',
      ]),
    )
    await expect.poll(() => received.length).toBe(1)
    expect(received[0]).toMatch(/First of the day.*Second|Second of the day.*First/s)
    expect(received[0]).toContain(`<atom:link href="${elsewhere.url}/hub" rel="hub"/>`)

    expect(await tell()).toEqual([])
    await desk.payload.update({
      id: article,
      collection: 'articles',
      data: { title: 'Second, corrected' },
      overrideAccess: true,
    })
    expect(await tell()).toEqual([])
    await laterFor('websub_feeds')
    expect((await tell()).length).toBeGreaterThan(8)
    await expect.poll(() => received.at(-1)).toContain('Second, corrected')
    expect(await tell()).toEqual([])
  })

  it('that does not answer is told later', async () => {
    status = 503
    await publish('While the hub is away')
    await tell()
    await laterFor('websub_feeds')
    expect(await tell()).toContain('/feed.xml')
    expect(await tell()).toEqual([])
    // As if three days had passed.
    const { execute, names } = poolOf(desk.payload)
    await execute(
      sql`update ${names.own('websub_feeds')} set first_at = first_at - interval '4 days'`,
    )
    await laterFor('websub_feeds')
    const { length } = await tell()
    expect((await countDeliveries(desk.payload)).givenUp.hub).toBe(length)
    await laterFor('websub_feeds')
    expect(await tell()).toEqual([])
    status = 202
    await publish('After it is back')
    await tell()
    await laterFor('websub_feeds')
    expect(await tell()).toContain('/feed.xml')
    expect((await countDeliveries(desk.payload)).givenUp.hub).toBeLessThan(length)
  })

  it('is told of an article that is listed: the list of everything has it', async () => {
    const { article } = await makeArticle(desk.payload, { data: { title: 'Elsewhere' } })
    await moveTo(desk.payload, article, 'published-at-outlet')
    await laterFor('websub_feeds')
    expect(await tell()).toEqual([])
    await desk.payload.update({
      id: article,
      collection: 'articles',
      data: { listed: true },
      overrideAccess: true,
    })
    await tell()
    await laterFor('websub_feeds')
    const told = ['/everything/atom.xml', '/everything/feed.json', '/everything/feed.xml']
    expect(await tell()).toEqual(told)
    const request = { headers: new Headers(), url: `${blog.url}/everything/feed.xml` }
    const site = { name: 'Blog', description: '', language: 'en', title: 'Blog', url: blog.url }
    const feed = await pageResponse(desk.payload, request, site)
    expect(feed.headers.get('link')).toContain(`<${elsewhere.url}/hub>; rel="hub"`)
  })

  it('is not told of what is not public', async () => {
    await makeArticle(desk.payload, { data: { title: 'Drafted' } })
    await laterFor('websub_feeds')
    expect(await tell()).toEqual([])
  })
})

/** As if the time until the next try were over. */
async function laterFor(table: 'webmention_queue' | 'websub_feeds'): Promise<void> {
  const { execute, names } = poolOf(desk.payload)
  await execute(sql`update ${names.own(table)} set next_at = now(), until = now()`)
}

describe('a webmention', () => {
  const source = () => `${elsewhere.url}/essay`
  let post: { article: string; path: string }

  function show(html: string, status = 200, headers: Record<string, string> = {}) {
    elsewhere.pages.set('/essay', (_, response) => {
      response
        .writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers })
        .end(html)
    })
  }

  async function send(values: Record<string, string>) {
    const form = `${new URLSearchParams(values)}`
    const { body, status } = await desk.rest('POST', '/blog/webmention', { form })
    return { body: JSON.stringify(body), status }
  }

  async function mention(target = blog.url + post.path): Promise<Webmention[]> {
    expect((await send({ source: source(), target })).status).toBe(202)
    await checkMentions(desk.payload)
    return read()
  }

  async function read(): Promise<Webmention[]> {
    const { body } = await desk.rest<{ docs: Webmention[] }>('GET', '/webmentions', {
      token: editor.token,
    })
    return body.docs
  }

  async function waiting(): Promise<{ tries: number }[]> {
    return query(desk.databaseURL, 'select tries from offprint_data.webmention_queue')
  }

  beforeAll(async () => {
    post = await publish('Ports at night')
  })

  it('names a page elsewhere and a post of ours: hidden ones and none get the same answer', async () => {
    const hidden = await publish('Taken down')
    await moveTo(desk.payload, hidden.article, 'published-at-outlet')
    const target = blog.url + post.path
    for (const values of [
      { target },
      { source: 'ftp://elsewhere.example/', target },
      { source: 'https://a:b@elsewhere.example/', target },
      { source: `https://elsewhere.example/${'a'.repeat(2000)}`, target },
      { source: `${blog.url}/2020/01/01/own`, target },
      { source: source(), target: `https://other.example${post.path}` },
    ] as Record<string, string>[]) {
      expect((await send(values)).status, JSON.stringify(values)).toBe(400)
    }
    const [one, other] = [hidden.path, '/2020/01/01/never'].map((path) =>
      send({ source: source(), target: blog.url + path }),
    )
    expect(await one).toEqual(await other)
    expect(await one).toMatchObject({ status: 400 })
    expect(await waiting()).toEqual([])
  })

  it('is stored as text where the page does link to the post, and changes with it', async () => {
    const target = `${blog.url}${post.path}#part`
    show(`<title>On &lt;tides&gt;</title><script>document.title = 'x'</script>
      <p>Unrelated.</p><p>They <b onclick="evil()">wrote</b> <a href="${target}">of &lt;img src=x onerror=evil()&gt;</a>\u202e.</p>`)
    expect(await mention()).toMatchObject([
      {
        article: post.article,
        excerpt: 'They wrote of <img src=x onerror=evil()> .',
        source: source(),
        target: blog.url + post.path,
        title: 'On <tides>',
      },
    ])
    expect((await desk.rest('GET', '/webmentions')).status).toBe(403)
    show(`<title>Corrected</title><a href="${target}">Ports</a>`)
    expect(await mention()).toMatchObject([{ excerpt: 'Ports', title: 'Corrected' }])
    show('', 503)
    expect(await mention()).toHaveLength(1)
    expect(await waiting()).toEqual([{ tries: 1 }])
    show('Private', 403)
    expect(await mention()).toHaveLength(1)
    show('Gone', 410)
    expect([await mention(), await waiting()]).toEqual([[], []])
  })

  it('is dropped where the page does not link to the post, or leads where nobody may look', async () => {
    const target = blog.url + post.path
    const pages: [html: string, status?: number, headers?: Record<string, string>][] = [
      [`<!-- <a href="${target}">Ports</a> --><script>"<a href='${target}'>"</script>${target}`],
      [`<template><a href="${target}">Ports</a></template><a href="${target}x">Ports</a>`],
      [`<a href="${target}">Ports</a>`, 200, { 'content-type': 'text/plain' }],
      [`<a href="${target}">Ports</a>${'a'.repeat(1_000_001)}`],
      ['', 302, { location: `${blog.url}/feed.xml` }],
      ['', 302, { location: 'http://169.254.169.254/latest/meta-data' }],
    ]
    for (const page of pages) {
      show(...page)
      expect([await mention(), await waiting()], page[0].slice(0, 80)).toEqual([[], []])
    }
  })

  it('is given up after four tries, which is counted, until it is announced again', async () => {
    show('', 503)
    await mention()
    for (const tries of [2, 3, 4]) {
      await laterFor('webmention_queue')
      await checkMentions(desk.payload)
      expect(await waiting()).toEqual([{ tries }])
    }
    await checkMentions(desk.payload)
    expect(await waiting()).toEqual([{ tries: 4 }])
    expect((await countDeliveries(desk.payload)).givenUp.webmentions).toBe(1)
    show(`<a href="${blog.url}${post.path}">Ports</a>`)
    expect(await mention()).toHaveLength(1)
    expect([await waiting(), (await countDeliveries(desk.payload)).givenUp.webmentions]).toEqual([
      [],
      0,
    ])
    show('', 410)
    await mention()
  })

  it('of a post that is taken down before the page is fetched is dropped', async () => {
    const { article, path } = await publish('Soon taken down')
    show(`<a href="${blog.url}${path}">Soon</a>`)
    expect((await send({ source: source(), target: blog.url + path })).status).toBe(202)
    await moveTo(desk.payload, article, 'published-at-outlet')
    await checkMentions(desk.payload)
    expect([await read(), await waiting()]).toEqual([[], []])
  })

  it('is announced on posts, and limited', async () => {
    const site = { name: 'Blog', description: '', language: 'en', url: blog.url }
    const page = await pageResponse(desk.payload, new Request(blog.url + post.path), site)
    expect(await page.text()).toContain('<link href="/api/blog/webmention" rel="webmention"')
    const statuses = new Set<number>()
    for (let sent = 0; sent < 21; sent += 1) {
      statuses.add((await send({ source: source(), target: blog.url + post.path })).status)
    }
    expect([...statuses]).toEqual([202, 429])
  })
})
