// What the EXIF data of a picture say of whoever took it, and how it has to be turned. Pure, and never throws.
import { findSegment } from './jpegSegments.ts'
import { findChunk } from './pngChunks.ts'
import { findWebPChunk } from './webpChunks.ts'

export interface Exif {
  artist: string
  copyright: string
  /** 1 for a picture that is shown as it is. */
  orientation: number
}

const tags = { artist: 0x01_3b, copyright: 0x82_98, orientation: 0x01_12 }
const nothing: Exif = { artist: '', copyright: '', orientation: 1 }

export function readExif(data: Buffer, mimeType: string): Exif {
  try {
    const tiff = tiffIn(data, mimeType)
    return tiff ? read(tiff) : nothing
  } catch (error) {
    if (error instanceof RangeError) {
      // It ends early.
      return nothing
    }
    throw error
  }
}

const header = 'Exif\0\0'

function tiffIn(data: Buffer, mimeType: string): Buffer | null {
  switch (mimeType) {
    case 'image/jpeg':
      return findSegment(data, header)
    case 'image/png':
      return findChunk(data, 'eXIf')
    case 'image/webp': {
      const chunk = findWebPChunk(data, 'EXIF')
      const hasHeader = chunk?.toString('latin1', 0, header.length) === header
      return chunk && hasHeader ? chunk.subarray(header.length) : chunk
    }
    default:
      return null
  }
}

/** No directory of a camera has so many entries. */
const mostEntries = 200

/** The first directory of a TIFF structure has all of them. */
function read(tiff: Buffer): Exif {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const directory = long(4)
  const found = { ...nothing }
  for (let entry = 0; entry < Math.min(short(directory), mostEntries); entry += 1) {
    const at = directory + 2 + 12 * entry
    const length = long(at + 4)
    const start = length > 4 ? long(at + 8) : at + 8
    const text = () => plain(tiff.subarray(start, start + Math.min(length, longest)))
    if (short(at) === tags.artist) {
      found.artist = text()
    } else if (short(at) === tags.copyright) {
      found.copyright = text()
    } else if (short(at) === tags.orientation) {
      found.orientation = short(at + 8)
    }
  }
  return found
}

const longest = 500

/** A zero parts photographer and publisher. */
function plain(bytes: Buffer): string {
  const parts = bytes.toString('utf8').split('\0')
  return parts
    .map((part) => part.replace(/[\s\uFFFD]+/gu, ' ').trim())
    .filter(Boolean)
    .join(', ')
    .slice(0, 200)
}

/** As a line below a picture: what it says twice is said once. */
export function creditOf({ artist, copyright }: Exif): string {
  const rights = !copyright || /©|copyright|\(c\)/i.test(copyright) ? copyright : `© ${copyright}`
  return rights.toLowerCase().includes(artist.toLowerCase())
    ? rights
    : [artist, rights].filter(Boolean).join(', ')
}

/** A segment of a JPEG file that says nothing else: for where nobody can turn the picture. */
export function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex')
  tiff.writeUInt16BE(orientation, 18)
  const content = Buffer.concat([Buffer.from(header, 'latin1'), tiff])
  const start = Buffer.from([0xff, 0xe1, 0, content.length + 2])
  return Buffer.concat([start, content])
}
