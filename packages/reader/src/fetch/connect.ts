// Asks another server: only one that anybody on the internet can reach, and over a connection of its own.
import type { LookupFunction } from 'node:net'

import { once } from 'node:events'
import { type IncomingMessage, request as requestHTTP, type RequestOptions } from 'node:http'
import { request as requestHTTPS } from 'node:https'

import { AddressNotPublic, SourceFailed, SourceTimeout, SourceTooLarge } from '../errors.ts'
import {
  type AllowedHosts,
  checkAddress,
  isAllowed,
  isPublicIP,
  notPublic,
} from './publicAddresses.ts'

export interface Asking {
  allowed: AllowedHosts
  /** Sent as JSON, or whatever the headers say, with POST. @default none: GET */
  body?: string
  headers: Record<string, string>
  lookup: LookupFunction
  signal: AbortSignal
  siteURL: string
}

/** @throws AddressNotPublic, and what Node says of servers that cannot be reached */
export async function connect(
  url: URL,
  { allowed, body, headers, lookup, signal, siteURL }: Asking,
): Promise<IncomingMessage> {
  checkAddress(url, allowed)
  const mayBePrivate = isAllowed(url, allowed)
  const options: RequestOptions = {
    // No connection is used again: each is judged.
    agent: false,
    headers: {
      ...headers,
      'user-agent': `Offprint (${siteURL || 'https://www.npmjs.com/package/offprint'})`,
    },
    maxHeaderSize: 64_000,
    method: body === undefined ? 'GET' : 'POST',
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
  // Also once the answer has begun: whoever reads it is told by it.
  request.on('error', () => undefined)
  request.end(body)
  const [response] = (await once(request, 'response', { signal })) as [IncomingMessage]
  return response
}

export function refusal(status: number): SourceFailed {
  return new SourceFailed('source-status', { status: String(status) }, status)
}

/** Of whatever went wrong: one of ours. */
export function toSourceError(error: unknown): Error {
  const known = [AddressNotPublic, SourceFailed, SourceTimeout, SourceTooLarge]
  if (known.some((kind) => error instanceof kind)) {
    return error as Error
  }
  const { code = '', message = '' } = error as NodeJS.ErrnoException
  return new SourceFailed('source-unreached', { reason: code || message })
}

/** @throws SourceFailed */
export function parseAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) {
    throw new SourceFailed('source-address', { address: address.slice(0, 200) })
  }
  return new URL(address, base)
}
