// The rules for uploads, wherever the files are stored: they are checked by their content, in every API.
import type { AddressInfo } from 'node:net'

import { createServer } from 'node:http'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Desk, Login } from './bootPayload.ts'
import type { StoredFiles } from './storedFiles.ts'

import { query } from '../../postgres/connection.ts'

interface Body {
  doc: { filename: string; id: string; mimeType: string; url: string }
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
