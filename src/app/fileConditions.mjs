// What a file is answered with, by the conditions and the range of the request: RFC 9110, sections 13.2.2 and 14.2.

/** `Sun, 06 Nov 1994 08:49:37 GMT`, or as it was written before: `Date.parse` takes nearly anything for a date. */
const httpDate = /^[A-Z][a-z]{2,8}, \d{2}[ -][A-Z][a-z]{2}[ -]\d{2,4} \d{2}:\d{2}:\d{2} GMT$/

/**
 * @param {(name: string) => string | null | undefined} asked A header of the request.
 * @param {{ etag: string, mtimeMs: number, size: number }} file
 */
export function judgeFile(method, asked, file) {
  const modified = Math.floor(file.mtimeMs / 1000) * 1000
  const isFailed = isAnother(asked, file.etag, modified)
  const headers = {
    'accept-ranges': 'bytes',
    etag: file.etag,
    'last-modified': new Date(modified).toUTCString(),
  }
  if (isFailed) {
    return { headers, status: 412 }
  }
  if (isUnchanged(asked, file.etag, modified)) {
    return { headers, status: 304 }
  }
  const range = method === 'GET' ? rangeOf(asked, file, headers) : undefined
  if (range === 'none') {
    return { headers: { ...headers, 'content-range': `bytes */${file.size}` }, status: 416 }
  }
  return range ? partOf(file, headers, range) : wholeOf(file, headers)
}

function wholeOf({ size }, headers) {
  const range = { end: size - 1, start: 0 }
  return { headers: { ...headers, 'content-length': String(size) }, range, status: 200 }
}

function partOf({ size }, headers, range) {
  const { end, start } = range
  const more = {
    'content-length': String(end - start + 1),
    'content-range': `bytes ${start}-${end}/${size}`,
  }
  return { headers: { ...headers, ...more }, range, status: 206 }
}

function isAnother(asked, etag, modified) {
  const match = asked('if-match')
  if (match !== null && match !== undefined) {
    return !names(match, etag)
  }
  const since = readDate(asked('if-unmodified-since'))
  return since !== undefined && modified > since
}

function isUnchanged(asked, etag, modified) {
  const match = asked('if-none-match')
  if (match !== null && match !== undefined) {
    return names(match, etag)
  }
  const since = readDate(asked('if-modified-since'))
  return since !== undefined && modified <= since
}

/** `W/` is passed over also for If-Match: Next calls its tags of files weak, though these are replaced as a whole. */
function names(list, etag) {
  const tags = list.split(',').map((tag) => bare(tag.trim()))
  return tags.includes('*') || tags.includes(bare(etag))
}

/** Undefined: the whole file. More than one range is answered with it, as is anything that is none. */
function rangeOf(asked, { etag, size }, headers) {
  const [, first, last] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(asked('range') ?? '') ?? []
  if (first === undefined || first + last === '' || !isOfThis(asked('if-range'), etag, headers)) {
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

/** A part may be joined only to the bytes that the asker has: weak tags do not say that. */
function isOfThis(condition, etag, headers) {
  return (
    !condition ||
    condition === headers['last-modified'] ||
    (condition === etag && !etag.startsWith('W/'))
  )
}

function bare(tag) {
  return tag.replace(/^W\//, '')
}

function readDate(text) {
  const time = text && httpDate.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(time) ? undefined : time
}
