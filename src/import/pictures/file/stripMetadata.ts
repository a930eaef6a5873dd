// Takes out of a picture what tells of where, when, how and by whom it was taken. Readers see only its pixels.
import type { SanitizedConfig } from 'payload'

import { orientationSegment, readExif } from './exif.ts'
import { hasOtherSegments, stripSegments } from './jpegSegments.ts'
import { hasOtherChunks, stripChunks } from './pngChunks.ts'
import { stripWebP } from './webpChunks.ts'

type Sharp = NonNullable<SanitizedConfig['sharp']>

/** Of the lossy formats that are rotated: high, because people crop pictures again. */
const quality = 92

/**
 * The pixels stay as they are, unless the metadata says that they have to be turned. Colour profiles stay. GIF and animated
 * pictures are not changed: Payload writes them anew, without metadata.
 * @param sharp where the app has it. Without it a JPEG file keeps its orientation, and AVIF is not changed.
 * @throws Error for a picture whose parts cannot be told apart
 */
export async function stripMetadata(
  data: Buffer,
  mimeType: string,
  sharp?: Sharp,
): Promise<Buffer> {
  switch (mimeType) {
    case 'image/avif':
      return sharp ? blankBoxes(data, sharp) : data
    case 'image/jpeg':
    case 'image/png': {
      const stripped = mimeType === 'image/png' ? stripChunks(data) : stripSegments(data)
      return sharp ? turn(stripped, data, sharp) : withOrientation(stripped, data, mimeType)
    }
    case 'image/webp':
      return stripWebP(data)
    default:
      return data
  }
}

function withOrientation(stripped: Buffer, data: Buffer, mimeType: string): Buffer {
  const { orientation } = readExif(data, mimeType)
  return orientation === 1 || mimeType !== 'image/jpeg'
    ? stripped
    : Buffer.concat([
        stripped.subarray(0, 2),
        orientationSegment(orientation),
        stripped.subarray(2),
      ])
}

/** Whether there is something to strip in the beginning of a file. Of other formats than JPEG and PNG it is not known. */
export function hasMetadata(start: Buffer, mimeType: string): boolean {
  return (
    (mimeType === 'image/jpeg' && hasOtherSegments(start)) ||
    (mimeType === 'image/png' && hasOtherChunks(start))
  )
}

/** @param stripped without the metadata that `data` has. */
async function turn(stripped: Buffer, data: Buffer, sharp: Sharp): Promise<Buffer> {
  const { format, orientation = 1 } = await sharp(data).metadata()
  if (orientation === 1) {
    return stripped
  }
  const turned = sharp(data).autoOrient().keepIccProfile()
  return format === 'png' ? turned.png().toBuffer() : turned.jpeg({ quality }).toBuffer()
}

/** In an AVIF file the places of all parts are counted from its beginning, so none may move. It has no orientation. */
async function blankBoxes(data: Buffer, sharp: Sharp): Promise<Buffer> {
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
