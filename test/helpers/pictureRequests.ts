// Requests for the file of a picture to the real server, wherever the file is stored.
import { request as openRequest } from 'node:http'
import { beforeAll, expect, it } from 'vitest'

import type { App } from './startApp.ts'

import { illustrate, openDesk } from './blog.ts'

export interface Told {
  body: Buffer
  headers: Record<string, string | string[] | undefined>
  status: number
}

const illustrated = 'The sandbar is not what ails Port Averil’s harbour'

/** Not `fetch`, which normalises addresses and has caches of its own. */
export async function askServer(
  app: App,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Told> {
  const { hostname, port } = new URL(app.url)
  return new Promise((resolve, reject) => {
    const asked = openRequest({ headers, hostname, method, path, port }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          body: Buffer.concat(chunks),
          headers: response.headers,
          status: response.statusCode ?? 0,
        }),
      )
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** Declares their tests. */
export function testPictureRequests(appOf: () => App): void {
  let file: string
  let whole: Told
  const ask = (path: string, headers?: Record<string, string>, method?: string) =>
    askServer(appOf(), path, headers, method)

  beforeAll(async () => {
    const client = await openDesk(appOf())
    await illustrate(client, illustrated)
    const { docs } = await client.ask<{ docs: { url: string }[] }>('/media?limit=1')
    file = docs[0]?.url ?? ''
    whole = await ask(file)
  })

  it('has validators and must be revalidated', () => {
    expect(whole.status).toBe(200)
    expect(whole.headers).toMatchObject({
      'accept-ranges': 'bytes',
      'cache-control': 'public, no-cache',
      'content-length': String(whole.body.length),
      'content-type': 'image/jpeg',
      etag: expect.stringMatching(/^"[\w-]+"$/),
      'last-modified': expect.stringContaining('GMT'),
      'x-content-type-options': 'nosniff',
    })
  })

  it('supports ranges, and 304 if it has not changed', async () => {
    const etag = String(whole.headers.etag)
    const known = await ask(file, { 'if-none-match': etag })
    expect([known.status, known.body.length, known.headers.etag]).toEqual([304, 0, etag])
    const part = await ask(file, { 'if-range': etag, range: 'bytes=5-9' })
    expect([part.status, part.body]).toEqual([206, whole.body.subarray(5, 10)])
    const head = await ask(file, {}, 'HEAD')
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      String(whole.body.length),
    ])
    const beyond = await ask(file, { range: 'bytes=99999999-' })
    expect([beyond.status, beyond.headers['content-range']]).toEqual([
      416,
      `bytes */${whole.body.length}`,
    ])
    expect((await ask(file, { 'if-match': '"zz"' })).status).toBe(412)
  })
}
