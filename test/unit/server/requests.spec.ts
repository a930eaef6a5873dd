// The server's chain over raw connections, with a Next behind it that only counts: whatever a client writes as the
// target, nothing gets past the limits, and no client occupies the server.
import type { IncomingMessage, ServerResponse } from 'node:http'

import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { timeouts } from '../../../server/bodyLimit.ts'
import { createRequests } from '../../../server/requests.ts'
import { log } from '../../../src/app/log.ts'
import { readSettings } from '../../../src/app/settings.mjs'
import { root as repository } from '../../helpers/root.ts'

/** Of a busy machine. */
const patience = { timeout: 20_000 }
const file = '/_next/static/chunks/main.js'
const root = mkdtempSync(path.join(tmpdir(), 'offprint-requests-'))
mkdirSync(path.join(root, '.next/static/chunks'), { recursive: true })
writeFileSync(path.join(root, `.${file.replace('/_next', '/.next')}`), '"main"')
for (const name of ['node_modules', 'server']) {
  symlinkSync(path.join(repository, name), path.join(root, name))
}

/** What Next was given, and how many of it at once. Files are no work. */
let next: {
  atOnce: number
  held: ServerResponse[]
  isHolding: boolean
  most: number
  urls: string[]
}
const sockets = new Set<Socket>()

const requests = createRequests({
  fetch: (url) => {
    const headers: [string, string][] = [['content-type', 'text/html']]
    const body = Buffer.alloc(50_000)
    return Promise.resolve({ body, headers, status: 200, until: Infinity, url })
  },
  isLive: () => true,
  operation: ({ url }, response, next) =>
    url === '/api/health/live' ? response.end('alive') : next(),
  passToNext: work,
  root,
  settings: readSettings({}),
})
const server = createServer(timeouts, requests.handle)

async function work({ method, url = '' }: IncomingMessage, response: ServerResponse) {
  next.urls.push(`${method} ${url}`)
  if (url.startsWith('/_next/')) {
    response.end('file')
    return
  }
  next.atOnce += 1
  next.most = Math.max(next.most, next.atOnce)
  response.once('close', () => (next.atOnce -= 1))
  if (next.isHolding) {
    next.held.push(response)
    if (url === '/api/blog/events') {
      response.write(': events\n\n')
    }
    await once(response, 'close')
    return
  }
  await nextTurn()
  response.end('worked')
}

beforeAll(async () => {
  vi.spyOn(log, 'info').mockReturnValue(undefined)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
beforeEach(() => {
  next = { atOnce: 0, held: [], isHolding: false, most: 0, urls: [] }
})
afterEach(async () => {
  next.held.forEach((response) => response.end('worked'))
  sockets.forEach((socket) => socket.destroy())
  sockets.clear()
  await expect.poll(() => next.atOnce).toBe(0)
  // More than lie between two works of a slot.
  for (let turn = 0; turn < 30; turn += 1) {
    await nextTurn()
  }
})
afterAll(async () => {
  const closed = once(server.close(), 'close')
  server.closeAllConnections()
  await closed
  // Node tells it after the first of these turns.
  await nextTurn()
  await nextTurn()
  vi.restoreAllMocks()
  rmSync(root, { recursive: true })
})

function open(text: string): Socket {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  sockets.add(socket)
  socket.on('error', () => undefined)
  socket.write(text, 'latin1')
  return socket
}

/** The status and the headers of the answer to a request as it is written. */
async function ask(target: string, headers = '', method = 'GET') {
  const socket = open(
    `${method} ${target} HTTP/1.1\r\nHost: blog.example\r\nConnection: close\r\n${headers}\r\n`,
  )
  const text = await readAll(socket)
  const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(text) ?? []
  const [, location] = /^location: (.*)$/im.exec(text) ?? []
  return { location, status: Number(status) }
}

async function readAll(socket: Socket): Promise<string> {
  let text = ''
  socket.on('data', (chunk) => (text += chunk.toString()))
  await once(socket, 'close')
  return text
}

/** Every way up that a client could write, from every prefix that is handled apart, to what costs work. */
function spellings(): string[] {
  const dots = ['..', '%2e%2e', '.%2E', '%2e.', '%252e%252e', '%25%32%65.', '%2E%2e']
  const slashes = ['/', '//', '\\', '%2f', '%5C', '/./', '%255c', '/%2e/', '%252F']
  const prefixes = [
    '/_next/static',
    '/_next',
    '/fonts',
    '/admin',
    '',
    'http://blog.example/_next/static',
  ]
  return prefixes.flatMap((prefix) =>
    dots.flatMap((up) =>
      slashes.map((slash) => `${prefix}${slash}${up}${slash}${up}${slash}api/articles`),
    ),
  )
}

describe('a target that leads elsewhere', () => {
  it('is refused in every spelling, or reaches Next under its own name and limit', async () => {
    const all = spellings()
    expect(all.length).toBeGreaterThan(350)
    const answers = await Promise.all(all.map((target) => ask(target)))
    const wrong = all.filter((_, index) => answers[index]?.status !== 400)
    expect(wrong).toEqual([])
    expect(next.urls).toEqual([])
  })

  it.each([
    '/_next/static/chunks/nothing.js',
    '/_next/static/',
    '/_next/static//api/articles',
    '/_next/static/..;/..;/api/articles',
    '/_next/static/chunks%2fmain.js%2f',
    '/_next/data/x/index.json',
    '/_next',
    '/_nex%74/image?url=%2Fapi%2Fmedia%2Ffile%2Fa.png&w=640&q=75',
    '/_next/image?url=%2Fapi%2Fmedia%2Ffile%2Fa.png&w=640&q=75',
    '//_next/image?url=%2Fapi%2Fmedia%2Ffile%2Fa.png&w=640&q=75',
    '/_next//image?url=%2Fapi%2Fmedia%2Ffile%2Fa.png&w=640&q=75',
    '/x/../_next/image?url=%2Fapi%2Fmedia%2Ffile%2Fa.png&w=640&q=75',
    'http://blog.example/_next/image?url=%2Fapi%2Fmedia%2Ffile%2Fa.png&w=640&q=75',
  ])('is not a file of the build, and Next is not asked: %s', async (target) => {
    for (const headers of ['', 'Next-Action: 7f\r\n', 'RSC: 1\r\n']) {
      for (const method of ['GET', 'HEAD', 'POST']) {
        const { location, status } = await ask(target, headers, method)
        expect([308, 400, 404]).toContain(status)
        expect((await ask(location ?? '/_next/image')).status).toBe(404)
      }
    }
    expect(next.urls).toEqual([])
  })

  it('reads a file of the build, in any spelling of its name', async () => {
    for (const target of [file, `${file}?dpl=1`, '/_next/static/chunks/m%61in.js']) {
      expect((await ask(target, 'Accept-Encoding: identity\r\n')).status).toBe(200)
    }
    expect((await ask(file, 'Next-Action: 7f\r\n', 'POST')).status).toBe(405)
  })

  it('counts as what it is, with a header of a server function and in other letters', async () => {
    const targets = [
      '/api/articles',
      '/api/%61rticles',
      '/%61pi/articles',
      '/api/articles?a=/_next/static/',
    ]
    const headers = ['', 'Next-Action: 7f\r\n', 'RSC: 1\r\nNext-Router-Prefetch: 1\r\n']
    next.isHolding = true
    let refused = 0
    const many = Array.from({ length: 12 }).flatMap(() =>
      targets.flatMap((target) => headers.map((header) => ask(target, header))),
    )
    many.forEach((one) => void one.then(({ status }) => (refused += status === 503 ? 1 : 0)))
    // Two are at work, and a hundred wait: see limitConcurrency.ts.
    await expect.poll(() => refused, patience).toBe(many.length - 102)
    expect((await ask(file)).status).toBe(200)
    expect(next.most).toBe(2)
    next.isHolding = false
    next.held.forEach((response) => response.end('worked'))
    await Promise.all(many)
    next.urls = next.urls.filter((url) => !url.endsWith(file))
    expect(new Set(next.urls.map((url) => url.split('?')[0]))).toEqual(
      new Set(['GET /api/articles']),
    )
  })

  it('with two slashes is redirected to this site', async () => {
    expect(await ask('//evil.example//api/articles?a=//b')).toEqual({
      location: '/evil.example/api/articles?a=//b',
      status: 308,
    })
  })

  it('calls a server function only in the admin panel', async () => {
    expect((await ask('/admin', 'Next-Action: 7f\r\n', 'POST')).status).toBe(200)
    expect((await ask('/administration', 'Next-Action: 7f\r\n', 'POST')).status).toBe(405)
    expect((await ask('/', 'Next-Action: 7f\r\n', 'POST')).status).toBe(405)
  })
})

describe('a connection', () => {
  const get = (target: string) => `GET ${target} HTTP/1.1\r\nHost: blog.example\r\n\r\n`
  const last = 'GET /api/health/live HTTP/1.1\r\nHost: blog.example\r\nConnection: close\r\n\r\n'

  it('gets its responses in the order of its requests, one after the other', async () => {
    const targets = Array.from({ length: 10 }, (_, n) => (n % 2 ? `/api/articles?n=${n}` : '/'))
    const text = await readAll(open(targets.map(get).join('') + last))
    expect(text.match(/HTTP\/1\.1 200/g)).toHaveLength(11)
    expect(text.trim().endsWith('alive')).toBe(true)
    expect(next.urls).toEqual([1, 3, 5, 7, 9].map((n) => `GET /api/articles?n=${n}`))
    expect(next.most).toBe(1)
  })

  it('may send a body behind another request', async () => {
    const body = 'Host: blog.example\r\nContent-Length: 2\r\n\r\n{}'
    const text = await readAll(open(`${get('/')}POST /api/articles HTTP/1.1\r\n${body}${last}`))
    expect(text.match(/HTTP\/1\.1 200/g)).toHaveLength(3)
    expect(next.urls).toEqual(['POST /api/articles'])
  })

  it('is closed if it sends more requests than anybody would', async () => {
    next.isHolding = true
    expect(await readAll(open(get('/api/articles').repeat(100)))).toBe('')
    expect(next.urls).toHaveLength(1)
  })

  it('that is closed leaves nothing behind', async () => {
    next.isHolding = true
    const socket = open(get('/api/articles').repeat(10))
    await expect.poll(() => next.held.length, patience).toBe(1)
    socket.destroy()
    await expect.poll(() => next.atOnce, patience).toBe(0)
    expect(next.urls).toHaveLength(1)
  })

  it('that reads nothing is closed, and one that waits for its response or the rest is not', async () => {
    const stalled = createServer(requests.handle)
    requests.closeStalled(stalled, 100)
    stalled.listen(0, '127.0.0.1')
    await once(stalled, 'listening')
    const { port } = stalled.address() as AddressInfo
    next.isHolding = true
    const waiting = connect(port, '127.0.0.1')
    let received = ''
    waiting.on('data', (chunk: Buffer) => (received += chunk.toString()))
    waiting.write(get('/api/articles'))
    await expect.poll(() => next.held.length, patience).toBe(1)
    next.held[0]?.write('begun')
    await expect.poll(() => received, patience).toContain('begun')
    const reader = connect(port, '127.0.0.1').pause()
    reader.on('error', () => undefined)
    reader.write(get('/api/held'))
    await expect.poll(() => next.held.length, patience).toBe(2)
    const [first, second] = next.held
    second?.write(Buffer.alloc(50_000_000))
    await expect.poll(() => second?.destroyed, patience).toBe(true)
    first?.end('in time')
    await expect.poll(() => received, patience).toContain('in time')
    ;[waiting, reader].forEach((socket) => socket.destroy())
    stalled.close()
  })

  it('gets a stream of events beside 209 others that come at once, however many requests wait', async () => {
    next.isHolding = true
    const others = Array.from({ length: 50 }, () => open(get('/api/articles')))
    await expect.poll(() => next.held.length, patience).toBe(2)
    const streams = Array.from({ length: 210 }, () => once(open(get('/api/blog/events')), 'data'))
    await expect.poll(() => next.atOnce, patience).toBe(212)
    const heads = (await Promise.all(streams)).map(String)
    expect(heads.filter((head) => head.startsWith('HTTP/1.1 200 '))).toHaveLength(210)
    others.forEach((socket) => socket.destroy())
  })

  it('is answered while a hundred others send ten requests at once and read nothing', async () => {
    next.isHolding = true
    const others = Array.from({ length: 100 }, () => {
      const socket = open((get('/') + get('/api/articles')).repeat(5))
      return socket.pause()
    })
    await Promise.all(others.map((socket) => once(socket, 'connect')))
    await expect.poll(() => next.held.length, patience).toBe(2)
    expect((await ask('/api/health/live')).status).toBe(200)
    expect((await ask('/')).status).toBe(200)
    expect(next.atOnce).toBe(2)
  })
})
