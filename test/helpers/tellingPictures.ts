// Pictures whose metadata tells of their photographer and place.
import sharp from 'sharp'

/** In EXIF, XMP and comments; no pixel has it. */
export const photographer = 'Zq Secret-Photographer'

const exif = {
  IFD0: { Artist: photographer, Copyright: photographer },
  IFD3: {
    GPSLatitude: '51/1 30/1 0/1',
    GPSLatitudeRef: 'N',
    GPSLongitude: '0/1 7/1 0/1',
    GPSLongitudeRef: 'E',
  },
}
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${photographer}</a></x:xmpmeta>`

export type Format = 'avif' | 'gif' | 'jpeg' | 'png' | 'webp'

/** 400 × 200, red on the left and blue on the right, as it is stored: `orientation` turns it for viewers. */
export async function tellingPicture(format: Format, orientation = 1): Promise<Buffer> {
  const blue = await half('#00f')
  const both = sharp(await half('#f00')).extend({ background: '#00f', right: 200 })
  const joined = await both
    .composite([{ input: blue, left: 200, top: 0 }])
    .png()
    .toBuffer()
  return sharp(joined)
    .withMetadata({ orientation })
    .withExifMerge(exif)
    .withXmp(xmp)
    .withIccProfile('p3')
    .toFormat(format)
    .toBuffer()
}

/** Three frames. */
export async function animation(format: 'gif' | 'webp'): Promise<Buffer> {
  const frames = await Promise.all(['#f00', '#0f0', '#00f'].map((color) => half(color)))
  return sharp(frames, { join: { animated: true } })
    .withExif(exif)
    .toFormat(format)
    .toBuffer()
}

function half(background: string): Promise<Buffer> {
  return sharp({ create: { background, channels: 3, height: 200, width: 200 } })
    .png()
    .toBuffer()
}
