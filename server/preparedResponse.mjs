// A response of the cache in the forms in which it is sent: the headers and the body of each encoding are made once,
// because most requests of a busy site need nothing else.
import { compress, tagOf, tagsOf } from './compress.mjs'

/** In bytes: about what the headers of one form take. */
const sizeOfHeaders = 1024

/**
 * @param {{ body: Buffer, etag?: string, headers: [string, string][], status: number, url: string }} loaded
 * @param {(url: string, headers: string[]) => string[]} complete adds what every response at this address has
 */
export function prepareResponse(loaded, complete) {
  const { etag, headers, url } = loaded
  const common = complete(url, headers.flat())
  return { ...loaded, common, forms: {}, notModified: {}, tags: etag ? tagsOf(etag) : [] }
}

/** Header names and values in turn, as `writeHead` takes them, of a 304. */
export function notModifiedOf(response, encoding = 'identity') {
  return (response.notModified[encoding] ??= [
    ...response.common,
    'etag',
    tagIn(response, encoding),
  ])
}

/**
 * The form in an encoding, or a promise of it while it is being made.
 * @param {(bytes: number) => void} onMade told how many bytes the response has grown by
 * @returns {{ body: Buffer, headers: (number | string)[] } | Promise<{ body: Buffer, headers: (number | string)[] }>}
 */
export function formOf(response, encoding = 'identity', onMade) {
  return (response.forms[encoding] ??=
    encoding === 'identity'
      ? makeForm(response, response.body, encoding)
      : makeCompressed(response, encoding, onMade))
}

async function makeCompressed(response, encoding, onMade) {
  const body = await compress(response.body, encoding).catch((error) => {
    // The next request tries again.
    delete response.forms[encoding]
    throw error
  })
  const form = makeForm(response, body, encoding)
  response.forms[encoding] = form
  onMade(body.length + sizeOfHeaders)
  return form
}

function makeForm(response, body, encoding) {
  const headers = [...response.common, 'content-length', body.length]
  if (response.etag) {
    headers.push('etag', tagIn(response, encoding))
  }
  if (encoding !== 'identity') {
    headers.push('content-encoding', encoding)
  }
  return { body, headers }
}

function tagIn({ etag }, encoding) {
  return encoding === 'identity' ? etag : tagOf(etag, encoding)
}
