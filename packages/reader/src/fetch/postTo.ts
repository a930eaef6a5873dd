// Sends something to an address that somebody names, by the same safe connection that pages are fetched by.
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { LookupFunction } from 'node:net'

import { SourceTimeout } from '../errors.ts'
import { connect, parseAddress, toSourceError } from './connect.ts'
import { type AllowedHosts, lookupPublic } from './publicAddresses.ts'

export interface PostOptions {
  /** Of `FETCH_ALLOW`. */
  allowed?: AllowedHosts
  headers: Record<string, string>
  /** Resolves names. @default a lookup that refuses private addresses */
  lookup?: LookupFunction
  /** How much of the answer is read. @default 4000 */
  maxBytes?: number
  /** From the first byte to the last. @default 15 */
  seconds?: number
  /** Address of the site that sends, for whoever runs the other server. */
  siteURL?: string
}

export interface PostAnswer {
  headers: IncomingHttpHeaders
  /** Also of a redirect: nothing follows it. */
  status: number
  /** As it came, as far as it was read. */
  text: string
}

/**
 * What is too long or too slow once the status has come is left there: it is an answer.
 * @throws AddressNotPublic, SourceFailed, SourceTimeout
 */
export async function postTo(
  address: string,
  body: string,
  { allowed = [], headers, lookup = lookupPublic, siteURL = '', ...limits }: PostOptions,
): Promise<PostAnswer> {
  const { maxBytes = 4000, seconds = 15 } = limits
  const signal = AbortSignal.timeout(seconds * 1000)
  try {
    const length = String(Buffer.byteLength(body))
    const response = await connect(parseAddress(address), {
      allowed,
      body,
      headers: { ...headers, 'accept-encoding': 'identity', 'content-length': length },
      lookup,
      signal,
      siteURL,
    })
    const text = await readStart(response, maxBytes)
    return { headers: response.headers, status: response.statusCode ?? 0, text }
  } catch (error) {
    throw signal.aborted ? new SourceTimeout(seconds) : toSourceError(error)
  }
}

async function readStart(response: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of response as AsyncIterable<Uint8Array>) {
      chunks.push(chunk)
      size += chunk.length
      if (size >= maxBytes) {
        break
      }
    }
  } catch {
    // Cut off.
  }
  response.destroy()
  return Buffer.concat(chunks).subarray(0, maxBytes).toString('utf8')
}
