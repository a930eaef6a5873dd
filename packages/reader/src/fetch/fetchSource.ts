// Fetches a page that somebody names: only public addresses, not too much, and not for long.
import type { IncomingMessage } from 'node:http'
import type { LookupFunction } from 'node:net'

import { createGunzip, createInflate } from 'node:zlib'

import { SourceFailed, SourceTimeout, SourceTooLarge } from '../errors.ts'
import { type Asking, connect, parseAddress, refusal, toSourceError } from './connect.ts'
import { type AllowedHosts, lookupPublic } from './publicAddresses.ts'

export interface FetchOptions {
  /** The kinds that are asked for. @default pages and texts */
  accept?: string
  /** Of `FETCH_ALLOW`. */
  allowed?: AllowedHosts
  limits?: Partial<FetchLimits>
  /** Resolves names. @default a lookup that refuses private addresses */
  lookup?: LookupFunction
  /** Address of the site that asks, for whoever runs the other server. */
  siteURL?: string
}

export interface FetchedSource {
  bytes: Uint8Array
  /** In lower case, with its parameters; '' where the server names none. */
  contentType: string
  /** After redirects. */
  url: string
}

export interface FetchLimits {
  /** Of the answer, unpacked. @default 10_000_000 */
  bytes: number
  /** @default 5 */
  redirects: number
  /** From the first request to the last byte. @default 15 */
  seconds: number
}

const pages = 'text/html, application/xhtml+xml, text/markdown, text/plain;q=0.8, */*;q=0.5'

const usualLimits: FetchLimits = { bytes: 10_000_000, redirects: 5, seconds: 15 }

/**
 * @throws AddressNotPublic, SourceFailed, SourceTimeout, SourceTooLarge
 */
export async function fetchSource(
  address: string,
  {
    accept = pages,
    allowed = [],
    limits = {},
    lookup = lookupPublic,
    siteURL = '',
  }: FetchOptions = {},
): Promise<FetchedSource> {
  const most = { ...usualLimits, ...limits }
  const signal = AbortSignal.timeout(most.seconds * 1000)
  try {
    let url = parseAddress(address)
    for (let redirects = 0; redirects <= most.redirects; redirects += 1) {
      const asking = { allowed, headers: headersOf(accept), lookup, signal, siteURL }
      const answer = await askAndRead(url, most.bytes, asking)
      if (typeof answer !== 'string') {
        return answer
      }
      url = parseAddress(answer, url)
    }
    throw new SourceFailed('source-redirects', { count: String(most.redirects) })
  } catch (error) {
    throw signal.aborted ? new SourceTimeout(most.seconds) : toSourceError(error)
  }
}

function headersOf(accept: string): Record<string, string> {
  // Not brotli: a decoder of Node with a known hole (CVE-2026-111497) is still in use.
  return { accept, 'accept-encoding': 'gzip, deflate' }
}

/** The page, or the address that the answer leads to. */
async function askAndRead(
  url: URL,
  maxBytes: number,
  asking: Asking,
): Promise<FetchedSource | string> {
  const response = await connect(url, asking)
  try {
    const next = redirectOf(response)
    const page = next ?? (await read(response, url, maxBytes))
    // An answer that names no length ends with the connection, also where that was ended for want of time.
    asking.signal.throwIfAborted()
    return page
  } finally {
    response.destroy()
  }
}

/** The address that the answer leads to, or null for an answer that is the page itself. */
function redirectOf({ headers, statusCode = 0 }: IncomingMessage): null | string {
  if ([301, 302, 303, 307, 308].includes(statusCode) && headers.location) {
    return headers.location
  }
  if (statusCode !== 200) {
    throw refusal(statusCode)
  }
  return null
}

async function read(response: IncomingMessage, url: URL, maxBytes: number): Promise<FetchedSource> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of decoded(response)) {
    size += chunk.length
    if (size > maxBytes) {
      throw new SourceTooLarge(maxBytes)
    }
    chunks.push(chunk)
  }
  const contentType = (response.headers['content-type'] ?? '').toLowerCase()
  return { bytes: Buffer.concat(chunks), contentType, url: url.href }
}

/** Encodings that are stacked, or named twice, are none of these. */
function decoded(response: IncomingMessage): AsyncIterable<Uint8Array> {
  const decoders = {
    deflate: createInflate,
    gzip: createGunzip,
    'x-gzip': createGunzip,
  }
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (encoding === 'identity') {
    return response
  }
  const create = Object.hasOwn(decoders, encoding) ? decoders[encoding as 'gzip'] : null
  if (!create) {
    throw new SourceFailed('source-packing', { encoding: encoding.slice(0, 100) })
  }
  const decoder = create()
  response.on('error', (error) => decoder.destroy(error))
  return response.pipe(decoder)
}
