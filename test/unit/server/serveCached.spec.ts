// The response cache in front of Next: what is requested once, and what has to be requested again.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { fetchOver } from '../../../server/fetchFromNext.ts'
import { compose } from '../../../server/middleware.ts'
import { serveCached } from '../../../server/serveCached.ts'
import { validForHeader } from '../../../src/visibility/publicHeaders.ts'

let asked: string[]
let counted: unknown[][]
let cached: ReturnType<typeof serveCached>
let isLive: boolean
let site: string
let server: Server
let status: number
let told: unknown[][]
let wait: Promise<void>

beforeEach(async () => {
  asked = []
  counted = []
  told = []
  isLive = true
  status = 200
  wait = Promise.resolve()
  const fetchOne = async (url: string, ...rest: unknown[]) => {
    asked.push(url)
    told.push([url, ...rest])
    await wait
    const headers: [string, string][] = [['content-type', 'text/plain']]
    return {
      body: Buffer.from(`${asked.length}`),
      etag: '"one"',
      headers,
      status,
      url,
    }
  }
  const countCached = (...given: unknown[]) => counted.push(given)
  cached = serveCached({
    countCached,
    fetch: fetchOne,
    isLive: () => isLive,
    maxBytesOfVariable: 10_000,
  })
  server = createServer(
    compose([cached.serveStored, cached.serve, (_, response) => response.writeHead(404).end()]),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  site = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterEach(() => new Promise((resolve) => server.close(resolve)))

async function read(path: string): Promise<string> {
  return (await fetch(site + path)).text()
}

describe('an address with a slash at the end', () => {
  const ask = async (path: string) => {
    const answer = await fetch(site + path, { redirect: 'manual' })
    const { headers } = answer
    return [answer.status, headers.get('location'), headers.get('etag'), await answer.text()]
  }

  it('leads to the page at once, stored or not, and is requested as that one', async () => {
    expect(await ask('/a/')).toEqual([301, '/a', null, ''])
    expect(await ask('/a/?x=1')).toEqual([301, '/a', null, ''])
    expect((await ask('/a'))[0]).toBe(200)
    expect(asked).toEqual(['/a'])
  })

  it('answers as the address without it where no page is', async () => {
    status = 404
    expect(await ask('/a/')).toEqual([404, null, '"one"', '1'])
  })
})

describe('a cached response', () => {
  it('is sent and counted at once, and requested again after a change', async () => {
    const path = '/api/blog/posts/a'
    await read(path)
    expect(counted).toEqual([])
    expect(await read(path)).toBe('1')
    await fetch(site + path, { headers: { 'if-none-match': '"one"' } })
    expect(counted).toEqual([
      ['GET', path, 200],
      ['GET', path, 304],
    ])
    cached.invalidate()
    expect(await read(path)).toBe('2')
    isLive = false
    expect(await read(path)).toBe('3')
    expect(counted).toHaveLength(2)
  })
})

describe('a request', () => {
  it.each(['/feed.xml', '/atom.xml', '/feed.json', '/sitemap.xml'])(
    'at %s is one answer, whatever follows it',
    async (path) => {
      const answers = [await read(path), await read(`${path}?utm_source=x`), await read(`${path}?`)]
      expect(answers).toEqual(['1', '1', '1'])
      expect(asked).toEqual([path])
    },
  )

  it('of a list is an answer for each question', async () => {
    expect([await read('/api/blog/posts'), await read('/api/blog/posts?limit=1')]).toEqual([
      '1',
      '2',
    ])
    expect(asked).toEqual(['/api/blog/posts', '/api/blog/posts?limit=1'])
  })

  it.each([
    ['/api/blog/posts', '/api/blog/posts?', '/api/blog/posts?&'],
    ['/api/blog/posts?limit=1&year=2024', '/api/blog/posts?year=2024&limit=1'],
    ['/api/blog/posts?topic=a+b', '/api/blog/posts?topic=a%20b', '/api/blog/posts?%74opic=a b'],
    ['/api/blog/posts/whole', '/api/blog/posts/%77hole', '/api/blog/posts/whole?'],
    ['/api/blog/posts/%E6%9C%9D', '/api/blog/posts/%e6%9c%9d'],
    ['/api/blog/posts/a?format=csl', '/api/blog/posts/a?of=original&format=csl'],
    ['/api/blog/bibliography', '/api/blog/bibliography?format=csl&of=original'],
    [
      '/api/blog/bibliography?author=ada&format=ris&of=copy',
      '/api/blog/bibliography?of=copy&format=ris&author=ada',
    ],
  ])('at %s is one answer, however it is spelt', async (...paths) => {
    const answers = []
    for (const path of paths) {
      answers.push(await read(path))
    }
    expect(new Set(answers)).toEqual(new Set(['1']))
    expect(asked).toEqual([paths[0]])
  })

  it('is an answer of its own where a parameter is repeated, for it is refused', async () => {
    await read('/api/blog/posts?limit=1')
    await read('/api/blog/posts?limit=1&limit=2')
    expect(asked).toEqual(['/api/blog/posts?limit=1', '/api/blog/posts?limit=1&limit=2'])
  })

  it.each([
    ['/api/blog/posts?of=original', '/api/blog/posts/a?of=original'],
    ['/api/blog/posts/a?format=csl&of=original&of=original', '/api/blog/posts/a?format=csl'],
    ['/api/blog/bibliography?format=bibtex', '/api/blog/bibliography?format=ris'],
  ])('is not the same at %s and %s', async (one, other) => {
    expect(await read(one)).not.toBe(await read(other))
    expect(asked).toEqual([one, other])
  })

  it('with a parameter that Next would keep to itself is refused like any other', async () => {
    await read('/api/blog/posts/a?nxtPslug=b&nxtIa=1')
    expect(asked).toEqual([
      `/api/blog/posts/a?${new URLSearchParams({ '[nxtIa]': '', '[nxtPslug]': '' })}`,
    ])
  })

  it('in a search is not kept, nor is what is refused or missing', async () => {
    for (const path of ['/api/blog/posts?q=tide', '/api/blog/posts?x=1', '/api/blog/posts/none']) {
      status = { '/api/blog/posts?q=tide': 200 }[path] ?? 404
      expect([await read(path), await read(path), cached.count]).toHaveLength(3)
      expect(asked.splice(0)).toEqual([path, path])
    }
    expect([cached.count, cached.bytes]).toEqual([0, 0])
  })

  it('with any parameters does not push out what readers ask for', async () => {
    await read('/feed.xml')
    for (let limit = 1; limit <= 100; limit += 1) {
      await read(`/api/blog/posts?limit=${limit}`)
    }
    expect(cached.bytes).toBeLessThanOrEqual(10_000 + 2000)
    asked = []
    expect([await read('/feed.xml'), asked]).toEqual(['1', []])
  })

  it('while the database is away is worth another try, and readable for every origin', async () => {
    status = 500
    const { headers, status: away } = await fetch(`${site}/api/blog/posts`)
    expect(away).toBe(503)
    expect(Object.fromEntries(headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
      'retry-after': '1',
      'x-content-type-options': 'nosniff',
    })
  })

  it('is asked of Next without anything of the request but the question', async () => {
    await fetch(`${site}/feed.xml`, {
      headers: { cookie: 'a=b', 'x-forwarded-host': 'evil.example' },
    })
    expect(told).toEqual([['/feed.xml']])
  })

  it('twice at once is made once; without notifications of changes it is made for each', async () => {
    let ready = () => undefined as void
    const both = async (): Promise<string[]> => {
      const before = asked.length
      wait = new Promise((resolve) => (ready = resolve))
      const answers = [read('/feed.xml'), read('/feed.xml')]
      await expect.poll(() => asked.length).toBe(before + (isLive ? 1 : 2))
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

/** A server in the place of Next: `answer` is called for each request. */
async function behind(answer: RequestListener): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-cache-'))
  const socket = path.join(folder, 'next.sock')
  const next = createServer(answer)
  await new Promise<void>((resolve) => next.listen(socket, resolve))
  const behindNext = serveCached({ fetch: fetchOver(socket), isLive: () => true })
  server.removeAllListeners('request')
  server.on('request', compose([behindNext.serveStored, behindNext.serve]))
  return () => {
    next.closeAllConnections()
    next.close()
    rmSync(folder, { recursive: true })
  }
}

it('of what stands at another address is told where, each time by Next', async () => {
  let answers = 0
  const close = await behind((_, response) => {
    answers += 1
    response.writeHead(308, { location: '/api/blog/posts/b', 'x-of-next': 'no' }).end()
  })
  for (const nth of [1, 2]) {
    const { headers, status } = await fetch(`${site}/api/blog/posts/a`, { redirect: 'manual' })
    expect([status, headers.get('location'), headers.get('x-of-next'), answers]).toEqual([
      308,
      '/api/blog/posts/b',
      null,
      nth,
    ])
  }
  close()
})

it('that changes by time alone is asked for again when it is over, without any change', async () => {
  const holds = ['60000', '0', '60000', undefined]
  let answers = 0
  const close = await behind((_, response) => {
    const held = holds[answers]
    answers += 1
    const headers = { etag: `"${answers}"`, ...(held ? { [validForHeader]: held } : {}) }
    response.writeHead(200, headers).end(`${answers}`)
  })
  const ask = async (where: string, tag?: string) => {
    const headers: HeadersInit = tag ? { 'if-none-match': tag } : {}
    const response = await fetch(site + where, { headers })
    expect(response.headers.get(validForHeader)).toBeNull()
    return [response.status, await response.text()]
  }
  expect([await ask('/feed.xml'), await ask('/feed.xml')]).toEqual([
    [200, '1'],
    [200, '1'],
  ])
  expect(await ask('/atom.xml')).toEqual([200, '2'])
  expect(await ask('/atom.xml', '"2"')).toEqual([200, '3'])
  expect(await ask('/atom.xml', '"3"')).toEqual([304, ''])
  expect([await ask('/sitemap.xml'), await ask('/sitemap.xml')]).toEqual([
    [200, '4'],
    [200, '4'],
  ])
  close()
})

describe('a page', () => {
  const html = '<p>One of many.</p>\n'.repeat(200)
  const modified = 'Sun, 06 Nov 1994 08:49:37 GMT'
  const policy = "default-src 'none'"
  let answers: number
  let close: () => void

  beforeEach(async () => {
    answers = 0
    close = await behind(({ url }, response) => {
      answers += 1
      const isFound = url === '/' || url?.startsWith('/?')
      const headers = {
        'cache-control': isFound ? 'public, max-age=0, must-revalidate' : 'no-store',
        'content-security-policy': policy,
        'content-type': 'text/html; charset=utf-8',
        'set-cookie': 'a=b',
        ...(isFound ? { etag: '"one"', 'last-modified': modified } : {}),
      }
      response.writeHead(isFound ? 200 : 404, headers).end(isFound ? html : 'Not found')
    })
  })
  afterEach(() => close())

  it.each([
    ['identity', '"one"', null],
    ['gzip', '"one-gzip"', 'gzip'],
    ['br', '"one-br"', 'br'],
    ['gzip, deflate, br, zstd', '"one-br"', 'br'],
  ])('for who accepts %s has the ETag %s', async (accepted, etag, encoding) => {
    for (const nth of [1, 2]) {
      const { body, headers, status } = await ask('/', { 'accept-encoding': accepted })
      expect([nth, status, headers.get('etag'), headers.get('content-encoding')]).toEqual([
        nth,
        200,
        etag,
        encoding,
      ])
      expect(body).toBe(html)
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'public, max-age=0, must-revalidate',
        'content-security-policy': policy,
        'content-type': 'text/html; charset=utf-8',
        vary: 'Accept-Encoding',
      })
      expect(headers.get('set-cookie')).toBeNull()
    }
    expect(answers).toBe(1)
  })

  it.each(['"one"', '"one-br"', 'W/"one-gzip"', '"two", "one"', '*'])(
    'that a client has as %s is not sent again',
    async (tag) => {
      for (const nth of [1, 2]) {
        const { body, headers, status } = await ask('/', {
          'accept-encoding': 'br',
          'if-none-match': tag,
        })
        expect([nth, status, body, headers.get('etag')]).toEqual([nth, 304, '', '"one-br"'])
        expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
        expect(headers.get('vary')).toBe('Accept-Encoding')
        expect(headers.get('content-encoding')).toBeNull()
      }
    },
  )

  it('that has not changed since the date of a client is not sent again', async () => {
    const since = (date: string) => ask('/', { 'if-modified-since': date })
    expect(await since(modified)).toMatchObject({ body: '', status: 304 })
    expect(await since('Sun, 06 Nov 1994 08:49:36 GMT')).toMatchObject({ body: html, status: 200 })
  })

  it('that a client has in an older version is sent', async () => {
    const old = { 'if-none-match': '"zero"' }
    expect(await ask('/', old)).toMatchObject({ body: html, status: 200 })
    expect(await ask('/', old)).toMatchObject({ body: html, status: 200 })
  })

  it('asked for by HEAD has the same headers, and no body', async () => {
    const plain = { 'accept-encoding': 'identity' }
    const get = await ask('/', plain)
    const { body, headers, status } = await ask('/', plain, 'HEAD')
    expect([status, body, headers.get('content-length')]).toEqual([200, '', String(html.length)])
    expect(headers.get('etag')).toBe(get.headers.get('etag'))
    expect(answers).toBe(1)
  })

  it('under an address with parameters that no page reads is the same answer', async () => {
    await ask('/')
    await ask('/?utm_source=x')
    expect(answers).toBe(1)
    await ask('/?after=c')
    await ask('/?x=1&after=c')
    expect(answers).toBe(2)
  })

  it('that is missing is asked for each time, and has no ETag', async () => {
    for (const nth of [1, 2]) {
      const { body, headers, status } = await ask('/2022/10/12/none')
      expect([status, body, answers]).toEqual([404, 'Not found', nth])
      expect([headers.get('etag'), headers.get('cache-control')]).toEqual([null, 'no-store'])
    }
  })

  it('of a search is asked for each time', async () => {
    await ask('/?q=tide')
    await ask('/?q=tide')
    expect(answers).toBe(2)
  })

  it('has the headers that every answer at its address has', async () => {
    const next = serveCached({
      complete: (url, headers) => [...headers, 'x-of', url],
      fetch: async (url) =>
        Promise.resolve({ body: Buffer.from(html), etag: '"one"', headers: [], status: 200, url }),
      isLive: () => true,
    })
    server.removeAllListeners('request')
    server.on('request', compose([next.serveStored, next.serve]))
    for (const tag of ['"zero"', '"zero"', '"one"']) {
      const { headers } = await ask('/?x', { 'if-none-match': tag })
      expect(headers.get('x-of')).toBe('/')
    }
  })

  async function ask(where: string, headers: Record<string, string> = {}, method = 'GET') {
    const response = await fetch(site + where, { headers, method })
    return { body: await response.text(), headers: response.headers, status: response.status }
  }
})
