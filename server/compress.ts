// Which content encoding a client gets, the ETag of each, and the compression itself.
import type { IncomingMessage } from 'node:http'

import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip'

const compressors: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body) => promisify(gzip)(body, { level: 6 }),
}
const encodings: Encoding[] = ['br', 'gzip']
/** Its types lack the option. */
interface Preferring {
  encodings: (available: string[], options: { preferred: string[] }) => string[]
}

/** In bytes: below it compression saves nothing. */
const smallest = 1000
/** What clients accept is always the same, and takes long to read. */
const bestByHeader = new LRUCache<string, 'identity' | Encoding>({ max: 500 })
const longestHeader = 100

/** Undefined where the body is to be sent as it is. */
export function chooseEncoding(
  { headers }: Pick<IncomingMessage, 'headers'>,
  length: number,
): Encoding | undefined {
  const accepted = headers['accept-encoding']
  if (length < smallest || accepted === undefined) {
    return undefined
  }
  const best = bestByHeader.get(accepted) ?? readBest(accepted)
  return best === 'identity' ? undefined : best
}

function readBest(accepted: string): 'identity' | Encoding {
  const negotiator: Preferring = new Negotiator({ headers: { 'accept-encoding': accepted } })
  const [best = 'identity'] = negotiator.encodings([...encodings, 'identity'], {
    preferred: encodings,
  }) as ('identity' | Encoding)[]
  if (accepted.length <= longestHeader) {
    bestByHeader.set(accepted, best)
  }
  return best
}

/** Strong ETags are of bytes: each encoding has its own. */
export function tagOf(etag: string, encoding: Encoding): string {
  return etag.replace(/"$/, `-${encoding}"`)
}

/** The ETags of a response in all encodings. */
export function tagsOf(etag: string): string[] {
  return [etag, ...encodings.map((encoding) => tagOf(etag, encoding))]
}

export function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  return compressors[encoding](body)
}
