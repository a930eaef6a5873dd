// The rules for uploads, wherever the files are stored: they are checked by their content, in every API.
import type { AddressInfo } from 'node:net'

import { createServer } from 'node:http'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Desk, Login } from './bootPayload.ts'
import type { StoredFiles } from './storedFiles.ts'
import type { Format } from './tellingPictures.ts'

import { query } from '../../postgres/connection.ts'
import { animation, photographer, tellingPicture } from './tellingPictures.ts'

interface Body {
  doc: {
    filename: string
    height: number
    id: string
    mimeType: string
    sizes: Record<'large' | 'thumbnail', { filename: null | string }>
    url: string
    width: number
  }
  errors?: { data?: { errors?: { message: string; path: string }[] } }[]
}

/** Declares their tests; `open` is called before them. */
export function testUploads(open: () => { desk: Desk; files: StoredFiles }): void {
  let desk: Desk
  let editor: Login
  let files: StoredFiles
  let png: Buffer

  beforeAll(async () => {
    ;({ desk, files } = open())
    editor = await desk.login('editor')
    png = await picture(40, 30)
  })

  function picture(width: number, height: number) {
    return sharp({ create: { background: '#446', channels: 3, height, width } })
      .png()
      .toBuffer()
  }
  function formOf(content: Buffer | string, name: string, type = 'image/png') {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ alt: 'A harbour' }))
    const bytes = new Uint8Array(Buffer.from(content as string))
    form.set('file', new File([bytes], name, { type }))
    return form
  }
  function bring(content: Buffer | string, name: string, type?: string) {
    return desk.rest<Body>('POST', '/media', {
      body: formOf(content, name, type),
      token: editor.token,
    })
  }
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const html = '<!doctype html><script>alert(1)</script>'
  function messageOf({ errors }: Body) {
    return errors?.[0]?.data?.errors?.[0]
  }

  /** Its head says that it is 60,000 pixels wide and high. */
  function bomb() {
    const content = Buffer.from(png)
    content.writeUInt32BE(60_000, 16)
    content.writeUInt32BE(60_000, 20)
    content.writeUInt32BE(crc32(content.subarray(12, 29)), 29)
    return content
  }

  describe('a file is refused', () => {
    it.each([
      ['HTML under the name of a picture', html, 'a.png', 'image/png'],
      ['SVG under the name of a picture', svg, 'a.png', 'image/png'],
      ['SVG', svg, 'a.svg', 'image/svg+xml'],
      ['HTML', html, 'a.html', 'text/html'],
      ['a PDF', '%PDF-1.7', 'a.pdf', 'application/pdf'],
      ['HTML that begins like a GIF', `GIF89a/*${html}`, 'a.gif', 'image/gif'],
      ['nothing', '', 'a.png', 'image/png'],
    ])('%s', async (_, content, name, type) => {
      const { body, status } = await bring(content, name, type)
      expect([status, messageOf(body)?.path]).toEqual([400, 'file'])
    })

    it.each([['a.html'], ['a.svg'], ['a.png.js'], ['a.jpg']])(
      'with PNG content and the name %s',
      async (name) => {
        const { body, status } = await bring(png, name)
        expect(status).toBe(400)
        expect(messageOf(body)?.message).toMatch(/^The file is a picture of type image\/png, but/)
      },
    )

    it('that is truncated', async () => {
      const noise = await sharp({
        create: {
          background: '#446',
          channels: 3,
          height: 200,
          noise: { type: 'gaussian', mean: 128, sigma: 50 },
          width: 200,
        },
      })
        .jpeg()
        .toBuffer()
      const { body, status } = await bring(noise.subarray(0, 2000), 'a.jpg', 'image/jpeg')
      expect([status, messageOf(body)?.message]).toEqual([
        400,
        'The picture is damaged or incomplete.',
      ])
    })

    it('that would use up the memory', async () => {
      const { body, status } = await bring(bomb(), 'a.png')
      expect(status).toBe(400)
      expect(messageOf(body)?.message).toContain('more than 50 megapixels')
    })

    it('as a replacement for another one', async () => {
      const { body } = await bring(png, 'harbour.png')
      const replaced = await desk.rest<Body>('PATCH', `/media/${body.doc.id}`, {
        body: formOf(svg, 'harbour.png'),
        token: editor.token,
      })
      expect([replaced.status, messageOf(replaced.body)?.path]).toEqual([400, 'file'])
    })

    it('in the Local API', async () => {
      const content = Buffer.from(svg)
      const file = { name: 'a.png', data: content, mimetype: 'image/png', size: content.length }
      const data = { alt: 'x', rights: 'unknown' } as const
      await expect(
        desk.payload.create({ collection: 'media', data, file, overrideAccess: true }),
      ).rejects.toMatchObject({ status: 400 })
    })
  })

  describe('a picture', () => {
    it.each([['png'], ['jpeg'], ['webp'], ['gif'], ['avif']] as const)(
      'as %s is accepted with any declared type',
      async (format) => {
        const content = await sharp(png).toFormat(format).toBuffer()
        const { body, status } = await bring(content, `a.${format}`, 'application/octet-stream')
        expect([status, body.doc.mimeType]).toEqual([201, `image/${format}`])
      },
    )

    it.each([
      ['of another folder', '../../../evil.png', 'evil.png'],
      ['with signs', 'Hafen\u202e bei Nacht?.png', 'Hafen-bei-Nacht.png'],
      ['without an extension', 'ohne Endung', 'ohne-Endung.png'],
      ['that is very long', `${'x'.repeat(3000)}.png`, `${'x'.repeat(100)}.png`],
    ])('with the name %s is stored with a safe name', async (_, name, stored) => {
      const { body, status } = await bring(png, name)
      expect([status, body.doc.filename]).toEqual([201, stored])
      expect(await files.names()).toContain(stored)
    })

    it('can be duplicated', async () => {
      const { body } = await bring(png, 'twice.png')
      const { body: copy, status } = await desk.rest<Body>(
        'POST',
        `/media/${body.doc.id}/duplicate`,
        { body: {}, token: editor.token },
      )
      expect([status, copy.doc.filename]).toEqual([200, 'twice-1.png'])
    })
  })

  describe('what the metadata of a picture tells', () => {
    it.each<Format>(['avif', 'gif', 'jpeg', 'png', 'webp'])(
      'as %s is in no file that readers get',
      async (format) => {
        const { body, status } = await bring(await tellingPicture(format), `telling.${format}`)
        expect(status).toBe(201)
        const sizes = Object.values(body.doc.sizes).flatMap(({ filename }) => filename ?? [])
        expect(sizes.length).toBeGreaterThan(1)
        const names = [body.doc.filename, ...sizes]
        for (const stored of await Promise.all(names.map((name) => files.read(name)))) {
          expect(stored.includes(photographer)).toBe(false)
          const { exif = Buffer.alloc(0), xmp = Buffer.alloc(0) } = await sharp(stored).metadata()
          expect([exif, xmp].some((part) => part.some((byte) => byte !== 0))).toBe(false)
        }
      },
    )

    it('about its orientation is applied', async () => {
      const { body } = await bring(await tellingPicture('jpeg', 6), 'turned.jpg')
      expect([body.doc.width, body.doc.height]).toEqual([200, 400])
      const { height, orientation = 1 } = await sharp(await files.read('turned.jpg')).metadata()
      expect([height, orientation]).toEqual([400, 1])
    })

    it('is not in a cropped picture', async () => {
      const { doc } = (await bring(await tellingPicture('jpeg'), 'cropped.jpg')).body
      const crop = { height: 50, unit: '%', width: 50, x: 0, y: 0 }
      const edits = { crop, heightInPixels: 100, widthInPixels: 200 }
      const query = new URLSearchParams(
        Object.entries(edits).flatMap(([name, value]) =>
          typeof value === 'object'
            ? Object.entries(value).map(([key, one]) => [`uploadEdits[${name}][${key}]`, `${one}`])
            : [[`uploadEdits[${name}]`, `${value}`]],
        ),
      )
      const { body, status } = await desk.rest<Body>('PATCH', `/media/${doc.id}?${query}`, {
        body: { alt: 'cropped' },
        token: editor.token,
      })
      expect([status, body.doc.width]).toEqual([200, 200])
      expect((await files.read(body.doc.filename)).includes(photographer)).toBe(false)
    })

    it.each(['gif', 'webp'] as const)('is taken out of an animated %s', async (format) => {
      const { body } = await bring(await animation(format), `moving.${format}`)
      const stored = await files.read(body.doc.filename)
      expect(stored.includes(photographer)).toBe(false)
      expect((await sharp(stored, { animated: true }).metadata()).pages).toBe(3)
    })

    it('does not matter in a damaged file, which is refused', async () => {
      const whole = await tellingPicture('jpeg')
      const { body, status } = await bring(whole.subarray(0, 500), 'damaged.jpg')
      expect([status, messageOf(body)?.message]).toEqual([
        400,
        'The picture is damaged or incomplete.',
      ])
    })
  })

  describe('the original of a picture', () => {
    function original(id: string, token?: string) {
      return desk.rest<string>('GET', `/media/${id}/original`, { token })
    }

    it('is for staff, as it was uploaded, until the picture is deleted', async () => {
      const telling = await tellingPicture('jpeg', 6)
      const { doc } = (await bring(telling, 'Möwe.jpg')).body
      const author = await desk.login('author')
      const { body, headers, status } = await original(doc.id, author.token)
      expect(status).toBe(200)
      expect(body).toContain(photographer)
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'private, no-store',
        'content-disposition': "attachment; filename*=UTF-8''M%C3%B6we.jpg",
        'content-length': String(telling.length),
        'content-type': 'image/jpeg',
        'x-content-type-options': 'nosniff',
      })
      await query(desk.databaseURL, `update media set rights = 'owned' where id = '${doc.id}'`)
      expect((await original(doc.id)).status).toBe(403)
      for (const name of [`originals/${doc.id}`, `originals%2F${doc.id}`, doc.id]) {
        const found = await desk.rest('GET', `/media/file/${name}`, { token: author.token })
        expect(found.status).toBe(404)
      }
      expect((await files.read(`originals/${doc.id}`)).equals(telling)).toBe(true)
      await desk.rest('DELETE', `/media/${doc.id}`, { token: editor.token })
      expect((await original(doc.id, editor.token)).status).toBe(404)
      await expect(files.read(`originals/${doc.id}`)).rejects.toThrow()
    })

    it('is that of the last upload, and a change of texts leaves it', async () => {
      const { doc } = (await bring(await tellingPicture('jpeg'), 'earlier.jpg')).body
      const second = await tellingPicture('png')
      const options = { body: formOf(second, 'last.png'), token: editor.token }
      expect((await desk.rest('PATCH', `/media/${doc.id}`, options)).status).toBe(200)
      const texts = { body: { alt: 'Another' }, token: editor.token }
      expect((await desk.rest('PATCH', `/media/${doc.id}`, texts)).status).toBe(200)
      const { headers } = await original(doc.id, editor.token)
      expect(headers.get('content-length')).toBe(String(second.length))
    })

    it('does not exist for a picture that is not there, and for a copy', async () => {
      const { doc } = (await bring(png, 'copied.png')).body
      const { body } = await desk.rest<Body>('POST', `/media/${doc.id}/duplicate`, {
        body: {},
        token: editor.token,
      })
      for (const id of [body.doc.id, '01890000-0000-7000-8000-000000000000', 'x']) {
        expect((await original(id, editor.token)).status).toBe(404)
      }
    })
  })

  describe('an address instead of a file', () => {
    it('is refused and not downloaded', async () => {
      let asked = 0
      const server = createServer((_, response) => {
        asked += 1
        response.writeHead(200, { 'content-type': 'image/png' }).end(png)
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.png`
      const data = { alt: 'x', filename: 'a.png', url }
      const { id } = (await bring(png, 'own.png')).body.doc
      const answers = [
        await desk.rest('POST', '/media', { body: data, token: editor.token }),
        await desk.rest('PATCH', `/media/${id}`, {
          body: { ...data, focalX: 10, focalY: 10 },
          token: editor.token,
        }),
        await desk.rest('GET', `/media/paste-url?src=${url}`, { token: editor.token }),
        await desk.rest('GET', `/media/paste-url/${id}?src=${url}`, { token: editor.token }),
      ]
      await new Promise((resolve) => server.close(resolve))
      expect(answers.map(({ status }) => status)).toEqual([400, 200, 400, 400])
      expect(asked).toBe(0)
    })
  })

  describe('a text instead of a file', () => {
    it.each([['{"filename":"a.png"}'], ['null'], ['a.png'], ['http://127.0.0.1:1/a.png']])(
      'is refused: %s',
      async (text) => {
        for (const token of [editor.token, undefined]) {
          const form = new FormData()
          form.set('file', text)
          form.set('_payload', JSON.stringify({ alt: 'x' }))
          const { status } = await desk.rest('POST', '/media', { body: form, token })
          expect([400, 403]).toContain(status)
        }
      },
    )
  })

  describe('a file that was stored before these checks', () => {
    it('is sent as a download, never as a page', async () => {
      const { body } = await bring(png, 'old.png')
      const name = body.doc.filename
      await files.write(name, svg)
      const stored = `update media set mime_type = 'image/svg+xml' where id = '${body.doc.id}'`
      await query(desk.databaseURL, stored)
      const { headers } = await desk.rest('GET', `/media/file/${name}`, { token: editor.token })
      expect(headers.get('content-disposition')).toBe('attachment')
      expect(headers.get('content-security-policy')).toContain('sandbox')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    })
  })
}
