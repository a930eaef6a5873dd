// Where the bytes of pictures come from: the export, or servers that may be slow, large, wrong or away.
import type { AddressInfo } from 'node:net'

import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { PlacedPicture } from '../../../../packages/reader/src/types.ts'

import { PictureSource } from '../../../../src/import/pictures/PictureSource.ts'

let most = 0
let open = 0
let origin = ''
let asked: string[] = []
const held: ServerResponse[] = []
const server = createServer(({ url = '' }, response) => {
  asked.push(url)
  open += 1
  most = Math.max(most, open)
  response.on('close', () => (open -= 1))
  if (url.startsWith('/slow')) {
    // A byte, and no more of them in time.
    response.write('x')
    held.push(response)
  } else if (url.startsWith('/gone')) {
    response.writeHead(404).end()
  } else {
    setImmediate(() => response.end(url === '/large' ? 'x'.repeat(3000) : url))
  }
})

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  held.forEach((response) => response.destroy())
  server.close()
})

function picture(...sources: string[]): PlacedPicture {
  return { alt: '', caption: '', credit: null, place: 'lead', sources }
}

function sourceOf(archive?: (source: string) => Promise<null | Uint8Array>) {
  asked = []
  const allowed = [origin.slice('http://'.length)]
  return new PictureSource({ allowed, archive, limits: { bytes: 2000, seconds: 0.2 }, siteURL: '' })
}

describe('a picture', () => {
  it('is taken from the export where it lies there', async () => {
    const source = sourceOf((name) => Promise.resolve(name === '/b.png' ? Buffer.from('b') : null))
    const found = await source.find(picture('/a.png', '/b.png', `${origin}/b.png`))
    expect(found).toMatchObject({ name: 'b.png', address: null })
    expect(asked).toEqual([])
  })

  it.each(['\\\\\\\\server name\\\\pic.png', '/\\\\host:xx/y.png'])(
    'is lost where its path is none: %s',
    async (path) => {
      const none = () => Promise.resolve(null)
      expect(await sourceOf(none).find(picture(path))).toMatchObject({ reason: 'picture' })
    },
  )

  it('is the largest that is there', async () => {
    const found = await sourceOf().find(picture(`${origin}/gone`, `${origin}/small%20one.png`))
    expect(found).toMatchObject({ name: 'small one.png', address: `${origin}/small%20one.png` })
  })

  it.each([
    ['gone', 'source-status'],
    ['large', 'source-large'],
    ['slow', 'source-timeout'],
    ['http://10.0.0.1/a.png', 'source-not-public'],
    ['http://[::ffff:127.0.0.1]/a.png', 'source-not-public'],
    ['file:///etc/passwd', 'source-picture-path'],
    ['../../etc/passwd', 'source-picture-path'],
  ])('that cannot be had (%s) is said: %s', async (address, code) => {
    const full = /^\w+$/.test(address) ? `${origin}/${address}` : address
    expect(await sourceOf().find(picture(full))).toMatchObject({
      code,
      reason: 'picture',
      text: full,
    })
  })

  it('that holds its data is taken from there, also if it is too large', async () => {
    const data = (bytes: string) => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`
    expect(await sourceOf().find(picture(data('small')))).toMatchObject({
      name: '',
      address: null,
      bytes: Buffer.from('small'),
    })
    const large = { ...picture(data('x'.repeat(3000))), alt: 'A chart' }
    expect(await sourceOf().find(large)).toMatchObject({
      code: 'source-large',
      text: 'data:image/png (A chart)',
    })
  })

  it('that stands for others beyond the limit says how many', async () => {
    expect(await sourceOf().find({ ...picture(), left: 7 })).toMatchObject({
      code: 'source-picture-many',
      values: { count: '7' },
    })
  })

  it('without an address is said', async () => {
    const embedded = { ...picture(), alt: 'Drawn', isEmbedded: true as const }
    expect(await sourceOf().find(embedded)).toMatchObject({
      code: 'source-picture-embedded',
      text: 'Drawn',
    })
  })
})

describe('a host', () => {
  it('gets two requests at a time', async () => {
    most = 0
    const source = sourceOf()
    const all = Array.from({ length: 9 }, (_, n) => source.find(picture(`${origin}/${n}.png`)))
    expect((await Promise.all(all)).filter((one) => 'bytes' in one)).toHaveLength(9)
    expect(most).toBeLessThanOrEqual(2)
  })

  it('that does not answer is given up, and is not asked for the others', async () => {
    const source = sourceOf()
    const all = Array.from({ length: 12 }, (_, n) => source.find(picture(`${origin}/slow${n}`)))
    const codes = (await Promise.all(all)).map((one) => 'code' in one && one.code)
    expect(codes.filter((code) => code === 'source-picture-host').length).toBeGreaterThan(4)
    expect(asked.length).toBeLessThan(8)
  })
})
