// Fetches a page that somebody names: only public addresses, not too much, and not for long.
import type { LookupFunction } from 'node:net'

import { once } from 'node:events'
import { type IncomingMessage, request as requestHTTP, type RequestOptions } from 'node:http'
import { request as requestHTTPS } from 'node:https'
import { createGunzip, createInflate } from 'node:zlib'

import { AddressNotPublic, SourceFailed, SourceTimeout, SourceTooLarge } from '../errors.ts'
import {
  type AllowedHosts,
  checkAddress,
  isAllowed,
  isPublicIP,
  lookupPublic,
  notPublic,
} from './publicAddresses.ts'

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
    let url = parse(address)
    for (let redirects = 0; redirects <= most.redirects; redirects += 1) {
      const answer = await askAndRead(url, {
        accept,
        allowed,
        lookup,
        maxBytes: most.bytes,
        signal,
        siteURL,
      })
      if (typeof answer !== 'string') {
        return answer
      }
      url = parse(answer, url)
    }
    throw new SourceFailed('source-redirects', { count: String(most.redirects) })
  } catch (error) {
    throw signal.aborted ? new SourceTimeout(most.seconds) : toSourceError(error)
  }
}

function parse(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) {
    throw new SourceFailed('source-address', { address: address.slice(0, 200) })
  }
  return new URL(address, base)
}

interface Asking {
  accept: string
  allowed: AllowedHosts
  lookup: LookupFunction
  maxBytes: number
  signal: AbortSignal
  siteURL: string
}

/** The page, or the address that the answer leads to. */
async function askAndRead(url: URL, asking: Asking): Promise<FetchedSource | string> {
  const response = await ask(url, asking)
  try {
    const next = redirectOf(response)
    const page = next ?? (await read(response, url, asking.maxBytes))
    // An answer that names no length ends with the connection, also where that was ended for want of time.
    asking.signal.throwIfAborted()
    return page
  } finally {
    response.destroy()
  }
}

async function ask(
  url: URL,
  { accept, allowed, lookup, signal, siteURL }: Asking,
): Promise<IncomingMessage> {
  checkAddress(url, allowed)
  const mayBePrivate = isAllowed(url, allowed)
  const options: RequestOptions = {
    // No connection is used again: each is judged.
    agent: false,
    headers: {
      accept,
      // Not brotli: a decoder of Node with a known hole (CVE-2026-111497) is still in use.
      'accept-encoding': 'gzip, deflate',
      'user-agent': `Offprint (${siteURL || 'https://www.npmjs.com/package/offprint'})`,
    },
    maxHeaderSize: 64_000,
    signal,
    ...(mayBePrivate ? {} : { lookup }),
  }
  const request = (url.protocol === 'https:' ? requestHTTPS : requestHTTP)(url, options)
  request.on('socket', (socket) => {
    socket.once('connect', () => {
      // What the name resolved to may have changed since.
      if (!mayBePrivate && !isPublicIP(socket.remoteAddress ?? '')) {
        request.destroy(notPublic(url.hostname))
      }
    })
  })
  request.on('upgrade', ({ statusCode = 101 }: IncomingMessage, socket) => {
    socket.destroy()
    request.emit('error', refusal(statusCode))
  })
  request.end()
  const [response] = (await once(request, 'response', { signal })) as [IncomingMessage]
  return response
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

function refusal(status: number): SourceFailed {
  return new SourceFailed('source-status', { status: String(status) }, status)
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

function toSourceError(error: unknown): Error {
  const known = [AddressNotPublic, SourceFailed, SourceTimeout, SourceTooLarge]
  if (known.some((kind) => error instanceof kind)) {
    return error as Error
  }
  const { code = '', message = '' } = error as NodeJS.ErrnoException
  return new SourceFailed('source-unreached', { reason: code || message })
}
