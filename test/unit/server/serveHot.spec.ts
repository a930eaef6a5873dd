// The memory in front of Next: what is asked for once, and what must be asked for again.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { askOver, serveHot } from '../../../server/serveHot.mjs'

let asked: string[]
let isLive: boolean
let site: string
let server: Server
let wait: Promise<void>

beforeEach(async () => {
  asked = []
  isLive = true
  wait = Promise.resolve()
  const ask = async (url: string) => {
    asked.push(url)
    await wait
    const headers = [['content-type', 'text/plain']]
    return {
      body: Buffer.from(`${asked.length}`),
      etag: '"one"',
      headers,
      packed: {},
      status: 200,
      url,
    }
  }
  const hot = serveHot({ ask, isLive: () => isLive })
  server = createServer((request, response) => {
    if (!hot.handle(request, response)) {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  site = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterEach(() => new Promise((resolve) => server.close(resolve)))

const read = async (path: string): Promise<string> => (await fetch(site + path)).text()

describe('what is asked for', () => {
  it.each([
    '/feed.xml',
    '/atom.xml',
    '/feed.json',
    '/sitemap.xml',
    '/api/blog/posts/a',
    '/api/blog/openapi.json',
  ])('at %s is one answer, whatever follows it', async (path) => {
    const answers = [await read(path), await read(`${path}?utm_source=x`), await read(`${path}?`)]
    expect(answers).toEqual(['1', '1', '1'])
    expect(asked).toEqual([path])
  })

  it('of a list is an answer for each question', async () => {
    expect([await read('/api/blog/posts'), await read('/api/blog/posts?limit=1')]).toEqual([
      '1',
      '2',
    ])
    expect(asked).toEqual(['/api/blog/posts', '/api/blog/posts?limit=1'])
  })

  it('twice at once is made once; without an ear for changes it is made for each', async () => {
    let ready = () => undefined as void
    const both = async (): Promise<string[]> => {
      const before = asked.length
      wait = new Promise((resolve) => (ready = resolve))
      const answers = [read('/feed.xml'), read('/feed.xml')]
      await expect.poll(() => asked.length).toBeGreaterThan(before)
      await new Promise((resolve) => setTimeout(resolve, 100))
      ready()
      return Promise.all(answers)
    }
    await both()
    expect(asked).toHaveLength(1)
    isLive = false
    await both()
    expect(asked).toHaveLength(3)
  })
})

it('of what stands at another address is told where, each time by Next', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-hot-'))
  const socket = path.join(folder, 'next.sock')
  let answers = 0
  const next = createServer((_, response) => {
    answers += 1
    response.writeHead(308, { location: '/api/blog/posts/b', 'x-of-next': 'no' }).end()
  })
  await new Promise<void>((resolve) => next.listen(socket, resolve))
  const hot = serveHot({ ask: askOver(socket), isLive: () => true })
  server.removeAllListeners('request')
  server.on('request', (request, response) => void hot.handle(request, response))
  for (const nth of [1, 2]) {
    const { headers, status } = await fetch(`${site}/api/blog/posts/a`, { redirect: 'manual' })
    expect([status, headers.get('location'), headers.get('x-of-next'), answers]).toEqual([
      308,
      '/api/blog/posts/b',
      null,
      nth,
    ])
  }
  next.closeAllConnections()
  next.close()
  rmSync(folder, { recursive: true })
})
