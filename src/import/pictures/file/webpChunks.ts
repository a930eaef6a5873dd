// The chunks of a WebP file: https://developers.google.com/speed/webp/docs/riff_container. Pure.

const headLength = 12

/** Of the chunk VP8X: that there is such metadata. */
const flags = { exif: 0x08, xmp: 0x04 }

/** Without what tells of the picture, and of whoever took it. */
export function stripWebP(data: Buffer): Buffer {
  const parts = chunksIn(data)
    .filter(({ type }) => type !== 'EXIF' && type !== 'XMP ')
    .map(({ type, end, start }) =>
      type === 'VP8X' ? withoutFlags(data.subarray(start, end)) : data.subarray(start, end),
    )
  const stripped = Buffer.concat([data.subarray(0, headLength), ...parts])
  stripped.writeUInt32LE(stripped.length - 8, 4)
  return stripped
}

export function findWebPChunk(data: Buffer, wanted: string): Buffer | null {
  const found = chunksIn(data).find(({ type }) => type === wanted)
  return found ? data.subarray(found.start + 8, found.end) : null
}

function chunksIn(data: Buffer): { end: number; start: number; type: string }[] {
  const found = []
  for (let at = headLength; at + 8 <= data.length;) {
    const length = data.readUInt32LE(at + 4)
    // Chunks of an odd length have a byte behind them.
    const end = Math.min(data.length, at + 8 + length + (length % 2))
    found.push({ type: data.toString('latin1', at, at + 4), end, start: at })
    at = end
  }
  return found
}

function withoutFlags(chunk: Buffer): Buffer {
  const copy = Buffer.from(chunk)
  copy[8] = (copy[8] ?? 0) & ~(flags.exif | flags.xmp)
  return copy
}
