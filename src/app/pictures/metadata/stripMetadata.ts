// Takes out of a picture what tells of where, when, how and by whom it was taken. Readers see only its pixels.
import sharp from 'sharp'

import { hasOtherSegments, stripSegments } from './jpegSegments.ts'
import { hasOtherChunks, stripChunks } from './pngChunks.ts'

/** Of the lossy formats that are rotated: high, because people crop pictures again. */
const quality = 92

/**
 * The pixels stay as they are, unless the metadata says that they have to be turned. Colour profiles stay. GIF and WebP
 * are not changed: Payload writes them anew, without metadata.
 * @throws Error for a picture whose parts cannot be told apart
 */
export async function stripMetadata(data: Buffer, mimeType: string): Promise<Buffer> {
  switch (mimeType) {
    case 'image/avif':
      return blankBoxes(data)
    case 'image/jpeg':
    case 'image/png':
      return turn(mimeType === 'image/png' ? stripChunks(data) : stripSegments(data), data)
    default:
      return data
  }
}

/** Whether there is something to strip in the beginning of a file. Of other formats than JPEG and PNG it is not known. */
export function hasMetadata(start: Buffer, mimeType: string): boolean {
  return (
    (mimeType === 'image/jpeg' && hasOtherSegments(start)) ||
    (mimeType === 'image/png' && hasOtherChunks(start))
  )
}

/** @param stripped without the metadata that `data` has. */
async function turn(stripped: Buffer, data: Buffer): Promise<Buffer> {
  const { format, orientation = 1 } = await sharp(data).metadata()
  if (orientation === 1) {
    return stripped
  }
  const turned = sharp(data).autoOrient().keepIccProfile()
  return format === 'png' ? turned.png().toBuffer() : turned.jpeg({ quality }).toBuffer()
}

/** In an AVIF file the places of all parts are counted from its beginning, so none may move. It has no orientation. */
async function blankBoxes(data: Buffer): Promise<Buffer> {
  const { exif, xmp } = await sharp(data).metadata()
  const parts = [exif, xmp].filter((part) => part !== undefined)
  if (parts.some((part) => !data.includes(part))) {
    return sharp(data).keepIccProfile().avif({ effort: 2, quality }).toBuffer()
  }
  const blank = Buffer.from(data)
  for (const part of parts) {
    blank.fill(0, blank.indexOf(part), blank.indexOf(part) + part.length)
  }
  return blank
}
