import { SignJWT } from 'jose'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { limitBodies, timeouts } from '../../../server/bodyLimit.ts'
import { compose, type Middleware } from '../../../server/middleware.ts'
import { verifyTokens } from '../../../server/signedIn.ts'

const kB = 1024
const mb = 1024 * kB
const secret = 'a secret for tests only, of 32 characters or more'
let server: Server
let url: string
/** What the handler behind the limit was given: the address, and the bytes that it could read. */
let handled: { bytes: number; url: string }[]

beforeAll(async () => {
  const isSignedIn = verifyTokens(secret)
  const receive = limitBodies({ isSignedIn, uploadMaxMB: 12 })
  const answer = async (request: IncomingMessage) => {
    let bytes = 0
    request.on('data', (chunk: Buffer) => (bytes += chunk.length))
    await once(request, 'end')
    handled.push({ bytes, url: request.url ?? '' })
  }
  const handle = compose([
    receive,
    (request, response) => void answer(request).then(() => response.end('ok')),
  ])
  server = createServer(timeouts, handle)
  server.on('checkContinue', (request, response) =>
    handle(Object.assign(request, { isWaiting: true }), response),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${portOf(server)}`
})
beforeEach(() => {
  handled = []
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

/** A server with nothing behind this limit. */
async function listen(receive: Middleware): Promise<Server> {
  const one = createServer(compose([receive, (_, response) => response.end('ok')]))
  one.listen(0, '127.0.0.1')
  await once(one, 'listening')
  return one
}

function portOf(one: Server): number {
  return (one.address() as AddressInfo).port
}

interface Refusal {
  errors: { data: { code: string; limit: number }; message: string; name: string }[]
}

/** `chunked`: the length is not told beforehand. */
async function send(
  size: number,
  { chunked = false, headers = {}, method = 'POST', path = '/' } = {},
) {
  const bytes = new Uint8Array(size)
  const stream = () =>
    new ReadableStream({
      start: (controller) => {
        for (let sent = 0; sent < size; sent += 64 * kB) {
          controller.enqueue(bytes.subarray(sent, Math.min(size, sent + 64 * kB)))
        }
        controller.close()
      },
    })
  const response = await fetch(url + path, {
    body: chunked ? stream() : bytes,
    duplex: 'half',
    headers,
    method,
  } as RequestInit)
  const text = await response.text()
  const [error] = response.status === 200 ? [] : (JSON.parse(text) as Refusal).errors
  return { error, headers: response.headers, status: response.status }
}

function token(claims: object = {}, { expires = '1h', signer = secret } = {}): Promise<string> {
  const key = createHash('sha256').update(signer).digest('hex').slice(0, 32)
  return new SignJWT({ id: '1', collection: 'users', ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(key))
}

/** Sends bytes as they are, and collects the answer until the connection ends. */
async function exchange(...parts: (Buffer | string)[]): Promise<string> {
  const socket = connect(portOf(server), '127.0.0.1')
  let text = ''
  socket.on('data', (chunk) => (text += chunk.toString()))
  socket.on('error', (error) => (text += error.message))
  for (const part of parts) {
    socket.write(part)
  }
  await once(socket, 'close')
  return text
}

const json = { 'content-type': 'application/json' }
const form = { 'content-type': 'multipart/form-data; boundary=x' }

describe('a body without a valid token', () => {
  it.each([
    ['JSON', json],
    ['a form of a page', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form with files', form],
    ['a server action', { 'content-type': 'text/plain', 'next-action': '7f' }],
    ['no type', {}],
  ])('may have 256 kB, with and without Content-Length: %s', async (_, headers) => {
    for (const chunked of [false, true]) {
      expect((await send(256 * kB, { chunked, headers })).status).toBe(200)
      const { error, status } = await send(256 * kB + 1, { chunked, headers })
      expect(status).toBe(413)
      expect(error).toEqual({
        name: 'BodyTooLarge',
        data: { code: 'body-too-large', limit: 256 * kB },
        message: 'The request body is too large: at most 256 kB are allowed.',
      })
    }
    expect(handled.map(({ bytes }) => bytes)).toEqual([256 * kB, 256 * kB])
  })

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('is limited for %s too', async (method) => {
    expect((await send(mb, { method })).status).toBe(413)
  })

  it('is limited for GET too', async () => {
    const head = `GET / HTTP/1.1\r\nhost: a\r\ncontent-length: ${mb}\r\n\r\n`
    expect(await exchange(head, Buffer.alloc(mb))).toMatch(/^HTTP\/1.1 413 /)
  })

  it('is refused in German for German clients', async () => {
    const { error } = await send(mb, { headers: { 'accept-language': 'de-AT,en' } })
    expect(error?.message).toBe('Die Anfrage ist zu groß: höchstens 256 kB sind erlaubt.')
  })

  it('of chunks of one byte arrives completely', async () => {
    const head =
      'POST / HTTP/1.1\r\nhost: a\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n'
    expect(await exchange(head, '1\r\nx\r\n'.repeat(5000), '0\r\n\r\n')).toMatch(/200 OK/)
    expect(handled).toEqual([{ bytes: 5000, url: '/' }])
  })

  it.each([
    ['from the beginning', []],
    ['after it was refused', [`${mb.toString(16)}\r\n`, Buffer.alloc(mb), '\r\n']],
  ])('of more tiny chunks than a program sends ends the connection, %s', async (_, before) => {
    const socket = connect(portOf(server), '127.0.0.1').on('error', () => undefined)
    socket.write('POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n')
    before.forEach((part) => socket.write(part))
    socket.write('1\r\nx\r\n'.repeat(5001))
    socket.resume()
    await once(socket, 'close')
    expect(handled).toEqual([])
  })

  it('that is not complete in time is refused', async () => {
    const isSignedIn = verifyTokens(secret)
    const receive = limitBodies({ anonymousTimeout: 100, isSignedIn, uploadMaxMB: 1 })
    const impatient = await listen(receive)
    const head = 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\nabc'
    const socket = connect(portOf(impatient), '127.0.0.1')
    socket.write(head)
    const [chunk] = (await once(socket, 'data')) as [Buffer]
    socket.destroy()
    impatient.close()
    expect(chunk.toString()).toMatch(/^HTTP\/1.1 408 /)
  })
})

describe('a body with a token', () => {
  it.each([
    ['JWT', (valid: string) => ({ authorization: `JWT ${valid}` })],
    ['Bearer', (valid: string) => ({ authorization: `Bearer ${valid}` })],
    ['a cookie', (valid: string) => ({ cookie: `a=b; payload-token=${valid}` })],
  ])('by %s may have 8 MB, and a form as much as an upload', async (_, with_) => {
    const headers = with_(await token())
    expect((await send(8 * mb, { headers })).status).toBe(200)
    const large = await send(8 * mb + 1, { chunked: true, headers: { ...headers, ...json } })
    expect([large.status, large.error?.data.limit]).toEqual([413, 8 * mb])
    expect((await send(12 * mb, { chunked: true, headers: { ...headers, ...form } })).status).toBe(
      200,
    )
    const upload = await send(12 * mb + 1, { headers: { ...headers, ...form } })
    expect([upload.status, upload.error?.data.limit]).toEqual([413, 12 * mb])
    expect(handled.map(({ bytes }) => bytes)).toEqual([8 * mb, 12 * mb])
  })

  it.each([
    ['expired', token({}, { expires: '-1s' })],
    ['signed by somebody else', token({}, { signer: 'another' })],
    ['of no collection, such as that of a link in a mail', token({ collection: undefined })],
    [
      'without a signature',
      'eyJhbGciOiJub25lIn0.eyJpZCI6IjEiLCJjb2xsZWN0aW9uIjoidXNlcnMiLCJleHAiOjk5OTk5OTk5OTl9.',
    ],
    ['that is none', 'x'.repeat(3000)],
  ])('%s has the limit of anonymous clients', async (_, bad) => {
    const { error } = await send(mb, { headers: { authorization: `JWT ${await bad}` } })
    expect(error?.data.limit).toBe(256 * kB)
  })
})

describe('a refusal', () => {
  it('reaches a client that sends the whole body before it reads', async () => {
    const head = `POST / HTTP/1.1\r\nhost: a\r\ncontent-length: ${20 * mb}\r\n\r\n`
    const text = await exchange(head, Buffer.alloc(20 * mb))
    expect(text).toMatch(/^HTTP\/1.1 413 .*"body-too-large"/s)
    expect(text).not.toContain('ECONNRESET')
  })

  it('is sent before the body if the client waits for 100 Continue', async () => {
    const head = `POST / HTTP/1.1\r\nhost: a\r\nexpect: 100-continue\r\ncontent-length: ${20 * mb}\r\n\r\n`
    expect(await exchange(head)).toMatch(/^HTTP\/1.1 413 /)
    const short =
      'POST / HTTP/1.1\r\nhost: a\r\nconnection: close\r\nexpect: 100-continue\r\ncontent-length: 3\r\n\r\nabc'
    expect(await exchange(short)).toMatch(/^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 200 /)
  })

  it('ends the connection for further requests', async () => {
    const first = `POST /first HTTP/1.1\r\nhost: a\r\ncontent-length: ${mb}\r\n\r\n`
    const second = 'POST /second HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\n\r\nab'
    const text = await exchange(first, Buffer.alloc(mb), second)
    expect(text.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 413'])
    expect(handled).toEqual([])
  })

  it.each([
    ['a length and chunks', 'content-length: 3\r\ntransfer-encoding: chunked\r\n'],
    ['two lengths', 'content-length: 3\r\ncontent-length: 4\r\n'],
    ['a length that is none', 'content-length: -3\r\n'],
    ['an encoding that is unknown', 'transfer-encoding: gzip\r\n'],
  ])('by Node itself for %s', async (_, headers) => {
    const text = await exchange(`POST / HTTP/1.1\r\nhost: a\r\n${headers}\r\n0\r\n\r\n`)
    expect(text).toMatch(/^HTTP\/1.1 (?:400|501) /)
    expect(handled).toEqual([])
  })

  it('because of a full buffer does not affect small bodies', async () => {
    const budgets = { anonymous: 20 * kB, intake: 0, signedIn: 0 }
    const receive = limitBodies({ budgets, isSignedIn: verifyTokens(secret), uploadMaxMB: 1 })
    const small = await listen(receive)
    const address = `http://127.0.0.1:${portOf(small)}`
    const ask = async (size: number) =>
      (await fetch(address, { body: new Uint8Array(size), method: 'POST' })).status
    expect([await ask(100 * kB), await ask(kB), await ask(15 * kB), await ask(18 * kB)]).toEqual([
      503, 200, 200, 200,
    ])
    small.close()
  })
})

describe('bodies for the intake', () => {
  it('are no larger than a file that is read, and refused where many are there', async () => {
    const budgets = { anonymous: 0, intake: 400 * kB, signedIn: 0 }
    const receive = limitBodies({
      budgets,
      isSignedIn: () => Promise.resolve(true),
      uploadMaxMB: 50,
    })
    const one = await listen(receive)
    const post = async (path: string, size: number, type = 'application/json') => {
      const headers = { authorization: 'JWT x', 'content-type': type }
      const body = new Uint8Array(size)
      return (
        await fetch(`http://127.0.0.1:${portOf(one)}${path}`, { body, headers, method: 'POST' })
      ).status
    }
    const form = 'multipart/form-data; boundary=X'
    expect(await post('/api/intake', 10_200_000, form)).toBe(413)
    expect(await post('/api/intake?a', 300 * kB)).toBe(200)
    expect(await post('/api/intake/articles', 900 * kB)).toBe(503)
    // The budget of others.
    expect(await post('/api/articles', 300 * kB)).toBe(503)
    one.close()
    one.closeAllConnections()
  })
})
