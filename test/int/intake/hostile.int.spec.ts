// Servers and files that mean no good: what `POST /api/intake` answers, in the language of whoever asks.
import type { AddressInfo } from 'node:net'
import type { Piece } from 'offprint-reader'

import JSZip from 'jszip'
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { IntakeResponse } from '../../../src/import/intake/types.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { intakeEndpoint } from '../../../src/api/intake/intake.ts'
import { resolveOptions } from '../../../src/options.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { text } from './sources.ts'

let desk: Desk
let editor: string
let held: (() => void)[] = []
let origin = ''
let server: Server

const paywalled = `<!doctype html><title>Harbours</title>
  <script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbours","isAccessibleForFree":false}</script>
  <article><h1>Harbours</h1><p>The first sentence.</p></article>`

const answer: RequestListener = ({ url }, response) => {
  if (url === '/paywalled') {
    response.writeHead(200, { 'content-type': 'text/html' }).end(paywalled)
  } else if (url === '/private') {
    response.writeHead(302, { location: 'http://169.254.169.254/' }).end()
  } else if (url === '/large') {
    response.writeHead(200, { 'content-length': '1000000000' }).write(Buffer.alloc(10_000_001))
  } else if (url === '/drip') {
    response.writeHead(200, { 'content-type': 'text/html' })
    const timer = setInterval(() => response.write('x'), 20)
    response.on('close', () => clearInterval(timer))
  } else if (url === '/held') {
    held.push(() => response.writeHead(410).end())
  } else {
    response.writeHead(403).end()
  }
}

beforeAll(async () => {
  server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  origin = `http://${host}`
  desk = await bootPayload({ FETCH_ALLOW: host })
  editor = (await desk.login('editor')).token
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await desk.close()
})

interface Refused {
  errors: { data: Record<string, unknown>; message: string; name: string }[]
}

async function refusal(body: unknown, headers: Record<string, string> = {}) {
  const options = { body, headers, token: editor }
  const { body: said, headers: sent, status } = await desk.rest<Refused>('POST', '/intake', options)
  const [error] = said.errors
  const retryAfter = sent.get('retry-after')
  return { name: error?.name, data: error?.data, message: error?.message, retryAfter, status }
}

function fileOf(name: string, bytes: Uint8Array<ArrayBuffer>): FormData {
  const form = new FormData()
  form.append('file', new File([bytes], name))
  return form
}

function authorization(token: string): Headers {
  return new Headers({ authorization: `JWT ${token}` })
}

/** A Word file of a few kilobytes, and far more when it is unpacked. */
async function bomb(): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new JSZip()
  zip.file('[Content_Types].xml', '<Types/>')
  zip.file('word/document.xml', Buffer.alloc(70_000_000, ' '))
  return new Uint8Array(await zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' }))
}

describe('a server', () => {
  it.each<[string, object]>([
    ['/paywalled', { name: 'SourcePaywalled', data: { code: 'source-paywalled' }, status: 422 }],
    [
      '/refused',
      { name: 'SourceFailed', data: { code: 'source-failed', status: 403 }, status: 502 },
    ],
    ['/private', { name: 'AddressNotPublic', status: 403 }],
    ['/large', { name: 'SourceTooLarge', data: { limit: 10_000_000 }, status: 413 }],
  ])('that answers %s', async (path, expected) => {
    expect(await refusal({ url: origin + path })).toMatchObject(expected)
  })

  it('that sends byte after byte is not waited for', async () => {
    const endpoint = intakeEndpoint(resolveOptions({ fetchAllow: [new URL(origin).host] }), {
      seconds: 0.5,
    })
    const { user } = await desk.payload.auth({ headers: authorization(editor) })
    const req = await createLocalReq({ user: user! }, desk.payload)
    const body = JSON.stringify({ url: `${origin}/drip` })
    const { body: stream, headers } = new Request(origin, { body, method: 'POST' })
    const asked = endpoint.handler(Object.assign(req, { body: stream, headers }))
    await expect(asked).rejects.toMatchObject({
      name: 'SourceTimeout',
      data: { code: 'source-timeout' },
      status: 504,
    })
  })

  it('is asked for no more pages at once than a few', async () => {
    const waiting = Array.from({ length: 8 }, () => refusal({ url: `${origin}/held` }))
    await expect.poll(() => held.length).toBe(8)
    const ninth = await refusal({ url: `${origin}/held` })
    held.forEach((release) => release())
    held = []
    expect(ninth).toMatchObject({
      name: 'Unavailable',
      message: expect.stringContaining('Many pages are being fetched'),
      retryAfter: '10',
      status: 503,
    })
    expect(await Promise.all(waiting)).toMatchObject(waiting.map(() => ({ status: 502 })))
    expect(await refusal({ url: `${origin}/refused` })).toMatchObject({ status: 502 })
  })

  it('is spoken of in German', async () => {
    const german = { 'accept-language': 'de' }
    expect(await refusal({ url: `${origin}/refused` }, german)).toMatchObject({
      message: 'Der Server hat mit dem Status 403 geantwortet.',
    })
    const reason = 'Die Seite enthält keinen Text.'
    expect(await refusal({ html: '<p></p>' }, german)).toMatchObject({
      data: { reason },
      message: reason,
    })
  })
})

describe('a file', () => {
  it.each<
    [string, string, () => Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>, string]
  >([
    ['that is large when it is unpacked', 'a.docx', bomb, 'too large when it is unpacked'],
    ['that is no Word file', 'a.docx', () => Buffer.from('What it is'), 'No article was found'],
    ['that is cut off', 'a.docx', () => Buffer.from('PK\u0003\u0004 and so on'), 'damaged'],
  ])('%s', async (_, name, bytes, said) => {
    expect(await refusal(fileOf(name, await bytes()))).toMatchObject({
      name: 'SourceUnreadable',
      data: { code: 'source-unreadable', reason: expect.stringContaining(said) },
      status: 400,
    })
  })

  it('of a text that nobody would wait for', async () => {
    const bytes = Buffer.alloc(3_000_001, 'Words of a text.\n')
    expect(await refusal(fileOf('a.txt', bytes))).toMatchObject({
      name: 'SourceTooLarge',
      message: expect.stringContaining('at most 3 MB'),
      status: 413,
    })
  })
})

describe('a piece', () => {
  it('has no more affiliations than are created in a moment', { tags: 'nightly' }, async () => {
    const intake = await desk.rest<IntakeResponse>('POST', '/intake', {
      body: { text },
      token: editor,
    })
    const affiliation = { acronym: null, printed: 'X', role: null }
    const piece: Piece = {
      ...intake.body.pieces[0]!,
      authors: Array.from({ length: 31 }, (_, one) => ({
        name: `Author ${one}`,
        affiliations: Array.from({ length: 10 }, (__, two) => ({
          ...affiliation,
          institution: `Institution ${one} ${two}`,
        })),
        inferred: false,
      })),
    }
    const { body, status } = await desk.rest<Refused>('POST', '/intake/articles', {
      body: { piece },
      token: editor,
    })
    expect([status, body.errors[0]?.name]).toEqual([400, 'InvalidRequest'])
  })
})
