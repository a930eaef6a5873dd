// What is taken out of pictures, and what stays.
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import { hasMetadata, stripMetadata } from '../../../../src/import/pictures/file/stripMetadata.ts'
import { photographer, tellingPicture } from '../../../helpers/tellingPictures.ts'

function pixelsOf(picture: Buffer) {
  return sharp(picture).raw().toBuffer()
}
/** A segment of a JPEG file. */
function segment(marker: number, content: Buffer | string) {
  const body = Buffer.from(content as string)
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
function chunk(type: string, content: string) {
  const body = Buffer.from(type + content)
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
/** After the first marker, or after the header of a PNG file. */
function insert(picture: Buffer, at: number, ...parts: Buffer[]) {
  return Buffer.concat([picture.subarray(0, at), ...parts, picture.subarray(at)])
}

describe.each(['jpeg', 'png', 'avif'] as const)('a picture as %s', (format) => {
  const type = `image/${format}`

  it('loses what tells of it, and keeps its pixels and its colours', async () => {
    const telling = await tellingPicture(format)
    const stripped = await stripMetadata(telling, type, sharp)
    expect([hasMetadata(telling, type), hasMetadata(stripped, type)]).toEqual(
      format === 'avif' ? [false, false] : [true, false],
    )
    expect(stripped.includes(photographer)).toBe(false)
    const { exif = Buffer.alloc(0), icc, xmp } = await sharp(stripped).metadata()
    expect(exif.some((byte) => byte !== 0)).toBe(false)
    expect(xmp?.toString().replaceAll('\0', '') ?? '').toBe('')
    expect(icc?.length).toBeGreaterThan(0)
    expect((await pixelsOf(stripped)).equals(await pixelsOf(telling))).toBe(true)
  })

  it('stays as it is without metadata', async () => {
    const plain = await sharp(await tellingPicture('png'))
      .toFormat(format)
      .toBuffer()
    expect((await stripMetadata(plain, type, sharp)).equals(plain)).toBe(true)
  })
})

it.each(['jpeg', 'png'] as const)(
  'a picture as %s is turned as its metadata says',
  async (format) => {
    const turned = await stripMetadata(await tellingPicture(format, 6), `image/${format}`, sharp)
    expect(turned.includes(photographer)).toBe(false)
    const { height, icc, orientation = 1, width } = await sharp(turned).metadata()
    expect([width, height, orientation]).toEqual([200, 400, 1])
    expect(icc?.length).toBeGreaterThan(0)
    const [red = 0, , blue = 0] = await pixelsOf(turned)
    expect(red).toBeGreaterThan(blue)
  },
)

describe('a JPEG file', () => {
  it('loses comments, data of programs, and what follows the picture', async () => {
    const plain = await sharp(await tellingPicture('png'))
      .jpeg({ progressive: true })
      .toBuffer()
    const parts = [
      segment(0xfe, photographer),
      segment(0xed, `Photoshop 3.0\0${photographer}`),
      segment(0xe2, `MPF\0${photographer}`),
      segment(0xe0, `JFXX\0${photographer}`),
      segment(0xeb, photographer),
    ]
    const telling = Buffer.concat([insert(plain, 2, ...parts), Buffer.from(photographer)])
    expect(await stripMetadata(telling, 'image/jpeg', sharp)).toEqual(plain)
    const late = insert(plain, plain.lastIndexOf(Buffer.from([0xff, 0xda])), ...parts)
    expect(await stripMetadata(late, 'image/jpeg', sharp)).toEqual(plain)
    const filled = insert(plain, 2, Buffer.from([0xff, 0xff]))
    expect(await stripMetadata(filled, 'image/jpeg', sharp)).toEqual(plain)
  })

  it.each([
    ['with a part that is no segment', (picture: Buffer) => insert(picture, 2, Buffer.from('x'))],
    ['without an end', (picture: Buffer) => picture.subarray(0, -2)],
    ['with half a segment', (picture: Buffer) => picture.subarray(0, 9)],
  ])('%s is refused', async (_, damage) => {
    const plain = await sharp(await tellingPicture('png'))
      .jpeg()
      .toBuffer()
    await expect(stripMetadata(damage(plain), 'image/jpeg', sharp)).rejects.toThrow()
  })
})

describe('a PNG file', () => {
  const afterHeader = 33

  it('loses texts and times, and keeps its animation', async () => {
    const plain = await sharp(await tellingPicture('png'))
      .png()
      .toBuffer()
    const animated = insert(plain, afterHeader, chunk('acTL', '\0\0\0\x01\0\0\0\0'))
    const telling = insert(
      animated,
      afterHeader,
      chunk('tEXt', `Author\0${photographer}`),
      chunk('iTXt', `Author\0\0\0\0\0${photographer}`),
      chunk('eXIf', photographer),
      chunk('prVt', photographer),
    )
    const all = Buffer.concat([telling, Buffer.from(photographer)])
    expect(await stripMetadata(all, 'image/png', sharp)).toEqual(animated)
  })

  it('without an end is refused', async () => {
    const plain = await sharp(await tellingPicture('png'))
      .png()
      .toBuffer()
    await expect(stripMetadata(plain.subarray(0, -12), 'image/png', sharp)).rejects.toThrow()
  })
})
