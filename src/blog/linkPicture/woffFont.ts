// What a font of the WOFF format has: its characters, and how wide they are.
import { inflateSync } from 'node:zlib'

export interface FontMetrics {
  /** In units of the size of the font; undefined for a character that it does not have. */
  widthOf: (character: string) => number | undefined
}

/** @throws RangeError for what is no such font */
export function readFont(woff: Buffer): FontMetrics {
  const table = tablesOf(woff)
  const [cmap, hmtx] = [table('cmap'), table('hmtx')]
  const glyphOf = glyphsOf(cmap)
  const last = table('hhea').readUInt16BE(34) - 1
  const unit = table('head').readUInt16BE(18)
  return {
    widthOf: (character) => {
      const glyph = glyphOf(character.codePointAt(0) ?? 0)
      return glyph === 0 ? undefined : hmtx.readUInt16BE(4 * Math.min(glyph, last)) / unit
    },
  }
}

/** See https://www.w3.org/TR/WOFF/: entries of twenty bytes after a header of 44; some are compressed. */
function tablesOf(woff: Buffer): (tag: string) => Buffer {
  const entries = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => 44 + 20 * index)
  return (tag) => {
    const entry = entries.find((at) => woff.toString('latin1', at, at + 4) === tag) ?? Infinity
    const [from, length, whole] = [4, 8, 12].map((by) => woff.readUInt32BE(entry + by))
    const bytes = woff.subarray(from, from! + length!)
    return length! < whole! ? inflateSync(bytes) : bytes
  }
}

/** Of the table that maps ranges of the basic plane (format 4): all else is a character that the font does not have. */
function glyphsOf(cmap: Buffer): (code: number) => number {
  const tables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) =>
    cmap.readUInt32BE(8 + 8 * i),
  )
  const at = tables.find((offset) => cmap.readUInt16BE(offset) === 4) ?? Infinity
  const size = cmap.readUInt16BE(at + 6)
  const [ends, starts] = [at + 14, at + 16 + size]
  return (code) => {
    let segment = 0
    while (segment < size && cmap.readUInt16BE(ends + segment) < code) {
      segment += 2
    }
    const start = segment < size ? cmap.readUInt16BE(starts + segment) : Infinity
    if (code < start) {
      return 0
    }
    const delta = cmap.readUInt16BE(starts + size + segment)
    const rangeAt = starts + 2 * size + segment
    const range = cmap.readUInt16BE(rangeAt)
    const glyph = range === 0 ? code : cmap.readUInt16BE(rangeAt + range + 2 * (code - start))
    return range !== 0 && glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
}
