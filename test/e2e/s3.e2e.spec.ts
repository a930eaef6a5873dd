// The built server with its pictures in S3.
// @module-tag nightly
import { setTimeout as sleep } from 'node:timers/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type AdminClient, openDesk } from '../helpers/blog.ts'
import { askServer, testPictureRequests } from '../helpers/pictureRequests.ts'
import { type S3Server, startS3 } from '../helpers/s3Server.ts'
import { type App, startApp, tokenOf } from '../helpers/startApp.ts'

let app: App
let s3: S3Server

beforeAll(async () => {
  s3 = await startS3()
  app = await startApp(s3.env)
}, 600_000)
afterAll(async () => {
  await app.stop()
  await s3.close()
})

describe('the file of a picture', () => testPictureRequests(() => app))

describe('a picture in S3', () => {
  let client: AdminClient
  let file: string
  let id: string

  // The one of an article on the blog.
  beforeAll(async () => {
    client = await openDesk(app)
    const { docs } = await client.ask<{ docs: { id: string; url: string }[] }>('/media?limit=1')
    file = docs[0]?.url ?? ''
    id = docs[0]?.id ?? ''
  })

  it('is nowhere on the disk', async () => {
    expect(await s3.keys()).toContain(`blog/pictures/${file.split('/').at(-1)}`)
    await expect.poll(async () => (await askServer(app, '/api/health')).status).toBe(200)
  })

  it('is not read for HEAD, 304, 412 and 416', async () => {
    const { headers } = await askServer(app, file)
    s3.requests.length = 0
    await askServer(app, file, {}, 'HEAD')
    await askServer(app, file, { 'if-none-match': String(headers.etag) })
    await askServer(app, file, { 'if-match': '"zz"' })
    await askServer(app, file, { range: 'bytes=99999999-' })
    expect(s3.requests.map((one) => one.split(' ')[0])).toEqual(Array(4).fill('HEAD'))
  })

  it('is read in parts as asked for', async () => {
    s3.requests.length = 0
    const { body, status } = await askServer(app, file, { range: 'bytes=-3' })
    expect([status, body.length]).toEqual([206, 3])
    expect(s3.requests.map((one) => one.split(' ')[0])).toEqual(['HEAD', 'GET'])
  })

  it('arrives whole when it is large', async () => {
    const background = { b: 90, g: 60, r: 30 }
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
    const create = { background, channels: 3 as const, height: 1200, noise, width: 1200 }
    const content = await sharp({ create }).png().toBuffer()
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(content)], { type: 'image/png' }), 'noise.png')
    form.set('_payload', JSON.stringify({ alt: 'Noise', rights: 'owned' }))
    const { doc } = await client.ask<{ doc: { url: string } }>('/media', 'POST', form)
    const authorization = `JWT ${await tokenOf(app)}`
    const { body } = await askServer(app, doc.url, { authorization })
    expect(body.equals(content)).toBe(true)
  })

  it('is 503 while S3 fails, and comes back', async () => {
    s3.fail(500)
    const { body, headers, status } = await askServer(app, file)
    expect([status, body.toString()]).toEqual([
      503,
      expect.stringContaining('storage-unavailable') as string,
    ])
    expect(headers['content-type']).toContain('json')
    s3.fail()
    expect((await askServer(app, file)).status).toBe(200)
  })

  it('is gone within 250 ms after its rights are withdrawn', async () => {
    const etag = String((await askServer(app, file)).headers.etag)
    await client.ask(`/media/${id}`, 'PATCH', { rights: 'outlet-only' })
    await sleep(250)
    const conditions: Record<string, string>[] = [
      {},
      { 'if-none-match': etag },
      { range: 'bytes=0-9' },
    ]
    for (const headers of conditions) {
      expect((await askServer(app, file, headers)).status).toBe(403)
    }
  })
})
