// The segments of a JPEG file: https://www.w3.org/Graphics/JPEG/itu-t81.pdf, annex B. Pure.

const marker = {
  app0: 0xe0,
  app2: 0xe2,
  app14: 0xee,
  comment: 0xfe,
  eoi: 0xd9,
  soi: 0xd8,
  sos: 0xda,
}

/** Application segments that tell how to decode or to show the picture. */
const shown: [marker: number, start: string][] = [
  [marker.app0, 'JFIF\0'],
  [marker.app2, 'ICC_PROFILE\0'],
  [marker.app14, 'Adobe'],
]

/** Without application segments, comments, and what follows the picture, such as a video. */
export function stripSegments(data: Buffer): Buffer {
  const kept = [data.subarray(0, 2)]
  let at = 2
  for (;;) {
    const segment = segmentAt(data, at)
    const { code, end, start } = segment
    at = code === marker.sos ? endOfScan(data, end) : end
    if (isKept(segment)) {
      kept.push(data.subarray(start, at))
    }
    if (code === marker.eoi) {
      return Buffer.concat(kept)
    }
  }
}

/** What `stripSegments` would take out, of the beginning of a file: up to the first scan. */
export function hasOtherSegments(start: Buffer): boolean {
  for (let at = 2; at + 4 <= start.length;) {
    const segment = segmentAt(start, at)
    if (!isKept(segment)) {
      return true
    }
    at = segment.code === marker.sos ? start.length : segment.end
  }
  return false
}

/** The content of the first segment, before the picture, that begins so; null where there is none, or the file is damaged. */
export function findSegment(data: Buffer, start: string): Buffer | null {
  try {
    for (let at = 2; at + 4 <= data.length;) {
      const { code, content, end } = segmentAt(data, at)
      if (content.toString('latin1', 0, start.length) === start) {
        return content.subarray(start.length)
      }
      at = code === marker.sos || end <= at ? data.length : end
    }
  } catch (error) {
    if (!(error instanceof Error)) {
      throw error
    }
  }
  return null
}

interface Segment {
  code: number
  content: Buffer
  end: number
  /** Of its marker, without fill bytes before it. */
  start: number
}

function isKept({ code, content }: Segment): boolean {
  const isApplication = code >= marker.app0 && code <= 0xef
  if (!isApplication) {
    return code !== marker.comment
  }
  return shown.some(
    ([one, start]) => one === code && content.toString('latin1', 0, start.length) === start,
  )
}

/** A marker may be preceded by any number of fill bytes. */
function segmentAt(data: Buffer, at: number): Segment {
  let last = at + 1
  while (data[last] === 0xff) {
    last += 1
  }
  const code = data[last]
  if (data[at] !== 0xff || code === undefined) {
    throw new Error('The segments of the JPEG file are damaged.')
  }
  const end = last + 1 + (code === marker.eoi ? 0 : data.readUInt16BE(last + 1))
  return { code, content: data.subarray(last + 3, end), end, start: last - 1 }
}

/** Within a scan a byte of 255 is followed by 0, or by the number of a restart. */
function endOfScan(data: Buffer, from: number): number {
  for (let at = data.indexOf(0xff, from); at >= 0; at = data.indexOf(0xff, at + 1)) {
    const next = data[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) {
      return at
    }
  }
  throw new Error('The JPEG file has no end.')
}
