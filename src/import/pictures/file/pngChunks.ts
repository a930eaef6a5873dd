// The chunks of a PNG file: https://www.w3.org/TR/png-3/#5Chunk-layout. Pure.

const signatureLength = 8

/** What is needed to decode, animate and colour it. Others, such as eXIf, tEXt, iTXt and tIME, are not. */
const shown = new Set(
  'IHDR PLTE IDAT IEND acTL bKGD cHRM cICP cLLI fcTL fdAT gAMA hIST iCCP mDCV pHYs sBIT sPLT sRGB tRNS'.split(
    ' ',
  ),
)

/** Without chunks of metadata, and what follows the picture. */
export function stripChunks(data: Buffer): Buffer {
  const kept = [data.subarray(0, signatureLength)]
  for (let at = signatureLength; ;) {
    const { type, end } = chunkAt(data, at)
    if (shown.has(type)) {
      kept.push(data.subarray(at, end))
    }
    if (type === 'IEND') {
      return Buffer.concat(kept)
    }
    at = end
  }
}

/** What `stripChunks` would take out, of the beginning of a file. */
export function hasOtherChunks(start: Buffer): boolean {
  for (let at = signatureLength; at + 8 <= start.length;) {
    const { type, end } = chunkAt(start, at)
    if (!shown.has(type)) {
      return true
    }
    at = end
  }
  return false
}

/** The content of the first chunk of this type; null where there is none. */
export function findChunk(data: Buffer, wanted: string): Buffer | null {
  for (let at = signatureLength; at + 8 <= data.length;) {
    const { type, end } = chunkAt(data, at)
    if (type === wanted) {
      return data.subarray(at + 8, end - 4)
    }
    at = end
  }
  return null
}

function chunkAt(data: Buffer, at: number): { end: number; type: string } {
  if (at + 8 > data.length) {
    throw new Error('The PNG file has no end.')
  }
  const length = data.readUInt32BE(at)
  return { type: data.toString('latin1', at + 4, at + 8), end: at + 12 + length }
}
