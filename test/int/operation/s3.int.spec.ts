// Pictures in S3: the same rules as on disk, and what is particular to a server that may fail.
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'
import type { S3Server } from '../../helpers/s3Server.ts'

import { pictureFiles } from '../../../src/app/pictures/pictureFiles.ts'
import { readSettings } from '../../../src/app/settings.mjs'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, makePicture, moveTo, textDocument } from '../../helpers/documents.ts'
import { testPictureFiles } from '../../helpers/pictureFiles.ts'
import { startS3 } from '../../helpers/s3Server.ts'
import { testUploads } from '../../helpers/uploads.ts'

interface Body {
  doc: {
    filename: string
    height: number
    id: string
    sizes: Record<'page' | 'thumbnail', { filename: null | string; url: null | string }>
    updatedAt: string
    url: string
    width: number
  }
}

let desk: Desk
let s3: S3Server

beforeAll(async () => {
  s3 = await startS3()
  desk = await bootPayload({ ...s3.env, KEEP_ORIGINALS: 'true' })
})
afterAll(async () => {
  await desk.close()
  await s3.close()
})
beforeEach(() => s3.fail())

function open() {
  return { desk, files: s3.files }
}

describe('files in S3', () => testPictureFiles(open))

describe('uploads to S3', () => testUploads(open))

describe('pictures in S3', () => {
  let token: string

  beforeAll(async () => {
    token = (await desk.login('editor')).token
  })

  async function formOf(name: string, width: number, data: object = {}) {
    const background = { b: width % 255, g: 60, r: 90 }
    const options = { create: { background, channels: 3 as const, height: 300, width } }
    const content = await sharp(options).png().toBuffer()
    const form = new FormData()
    form.set('_payload', JSON.stringify({ alt: 'A harbour', rights: 'owned', ...data }))
    form.set('file', new File([new Uint8Array(content)], name, { type: 'image/png' }))
    return form
  }

  async function upload(name: string, width = 400, data: object = {}) {
    const body = await formOf(name, width, data)
    return desk.rest<Body>('POST', '/media', { body, token })
  }

  function change(id: string, body: unknown, query = '') {
    return desk.rest<Body>('PATCH', `/media/${id}${query}`, { body, token })
  }

  function show(name: string) {
    return desk.rest<unknown>('GET', `/media/file/${name}`, { token })
  }

  async function keysOf(name: string) {
    const keys = await s3.keys()
    return keys.filter((key) => key.includes(name)).toSorted()
  }

  it('are stored below the prefix, with all sizes', async () => {
    const { body, status } = await upload('quay.png')
    expect(status).toBe(201)
    // The names of sizes in WebP have random parts.
    const keys = (await keysOf('quay')).map((key) => key.replace(/-[\da-f]{8}-/, '-*-'))
    expect(keys.toSorted()).toEqual([
      'blog/pictures/quay-*-400x300.webp',
      'blog/pictures/quay-*-400x400.webp',
      'blog/pictures/quay-320x240.png',
      'blog/pictures/quay.png',
    ])
    expect(body.doc.url).toBe('/api/media/file/quay.png')
    for (const name of ['quay.png', body.doc.sizes.thumbnail.filename ?? '']) {
      expect((await show(name)).headers.get('content-type')).toBe('image/png')
    }
  })

  it('may have names of any script', async () => {
    const { body } = await upload('Hafen-bei-Nacht-港_ü.png')
    expect((await show(encodeURIComponent(body.doc.filename))).status).toBe(200)
  })

  it('never lead out of the prefix, whatever a request says', async () => {
    const before = await s3.keys()
    const bodies = [
      { _objectKey: '../../out' },
      { prefix: '../../out' },
      { filename: '../../out/a.png' },
    ]
    for (const [n, body] of bodies.entries()) {
      await upload(`outside-${n}.png`, 400, body)
    }
    const added = (await s3.keys()).filter((key) => !before.includes(key))
    expect(added.length).toBeGreaterThan(1)
    expect(
      added.filter(
        (key) =>
          !/^blog\/pictures\/(?:outside-[\w-]+\.(?:png|webp)|originals\/[\da-f-]{36})$/.test(key),
      ),
    ).toEqual([])
  })

  it('do not replace the sizes of others', async () => {
    const { body } = await upload('mole.png')
    const size = body.doc.sizes.thumbnail.filename ?? ''
    const { headers } = await show(size)
    const { body: other } = await upload(size)
    expect(other.doc.filename).toBe('mole_320x240.png')
    expect((await show(size)).headers.get('etag')).toBe(headers.get('etag'))
  })

  it('are read for an export, and stored by a restore', async () => {
    const { body } = await upload('exported.png')
    const { s3: settings } = readSettings(process.env)
    const { read, write } = pictureFiles(settings, '')
    const stored = Readable.from((await read(body.doc.filename)) ?? [])
    const bytes = Buffer.concat((await stored.toArray()) as Uint8Array[])
    expect(bytes).toEqual(await s3.files.read(body.doc.filename))
    await s3.files.remove(body.doc.filename)
    expect(await read(body.doc.filename)).toBeNull()
    await write(body.doc.filename, bytes)
    expect(await s3.files.read(body.doc.filename)).toEqual(bytes)
  })

  it('are removed when they are replaced or deleted', async () => {
    const { body } = await upload('first.png')
    const replaced = await change(body.doc.id, await formOf('second.png', 410))
    expect([replaced.status, replaced.body.doc.filename]).toEqual([200, 'second.png'])
    expect(await keysOf('first')).toEqual([])
    expect(await keysOf('second')).toHaveLength(4)
    expect((await show('second.png')).status).toBe(200)
    const { status } = await desk.rest('DELETE', `/media/${body.doc.id}`, { token })
    expect([status, await keysOf('second')]).toEqual([200, []])
  })

  it('can be cropped', async () => {
    const { body } = await upload('crop.png')
    const before = (await show('crop.png')).headers
    const crop = 'uploadEdits[crop][width]=50&uploadEdits[crop][height]=50&uploadEdits[crop][x]=0'
    const rest = 'uploadEdits[crop][y]=0&uploadEdits[widthInPixels]=200'
    const query = `?${crop}&${rest}&uploadEdits[heightInPixels]=150`
    const cropped = await change(body.doc.id, { alt: 'Cropped' }, query)
    expect(cropped.status).toBe(200)
    expect(cropped.body.doc).toMatchObject({ filename: 'crop.png', height: 150, width: 200 })
    const after = (await show('crop.png')).headers
    expect(after.get('etag')).not.toBe(before.get('etag'))
    expect(await keysOf('crop')).not.toContain('blog/pictures/crop-320x240.png')
  })

  it('are cropped one at a time', async () => {
    await upload('many.png')
    const query = '?where[filename][equals]=many.png&uploadEdits[widthInPixels]=20'
    const { status } = await desk.rest('PATCH', `/media${query}`, { body: { alt: 'x' }, token })
    expect(status).toBe(400)
  })

  it('can be saved twice with the date of the response', async () => {
    const { body } = await upload('twice-saved.png')
    const saved = await change(body.doc.id, {
      alt: 'Once more',
      expectedUpdatedAt: body.doc.updatedAt,
    })
    expect(saved.status).toBe(200)
  })

  it('of one request do not get into the next', async () => {
    const { id } = await makePicture(desk.payload, 'owned')
    const { body } = await upload('apart.png')
    const before = (await show('apart.png')).headers.get('etag')
    const { req } = (await upload('shared.png')) as unknown as { req?: never }
    expect(req).toBeUndefined()
    await change(body.doc.id, { alt: 'Only the text' })
    await change(id, { alt: 'Only the text' })
    expect((await show('apart.png')).headers.get('etag')).toBe(before)
  })

  it('are never sent as a redirect or with the address of the bucket', async () => {
    await upload('direct.png')
    const { body, headers, status } = await show('direct.png')
    const told = JSON.stringify([Object.fromEntries(headers), body])
    expect([status, headers.get('location'), told.includes(String(s3.env.S3_ENDPOINT))]).toEqual([
      200,
      null,
      false,
    ])
  })

  it('of others are not read by naming them in an upload', async () => {
    await upload('secret.png')
    const form = new FormData()
    form.set('file', JSON.stringify({ filename: 'secret.png', mimeType: 'image/png', size: 1 }))
    form.set('_payload', JSON.stringify({ alt: 'x' }))
    const { status } = await desk.rest('POST', '/media', { body: form, token })
    expect(status).toBe(400)
  })

  describe('while S3 fails', () => {
    const reasons = [['cut'], [403], [500]] as const
    const traces = /offprint|bucket|Secret|127\.0\.0\.1|S3|stack/

    it.each(reasons)('(%s) are 503 without details', async (reason) => {
      const { id } = await makePicture(desk.payload, 'owned')
      const { article } = await makeArticle(desk.payload, {
        data: { body: textDocument('Text.'), leadImage: { image: id } },
      })
      await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
      const { filename } = await desk.payload.findByID({
        id,
        collection: 'media',
        overrideAccess: true,
      })
      const path = `/media/file/${filename}`
      expect((await desk.rest('GET', path)).status).toBe(200)
      for (const method of ['HEAD', 'GET']) {
        s3.fail(reason, method)
        const { body, status } = await desk.rest('GET', path)
        expect([method, status]).toEqual([method, 503])
        expect(JSON.stringify(body)).toContain('storage-unavailable')
        expect(JSON.stringify(body)).not.toMatch(traces)
      }
      s3.fail()
      expect((await desk.rest('GET', path)).status).toBe(200)
    })

    it.each(reasons)('(%s) are not stored, replaced or cropped', async (reason) => {
      const { body } = await upload(`kept-${reason}.png`)
      const { docs } = await desk.payload.find({
        collection: 'media',
        limit: 0,
        overrideAccess: true,
      })
      s3.fail(reason)
      const answers = [
        await upload('lost.png'),
        await change(body.doc.id, await formOf('lost.png', 500)),
        await change(body.doc.id, { alt: 'x' }, '?uploadEdits[widthInPixels]=20'),
      ]
      expect(answers.map(({ status }) => status)).toEqual([503, 503, 503])
      expect(JSON.stringify(answers.map((one) => one.body))).not.toMatch(traces)
      s3.fail()
      const after = await desk.payload.find({ collection: 'media', limit: 0, overrideAccess: true })
      expect(after.docs).toEqual(docs)
      expect((await show(`kept-${reason}.png`)).status).toBe(200)
    })

    it('disappear all the same when they are deleted', async () => {
      const { body } = await upload('gone.png')
      s3.fail(500)
      const { status } = await desk.rest('DELETE', `/media/${body.doc.id}`, { token })
      expect([status, (await show('gone.png')).status]).toEqual([200, 404])
    })
  })
})
