// The rules for the files of pictures, wherever they are stored.
import { beforeAll, expect, it } from 'vitest'

import type { Desk } from './bootPayload.ts'
import type { StoredFiles } from './storedFiles.ts'

import { makeArticle, makePicture, moveTo, onePixel } from './documents.ts'

/** Declares their tests; `open` is called before them. */
export function testPictureFiles(open: () => { desk: Desk; files: StoredFiles }): void {
  let desk: Desk
  let files: StoredFiles

  beforeAll(() => {
    ;({ desk, files } = open())
  })

  function ask(name: string, headers: Record<string, string> = {}, token?: string) {
    return desk.rest<unknown>('GET', `/media/file/${name}`, { headers, token })
  }

  /** On top of an article on the blog. */
  async function publishPicture(): Promise<{ id: string; name: string }> {
    const { id } = await makePicture(desk.payload, 'owned')
    const { article } = await makeArticle(desk.payload, { data: { leadImage: { image: id } } })
    await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
    const { filename } = await desk.payload.findByID({
      id,
      collection: 'media',
      overrideAccess: true,
    })
    return { id, name: filename ?? '' }
  }

  it('has validators and must be revalidated', async () => {
    const { name } = await publishPicture()
    const { headers, status } = await ask(name)
    expect(status).toBe(200)
    expect(Object.fromEntries(headers)).toMatchObject({
      'accept-ranges': 'bytes',
      'cache-control': 'public, no-cache',
      'content-length': String(onePixel.length),
      'content-type': 'image/png',
      etag: expect.stringMatching(/^"[\w-]+"$/),
      'last-modified': expect.stringMatching(/GMT$/),
      'x-content-type-options': 'nosniff',
    })
    const etag = headers.get('etag') ?? ''
    for (const [condition, known] of [
      ['if-none-match', etag],
      ['if-modified-since', headers.get('last-modified') ?? ''],
    ] as const) {
      const { body, headers, status } = await ask(name, { [condition]: known })
      expect([status, body, headers.get('etag')]).toEqual([304, '', etag])
    }
    expect((await ask(name, { 'if-match': '"zz"' })).status).toBe(412)
  })

  it('supports ranges', async () => {
    const { name } = await publishPicture()
    const size = onePixel.length
    const ranges = [
      ['bytes=1-3', 206, `bytes 1-3/${size}`, '3'],
      ['bytes=-4', 206, `bytes ${size - 4}-${size - 1}/${size}`, '4'],
      ['bytes=99999999-', 416, `bytes */${size}`, null],
      ['bytes=abc', 200, null, String(size)],
    ] as const
    for (const [range, status, contentRange, length] of ranges) {
      const told = await ask(name, { range })
      expect([
        told.status,
        told.headers.get('content-range'),
        told.headers.get('content-length'),
      ]).toEqual([status, contentRange, length])
    }
    expect((await ask(name, { range: 'bytes=1-3' })).body).toBe('PNG')
  })

  it('is 404 as soon as its rights are withdrawn, also for conditional requests', async () => {
    const { id, name } = await publishPicture()
    const { headers } = await ask(name)
    await desk.payload.update({
      id,
      collection: 'media',
      data: { rights: 'outlet-only' },
      overrideAccess: true,
    })
    const gone = await ask(name, { 'if-none-match': headers.get('etag') ?? '' })
    expect(gone.status).toBe(403)
  })

  it('for signed-in users may be cached by their browser only', async () => {
    const { token } = await desk.login('editor')
    const { id } = await makePicture(desk.payload, 'unknown')
    const { filename } = await desk.payload.findByID({
      id,
      collection: 'media',
      overrideAccess: true,
    })
    const { headers, status } = await ask(filename ?? '', {}, token)
    expect([status, headers.get('cache-control'), headers.get('vary')]).toEqual([
      200,
      'private, no-cache',
      'Cookie, Authorization',
    ])
    expect((await ask(filename ?? '')).status).toBe(403)
  })

  it('whose file is missing is 404', async () => {
    const { token } = await desk.login('editor')
    const { name } = await publishPicture()
    await files.remove(name)
    expect((await ask(name)).status).toBe(404)
    for (const none of ['nothing.png', '%00', '..%2f..%2fpackage.json']) {
      expect((await ask(none, {}, token)).status).toBe(404)
      expect((await ask(none)).status).toBe(403)
    }
  })
}
