// What files say of whoever took a picture, and what is taken out of them where nothing turns pictures.
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import { creditOf, readExif } from '../../../../src/import/pictures/file/exif.ts'
import { stripMetadata } from '../../../../src/import/pictures/file/stripMetadata.ts'
import { photographer, tellingPicture } from '../../../helpers/tellingPictures.ts'

describe.each(['jpeg', 'png', 'webp'] as const)('a picture as %s', (format) => {
  const type = `image/${format}`

  it('says who took it', async () => {
    const exif = readExif(await tellingPicture(format, 6), type)
    expect(exif).toEqual({ artist: photographer, copyright: photographer, orientation: 6 })
  })

  it('loses that without sharp, too, and can still be shown', async () => {
    const stripped = await stripMetadata(await tellingPicture(format), type)
    expect(stripped.includes(photographer)).toBe(false)
    expect(await sharp(stripped).metadata()).toMatchObject({ height: 200, width: 400 })
  })

  it('that is damaged says nothing', async () => {
    const data = await tellingPicture(format)
    for (const length of [0, 3, 12, 40, 200]) {
      expect(readExif(data.subarray(0, length), type).artist).not.toContain('\0')
    }
  })
})

it('a JPEG file keeps how it has to be turned, where nothing turns it', async () => {
  const stripped = await stripMetadata(await tellingPicture('jpeg', 6), 'image/jpeg')
  expect((await sharp(stripped).metadata()).orientation).toBe(6)
  expect(stripped.includes(photographer)).toBe(false)
})

it.each([
  ['Ada', '', 'Ada'],
  ['Ada', 'Ada', '© Ada'],
  ['Ada', '© 2020 Tide', 'Ada, © 2020 Tide'],
  ['', '', ''],
])('artist %j and copyright %j are the credit %j', (artist, copyright, credit) => {
  expect(creditOf({ artist, copyright, orientation: 1 })).toBe(credit)
})
