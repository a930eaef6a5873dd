// Computes status, headers and range of a file response from the conditions and the range of the request (RFC 9110,
// sections 13.2.2 and 14.2).
import { isFresh, matchesTag, parseHttpDate, type ReadHeader } from '../visibility/conditions.ts'

interface FileResponse {
  headers: Record<string, string>
  /** In bytes, inclusive; absent without a body. The end of an empty file is -1. */
  range?: ByteRange
  status: 200 | 206 | 304 | 412 | 416
}

interface ByteRange {
  end: number
  start: number
}

interface FileState {
  etag: string
  mtimeMs: number
  size: number
}

type FileHeaders = { 'last-modified': string } & Record<string, string>

export function fileResponse(method: string, header: ReadHeader, file: FileState): FileResponse {
  const modified = Math.floor(file.mtimeMs / 1000) * 1000
  const headers: FileHeaders = {
    'accept-ranges': 'bytes',
    etag: file.etag,
    'last-modified': new Date(modified).toUTCString(),
  }
  if (isPreconditionFailed(header, file.etag, modified)) {
    return { headers, status: 412 }
  }
  if (isFresh(header, { etag: file.etag, lastModified: headers['last-modified'] })) {
    return { headers, status: 304 }
  }
  const range = method === 'GET' ? rangeOf(header, file, headers) : undefined
  if (range === 'none') {
    return { headers: { ...headers, 'content-range': `bytes */${file.size}` }, status: 416 }
  }
  return range ? partOf(file, headers, range) : wholeOf(file, headers)
}

function wholeOf({ size }: FileState, headers: FileHeaders): FileResponse {
  const range = { end: size - 1, start: 0 }
  return { headers: { ...headers, 'content-length': String(size) }, range, status: 200 }
}

function partOf({ size }: FileState, headers: FileHeaders, range: ByteRange): FileResponse {
  const { end, start } = range
  const more = {
    'content-length': String(end - start + 1),
    'content-range': `bytes ${start}-${end}/${size}`,
  }
  return { headers: { ...headers, ...more }, range, status: 206 }
}

/** Weak ETags match too: those of Next are weak, although files are always replaced as a whole. */
function isPreconditionFailed(header: ReadHeader, etag: string, modified: number): boolean {
  const tags = header('if-match')
  if (tags !== null && tags !== undefined) {
    return !matchesTag(tags, etag)
  }
  const since = parseHttpDate(header('if-unmodified-since'))
  return since !== undefined && modified > since
}

/** Undefined for the whole file, also for several ranges or an invalid header; 'none' for status 416. */
function rangeOf(
  header: ReadHeader,
  { etag, size }: FileState,
  headers: FileHeaders,
): 'none' | ByteRange | undefined {
  const [, first, last = ''] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header('range') ?? '') ?? []
  if (
    first === undefined ||
    first + last === '' ||
    !isSameFile(header('if-range'), etag, headers)
  ) {
    return undefined
  }
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length > 0 ? { end: size - 1, start: size - length } : 'none'
  }
  const [start, end] = [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)]
  if (last !== '' && Number(last) < start) {
    return undefined
  }
  return start < size ? { end, start } : 'none'
}

/** A client may join a part only to the same bytes, which a weak ETag does not guarantee. */
function isSameFile(
  condition: null | string | undefined,
  etag: string,
  headers: FileHeaders,
): boolean {
  return (
    !condition ||
    condition === headers['last-modified'] ||
    (condition === etag && !etag.startsWith('W/'))
  )
}
