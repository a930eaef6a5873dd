// Sending to an address that somebody names: never within a private network, and whatever answers cannot hold it up.
import type { AddressInfo } from 'node:net'

import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { postTo } from '../src/fetch/postTo.ts'

let server: Server
let port = 0
let asked: { body: string; headers: IncomingMessage['headers']; method: string; url: string }[] = []

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { headers, method = '', url = '' } = request
  asked.push({ body: await text(request), headers, method, url })
  response.on('error', () => undefined)
  if (url === '/redirect') {
    response.writeHead(307, { location: '/taken' }).end('elsewhere')
  } else if (url === '/long') {
    response.writeHead(200).end(Buffer.alloc(10_000_000, 'x'))
  } else if (url === '/drip') {
    response.writeHead(200)
    const timer = setInterval(() => response.write('a'), 20)
    response.on('close', () => clearInterval(timer))
  } else if (url === '/hangs') {
    // Nothing.
  } else if (url === '/cut') {
    response.writeHead(202, { 'content-length': '10' }).write('half')
    setTimeout(() => response.socket?.resetAndDestroy(), 20)
  } else if (url === '/no-http') {
    response.socket?.end('220 smtp.example.org\r\n')
  } else {
    response.writeHead(Number(url.slice(1)) || 200, { 'retry-after': '7' }).end('taken')
  }
}

beforeAll(async () => {
  server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

function send(path: string, limits: { maxBytes?: number; seconds?: number } = {}) {
  asked = []
  return postTo(`http://127.0.0.1:${port}${path}`, '{"ä":1}', {
    allowed: [`127.0.0.1:${port}`],
    headers: { 'content-type': 'application/json', 'webhook-id': 'one' },
    ...limits,
  })
}

describe('what is sent', () => {
  it('arrives whole, with its headers', async () => {
    expect(await send('/taken')).toMatchObject({ status: 200, text: 'taken' })
    expect(asked).toMatchObject([
      {
        body: '{"ä":1}',
        headers: { 'content-length': '8', 'webhook-id': 'one' },
        method: 'POST',
        url: '/taken',
      },
    ])
  })
  it.each([410, 500, 503])('has the status as its answer: %s', async (status) => {
    const got = await send(`/${status}`)
    expect(got).toMatchObject({ headers: { 'retry-after': '7' }, status })
  })
  it('does not follow a redirect', async () => {
    expect(await send('/redirect')).toMatchObject({ status: 307, text: 'elsewhere' })
    expect(asked.map(({ url }) => url)).toEqual(['/redirect'])
  })
})

describe('an answer', () => {
  it('is not read without end', async () => {
    expect((await send('/long')).text).toBe('x'.repeat(4000))
    expect((await send('/long', { maxBytes: 10 })).text).toHaveLength(10)
  })
  it('counts by its status, however slow or broken the rest is', async () => {
    const dripped = await send('/drip', { seconds: 0.3 })
    expect(dripped).toMatchObject({ status: 200, text: expect.stringMatching(/^a+$/) })
    expect(await send('/cut')).toMatchObject({ status: 202, text: 'half' })
  })
  it('is not waited for without end', async () => {
    await expect(send('/hangs', { seconds: 0.2 })).rejects.toMatchObject({ name: 'SourceTimeout' })
  })
  it('that is no HTTP is a failure', async () => {
    await expect(send('/no-http')).rejects.toMatchObject({ name: 'SourceFailed' })
  })
})

describe('a private address', () => {
  const hosts = ['127.0.0.1', '2130706433', '0x7f.1', 'localhost', '[::ffff:127.0.0.1]', '[::1]']
  it.each([...hosts, '10.0.0.1', '169.254.169.254'])('is sent nothing: %s', async (host) => {
    asked = []
    const sent = postTo(`http://${host}:${port}/taken`, '{}', { headers: {} })
    await expect(sent).rejects.toMatchObject({ code: 'source-not-public' })
    expect(asked).toEqual([])
  })
  it('is sent nothing where a name resolves to it after it was judged', async () => {
    asked = []
    const loopback = { address: '127.0.0.1', family: 4 }
    const rebound = postTo(`http://rebinding.example:${port}/taken`, '{}', {
      headers: {},
      lookup: (_, { all }, callback) =>
        all ? callback(null, [loopback]) : callback(null, loopback.address, loopback.family),
    })
    await expect(rebound).rejects.toMatchObject({ name: 'AddressNotPublic' })
    expect(asked).toEqual([])
  })
})
