// Limits of requests: the app with 1 GB of heap refuses what is too large and keeps responding.
// @module-tag nightly
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { App } from '../helpers/startApp.ts'

import { articleBy, openDesk } from '../helpers/blog.ts'
import { addSession, openArticle, openBrowser, save } from '../helpers/browser.ts'
import { startApp, tokenOf } from '../helpers/startApp.ts'

const mb = 1_048_576
const json = { 'content-type': 'application/json' }
let app: App
let token: string

beforeAll(async () => {
  app = await startApp({ NODE_OPTIONS: '--max-old-space-size=1024', UPLOAD_MAX_MB: '20' })
  token = await tokenOf(app)
}, 400_000)
afterAll(() => app.stop())

interface Sent {
  body: BodyInit
  headers?: Record<string, string>
  method?: string
  path: string
}

async function send({ body, headers = {}, method = 'POST', path }: Sent) {
  const init = { body, duplex: 'half', headers, method }
  const response = await fetch(app.url + path, init as RequestInit)
  const text = await response.text()
  return { code: /"code":"([^"]*)"/.exec(text)?.[1], status: response.status }
}

function query(bytes: number) {
  return JSON.stringify({ query: `{ a ${'b '.repeat(bytes / 2)}}` })
}
function list(bytes: number) {
  return JSON.stringify({
    query: '{ initializedUser }',
    variables: { a: Array(bytes / 2).fill(1) },
  })
}
function login(bytes: number) {
  return JSON.stringify({ email: 'x'.repeat(bytes), password: 'x' })
}

/** As it comes, without a length. */
function stream(bytes: number): ReadableStream {
  let left = bytes
  return new ReadableStream({
    pull: (controller) => {
      controller.enqueue(new Uint8Array(Math.min(left, 65_536)).fill(91))
      left -= 65_536
      if (left <= 0) {
        controller.close()
      }
    },
  })
}

function formOf(bytes: number): FormData {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'a.png')
  return form
}

it('refuses bodies of anonymous users over 256 kB with any transfer encoding', async () => {
  const action = { 'content-type': 'text/plain;charset=UTF-8', 'next-action': '7f'.repeat(21) }
  const requests: Sent[] = [
    { body: query(18 * mb), headers: json, path: '/api/graphql' },
    { body: query(4 * mb), headers: json, path: '/api/graphql' },
    { body: list(20 * mb), headers: json, path: '/api/graphql' },
    { body: stream(18 * mb), headers: json, path: '/api/graphql' },
    { body: login(80 * mb), headers: json, path: '/api/users/login' },
    { body: login(mb), headers: json, method: 'PATCH', path: '/api/articles' },
    { body: stream(mb), headers: action, path: '/admin' },
    { body: formOf(mb), path: '/api/media' },
    { body: `a=${'b'.repeat(mb)}`, path: '/api/articles' },
  ]
  for (const request of requests) {
    expect([request.path, await send(request)]).toEqual([
      request.path,
      { code: 'body-too-large', status: 413 },
    ])
  }
})

it('refuses bodies of signed-in users over their limit, and accepts those below', async () => {
  const headers = { ...json, authorization: `JWT ${token}` }
  const { authorization } = headers
  const tooMuch = { code: 'body-too-large', status: 413 }
  expect(await send({ body: query(9 * mb), headers, path: '/api/graphql' })).toEqual(tooMuch)
  expect(
    await send({ body: formOf(21 * mb), headers: { authorization }, path: '/api/media' }),
  ).toEqual(tooMuch)
  expect((await send({ body: query(7 * mb), headers, path: '/api/graphql' })).code).toBe(
    'invalid-query',
  )
  expect(
    (await send({ body: formOf(19 * mb), headers: { authorization }, path: '/api/media' })).status,
  ).toBe(400)
})

it('refuses headers that are too large and a query that is not JSON', async () => {
  const long = await fetch(`${app.url}/api/articles?a=${'b'.repeat(20_000)}`)
  expect(long.status).toBe(431)
  const headers = { ...json, 'x-payload-http-method-override': 'GET' }
  expect((await send({ body: '{', headers, path: '/api/articles' })).status).toBe(400)
})

it('serves cached responses, pages and logins while anonymous clients send many requests', async () => {
  const { docs } = (await (await fetch(`${app.url}/api/blog/posts`)).json()) as {
    docs: { slug: string }[]
  }
  const post = `${app.url}/api/blog/posts/${docs[0]?.slug}`
  const dear: Sent[] = [
    { body: query(90_000), headers: json, path: '/api/graphql' },
    { body: list(250_000), headers: json, path: '/api/graphql' },
    { body: '['.repeat(250_000), headers: json, path: '/api/articles' },
    {
      body: 'a=1&'.repeat(62_000),
      headers: { 'x-http-method-override': 'GET' },
      path: '/api/articles',
    },
  ]
  let isOver = false
  const ask = async (one: Sent) => {
    while (!isOver) {
      await send(one)
      await fetch(`${app.url}/?q=${Math.random()}`).then((answer) => answer.text())
    }
  }
  const strangers = Array.from({ length: 50 }, (_, n) => ask(dear[n % dear.length]!))
  const slow = openSlowly(20)
  const statuses = []
  for (let n = 0; n < 20; n += 1) {
    statuses.push((await fetch(post)).status)
  }
  const headers = { authorization: `JWT ${token}` }
  statuses.push((await fetch(`${app.url}/api/articles?limit=1`, { headers })).status)
  isOver = true
  await Promise.all(strangers)
  slow.forEach((socket) => socket.destroy())
  expect(new Set(statuses)).toEqual(new Set([200]))
  expect((await fetch(app.url)).status).toBe(200)
  expect(await tokenOf(app)).toMatch(/^ey/)
})

it('opens and saves an article whose form is larger than a megabyte', async () => {
  const client = await openDesk(app)
  const title = 'In defence of the harbour bell'
  const { id, body } = await articleBy(client, title)
  const { children } = body!.root
  const size = JSON.stringify(children).length
  const many = Array.from({ length: Math.ceil((1.2 * mb) / size) }, () => children).flat()
  await client.ask(`/articles/${id}`, 'PATCH', {
    body: { root: { ...body!.root, children: many } },
  })
  const browser = await openBrowser()
  const page = await browser.newPage({ baseURL: app.url })
  await addSession(page.context(), app)
  await openArticle(page, app, title)
  await page.fill('#field-title', `${title}, again`)
  await save(page)
  await browser.close()
  const { docs } = await client.ask<{ docs: { title: string }[] }>(
    `/articles?where[id][equals]=${id}&depth=0`,
  )
  expect(docs.map((one) => one.title)).toEqual([`${title}, again`])
})

/** Connections that begin a body and do not go on. */
function openSlowly(count: number) {
  const { hostname, port } = new URL(app.url)
  return Array.from({ length: count }, () => {
    const socket = connect(Number(port), hostname)
    socket.on('error', () => undefined)
    socket.write(
      `POST /api/graphql HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\ncontent-length: 200000\r\n\r\n{`,
    )
    return socket
  })
}
