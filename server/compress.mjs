// Compresses cached responses, each at most once for each content encoding.
import Negotiator from 'negotiator'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compressors = {
  br: (body) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body) => promisify(gzip)(body, { level: 6 }),
}
const encodings = ['br', 'gzip']
/** In bytes: below it compression saves nothing. */
const smallest = 1000

/** `br`, `gzip`, or undefined where the body is to be sent as it is. */
export function chooseEncoding(request, length) {
  if (length < smallest) {
    return undefined
  }
  const [best] = new Negotiator(request).encodings([...encodings, 'identity'], {
    preferred: encodings,
  })
  return best === 'identity' ? undefined : best
}

/** Strong ETags are of bytes: each encoding has its own. */
export function tagOf(etag, encoding) {
  return encoding ? etag?.replace(/"$/, `-${encoding}"`) : etag
}

/** The ETags of a response in all encodings. */
export function tagsOf(etag) {
  return [etag, ...encodings.map((encoding) => tagOf(etag, encoding))]
}

/** @param {(bytes: number) => void} onCompressed told how many bytes the response has grown by. */
export async function compress(response, encoding, onCompressed) {
  response.compressed[encoding] ??= compressors[encoding](response.body).then((body) => {
    onCompressed(body.length)
    return body
  })
  return response.compressed[encoding]
}
