// Which content encoding a client gets, the ETag of each, and the compression itself.
import { LRUCache } from 'lru-cache'
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
/** What clients accept is always the same, and takes long to read. */
const bestByHeader = new LRUCache({ max: 500 })
const longestHeader = 100

/** `br`, `gzip`, or undefined where the body is to be sent as it is. */
export function chooseEncoding({ headers }, length) {
  const accepted = headers['accept-encoding']
  if (length < smallest || accepted === undefined) {
    return undefined
  }
  const best = bestByHeader.get(accepted) ?? readBest(accepted)
  return best === 'identity' ? undefined : best
}

function readBest(accepted) {
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } })
  const [best = 'identity'] = negotiator.encodings([...encodings, 'identity'], {
    preferred: encodings,
  })
  if (accepted.length <= longestHeader) {
    bestByHeader.set(accepted, best)
  }
  return best
}

/** Strong ETags are of bytes: each encoding has its own. */
export function tagOf(etag, encoding) {
  return encoding ? etag?.replace(/"$/, `-${encoding}"`) : etag
}

/** The ETags of a response in all encodings. */
export function tagsOf(etag) {
  return [etag, ...encodings.map((encoding) => tagOf(etag, encoding))]
}

/** @returns {Promise<Buffer>} */
export function compress(body, encoding) {
  return compressors[encoding](body)
}
