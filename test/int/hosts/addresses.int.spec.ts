// Every address that leaves an app whose blog is in a folder, below the `basePath` of Next, with routes of its own: each
// is requested as Next would.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createBlog } from 'offprint/next'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../../postgres/connection.ts'
import { smtpAdapter } from '../../../src/app/email.ts'
import { notifyHub } from '../../../src/blog/hub/runner.ts'
import { stampEvents } from '../../../src/events/stamp.ts'
import { remindersOf } from '../../../src/index.ts'
import { slugsOf } from '../../../src/options.ts'
import { backdateTransitions } from '../../helpers/backdateTransitions.ts'
import { bootHost, type Host } from '../../helpers/bootHost.ts'
import { onePixel } from '../../helpers/documents.ts'
import {
  deskAt,
  type HostDesk,
  type ID,
  mediaOf,
  withFigure,
  writeArticle,
} from '../../helpers/hostDesk.ts'
import { type MailServer, startMailServer } from '../../helpers/mailServer.ts'
import { startWebServer, type WebServer } from '../../helpers/webServer.ts'

const origin = 'https://tide.example'
const site = `${origin}/base/writing`
const pictures = mkdtempSync(path.join(tmpdir(), 'offprint-addresses-'))

let desk: HostDesk
let elsewhere: WebServer
let host: Host
let mails: MailServer
let post: string
const topics: string[] = []

beforeAll(async () => {
  process.env.NEXT_BASE_PATH = '/base'
  mails = await startMailServer()
  elsewhere = await startWebServer()
  elsewhere.pages.set('/hub', ({ body }, response) => {
    topics.push(new URLSearchParams(body).get('hub.topic') ?? '')
    response.writeHead(202).end()
  })
  host = await bootHost({
    adapter: { idType: 'uuid' },
    config: {
      collections: [{ slug: 'users', auth: true, fields: [] }, mediaOf('media', pictures)],
      email: smtpAdapter({
        mailFrom: { name: 'Tide', address: 'desk@tide.example' },
        smtpURL: mails.url,
      }),
      routes: { admin: '/cms', api: '/content' },
      sharp,
    },
    offprint: {
      everything: true,
      reminders: 'manual',
      site: { name: 'Low water', hub: `${elsewhere.url}/hub`, url: site },
      webhooks: { allowPrivate: true },
      webmentions: true,
    },
  })
  desk = await deskAt(host, 'users', { role: 'admin' })
  const picture = await host.payload.create({
    collection: 'media',
    data: { alt: 'A lamp', rights: 'owned' } as never,
    file: { name: 'lamp.png', data: onePixel, mimetype: 'image/png', size: onePixel.length },
    overrideAccess: true,
  })
  const shown = { body: withFigure(picture.id), leadImage: { image: picture.id } }
  post = await republish('Ports at night', shown)
  await republish('Who reads the gauge')
  // Feeds wait until nobody can undo any more.
  await backdateTransitions(host, 60)
  await stampEvents(host.payload)
  const { blog } = slugsOf(host.payload)
  const { status } = await desk.call('POST', `/globals/${blog}`, { letter: { on: true } })
  expect(status).toBe(200)
})
afterAll(async () => {
  elsewhere.close()
  await host.close()
  await mails.stop()
  rmSync(pictures, { recursive: true })
})

/** @returns the path of the post below the folder. */
async function republish(title: string, data: object = {}): Promise<string> {
  const { article } = await writeArticle(desk, title, data)
  await transition(article, { to: 'published-at-outlet' })
  const republication = { mode: 'full', withPictures: true }
  await transition(article, { republication, to: 'republished-on-blog' })
  const { body } = await desk.call<{ docs: { path: string }[] }>(
    'GET',
    `/republications?depth=0&where[article][equals]=${article}`,
  )
  return body.docs[0]?.path ?? ''
}

async function transition(article: ID, body: object): Promise<void> {
  const { body: answer, status } = await desk.call('POST', `/articles/${article}/transition`, body)
  expect(status, JSON.stringify(answer)).toBe(200)
}

/** The whole ones on the site, and of pages the paths of links, forms and the head. */
function addressesIn(text: string): string[] {
  const plain = text
    .replaceAll(/\r?\n[ \t]/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('\\/', '/')
  const whole = plain.match(/https:\/\/tide\.example[^\s"'<>\\)\]}]*/g) ?? []
  const paths = [...plain.matchAll(/ (?:action|href|src)="(\/[^"]*)"/g)].map(([, one]) => one)
  return [...new Set([...paths, ...whole.map((one) => one.replace(/[.,;:]$/, ''))])].map((one) =>
    one!.startsWith('/') ? origin + one : one!,
  )
}

/** Those that are 404, as they were found. */
async function missingIn(text: string): Promise<string[]> {
  const found = addressesIn(text)
  const missing = await Promise.all(
    found.map(async (one) => ((await knownStatus(one)) < 400 ? [] : [one])),
  )
  return missing.flat()
}

const known = new Map<string, Promise<number>>()

/** Each address is requested once. */
function knownStatus(address: string): Promise<number> {
  const status = known.get(address) ?? statusOf(address)
  known.set(address, status)
  return status
}

/** What takes a form alone answers it with other words than "Route not found". */
async function statusOf(address: string): Promise<number> {
  const { status } = await request(address)
  return status === 404 && /\/(?:subscribe|webmention)$/.test(address)
    ? (await request(address, { body: new FormData(), method: 'POST' })).status === 404
      ? 404
      : 200
    : status
}

async function request(address: string, init: RequestInit = {}): Promise<Response> {
  const url = new URL(address)
  const [, below = ''] = /^\/base(\/.*)$/.exec(url.pathname) ?? []
  const seen = new Request(origin + below + url.search, init)
  if (below.startsWith('/content/')) {
    return host.handle(seen)
  }
  if (/^\/writing(?:\/|$)/.test(below)) {
    return createBlog({ basePath: '/writing', payload: host.payload }).GET(seen)
  }
  return new Response(null, { status: (await isInPanel(below)) ? 200 : 404 })
}

async function isInPanel(below: string): Promise<boolean> {
  const [, slug, id] = /^\/cms\/collections\/([^/]+)\/([^/]+)$/.exec(below) ?? []
  return (
    below === '/cms' ||
    (slug !== undefined && (await desk.call('GET', `/${slug}/${id}?depth=0`)).status === 200)
  )
}

async function textOf(address: string): Promise<string> {
  const response = await request(address)
  expect([address, response.status]).toEqual([address, 200])
  return response.text()
}

/** All parts of a mail, decoded, with the headers that name links. */
function textsOf({ mail }: MailServer['received'][number]): string {
  const list = JSON.stringify(mail.headers.get('list') ?? {})
  return [list, mail.text, mail.html].join('\n')
}

describe('no address is 404', () => {
  it.each([
    ['the front page', () => site],
    ['a post', () => `${site}${post}`],
    ['the form of the newsletter', () => `${site}/subscribe`],
    ['everything', () => `${site}/everything`],
    ['RSS', () => `${site}/feed.xml`],
    ['Atom', () => `${site}/atom.xml`],
    ['JSON Feed', () => `${site}/feed.json`],
    ['the feed of a topic', () => `${site}/topics/birds/feed.xml`],
    ['the list of feeds', () => `${site}/opml.xml`],
    ['the sitemap', () => `${site}/sitemap.xml`],
    ['llms.txt', () => `${site}/llms.txt`],
    ['a post of the API', () => `${origin}/base/content/blog/posts${post.replace(/.*\//, '/')}`],
    ['citations', () => `${origin}/base/content/blog/bibliography?format=ris&of=copy`],
  ])('in %s', async (_, addressOf) => {
    const text = await textOf(addressOf())
    expect(addressesIn(text).length).toBeGreaterThan(0)
    expect(await missingIn(text)).toEqual([])
  })

  it('in oEmbed, to which the page of a post leads', async () => {
    const page = await textOf(site + post)
    const oEmbed = addressesIn(page).find((one) => one.includes('/oembed?')) ?? ''
    const card = await textOf(oEmbed)
    expect(card).toContain(`${site}${post}`)
    expect(await missingIn(card)).toEqual([])
  })

  it('in the description of the API', async () => {
    const { paths, servers } = JSON.parse(
      await textOf(`${origin}/base/content/blog/openapi.json`),
    ) as { paths: Record<string, { get?: object }>; servers: { url: string }[] }
    const plain = Object.keys(paths).filter(
      (one) => paths[one]?.get && !/\{|events|oembed|redirects$/.test(one),
    )
    expect(plain.length).toBeGreaterThan(3)
    expect(await missingIn(plain.map((one) => servers[0]?.url + one).join(' '))).toEqual([])
  })

  it('in a digest and the calendar', async () => {
    const { article } = await writeArticle(desk, 'Storks')
    await transition(article, { to: 'published-at-outlet' })
    expect(await remindersOf(host.payload).run()).toMatchObject({ error: null, sent: 1 })
    const digest = textsOf(mails.received.at(-1)!)
    for (const part of [`/cms/collections/articles/${article}`, 'snooze', 'waive', 'unsubscribe']) {
      expect(addressesIn(digest).join('\n')).toContain(part)
    }
    expect(await missingIn(digest)).toEqual([])
    const { body } = await desk.call<{ calendar: string }>('GET', '/reminders/status')
    const calendar = await textOf(body.calendar)
    expect(calendar.replaceAll(/\r\n /g, '')).toContain(`${article}`)
    expect(await missingIn(calendar)).toEqual([])
  })

  it('in a letter, its page, and the permission that it brings', async () => {
    const letters = slugsOf(host.payload).permissionRequests
    const { article, outlet } = await writeArticle(desk, 'Cranes')
    const terms = { contactEmail: 'rights@outlet.example', fullText: 'ask' }
    await desk.call('PATCH', `/outlets/${outlet}`, { terms })
    await transition(article, { to: 'published-at-outlet' })
    const { body } = await desk.call<{ docs: { id: ID }[] }>('POST', `/${letters}`, {
      articles: [article],
    })
    const sent = await desk.call('POST', `/${letters}/${body.docs[0]?.id}/send`, {})
    expect(sent.status, JSON.stringify(sent.body)).toBe(200)
    const letter = textsOf(await mailTo('rights@outlet.example'))
    const link = addressesIn(letter).find((one) => one.includes('/permission/')) ?? ''
    expect(await missingIn(letter)).toEqual([])
    expect(await missingIn(await textOf(link))).toEqual([])
  })

  it('in a newsletter and its confirmation', async () => {
    const email = 'reader@example.net'
    const { newsletters } = slugsOf(host.payload)
    const body = { email }
    expect((await host.rest('POST', '/blog/subscribe', { body })).status).toBe(202)
    const confirmation = textsOf(await mailTo(email))
    expect(await missingIn(confirmation)).toEqual([])
    const link = addressesIn(confirmation).find((one) => one.includes('/confirm?')) ?? ''
    const form = new URLSearchParams({})
    expect((await request(link, { body: form, method: 'POST' })).status).toBeLessThan(400)
    const { body: all } = await desk.call<{ docs: { id: ID }[] }>('GET', '/articles?limit=9')
    const posts = all.docs.map(({ id }) => ({ article: id }))
    const issue = await desk.create(newsletters, { introduction: 'One.', kind: 'weekly', posts })
    const preview = await desk.call<{ html: string; text: string }>(
      'GET',
      `/${newsletters}/${issue.id}/preview`,
    )
    expect(preview.body.text).toContain(site + post)
    expect(await missingIn(preview.body.text + preview.body.html)).toEqual([])
  })

  it('in an event, whose path is below the folder', async () => {
    const { body } = await host.rest<{ events: { path: string }[] }>('GET', '/blog/events?since=0')
    expect(body.events.length).toBeGreaterThan(1)
    expect(await missingIn(body.events.map((event) => site + event.path).join(' '))).toEqual([])
  })

  it('among what the hub is told of', async () => {
    await notifyHub(host.payload, { delay: 0 })
    expect(topics).toContain(`${site}/feed.xml`)
    expect(await missingIn(topics.join(' '))).toEqual([])
  })

  it('at the desk: a preview, and a post that can be undone', async () => {
    const { body: found } = await desk.call<{ docs: { id: ID }[] }>('GET', '/articles?limit=1')
    const { body } = await desk.call<{ url: string }>(
      'POST',
      `/articles/${found.docs[0]?.id}/preview-link`,
      {},
    )
    expect(await missingIn(body.url)).toEqual([])
    await query(host.databaseURL, `update transitions set via = 'admin'`)
    const { body: undoable } = await desk.call('GET', '/articles/undoable')
    expect(JSON.stringify(undoable)).toContain(site + post)
    expect(host.config.admin.custom).toMatchObject({ offprint: { blog: site } })
  })
})

async function mailTo(address: string): Promise<MailServer['received'][number]> {
  const found = () => mails.received.find(({ to }) => to.includes(address))
  await expect.poll(found).toBeDefined()
  return found()!
}
