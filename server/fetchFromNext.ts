// Has Next answer what is to be cached, over a socket of our own and as an anonymous client: nothing of a request may get
// into a response that others receive.
import http, { type IncomingMessage, type RequestListener, type Server } from 'node:http'

import { headersForInner } from '../src/app/requestContext.ts'
import { publicHeaders, validForHeader } from '../src/visibility/publicHeaders.ts'

/** A response as Next gives it, without what belongs to one request. */
export interface Fetched {
  body: Buffer
  etag?: string | undefined
  headers: [name: string, value: string][]
  status: number
  /** By `performance.now()`: it is not used after that. */
  until?: number
  url: string
}

export type Fetch = (url: string) => Promise<Fetched>

const cachedHeaders = [
  ...Object.keys(publicHeaders).filter((name) => name !== 'vary'),
  'cache-control',
  'content-security-policy',
  'content-type',
  'last-modified',
  'link',
  'location',
]

/**
 * The server at the other end. It closes no connection that is idle: after a moment in which this process had no time,
 * it would close the one over which a request has just been sent, and a reader would get 503.
 */
export function createInner(handle: RequestListener): Server {
  return http.createServer({ keepAliveTimeout: 0 }, handle)
}

export function fetchOver(socketPath: string): Fetch {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 32 })
  const headers = { 'accept-encoding': 'identity', host: 'localhost' }
  return (url) =>
    new Promise((resolve, reject) => {
      const all = { ...headers, ...headersForInner() }
      // Counted from before the request: the response may expire a little early, and never late.
      const requestedAt = performance.now()
      const request = http.request({ agent, headers: all, path: url, socketPath }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const cacheable = responseOf(url, response, Buffer.concat(chunks))
          resolve({ ...cacheable, until: requestedAt + validFor(response) })
        })
      })
      request.setTimeout(30_000, () => request.destroy(new Error('no answer')))
      request.on('error', reject)
      request.end()
    })
}

function validFor({ headers }: IncomingMessage): number {
  return Number(headers[validForHeader] ?? Number.POSITIVE_INFINITY)
}

function responseOf(
  url: string,
  { headers, statusCode: status = 0 }: IncomingMessage,
  body: Buffer,
): Fetched {
  const sent = cachedHeaders.flatMap((name): [string, string][] =>
    headers[name] === undefined ? [] : [[name, String(headers[name])]],
  )
  return {
    body,
    etag: headers.etag,
    // Next says what its pages vary by; these responses differ by their encoding alone.
    headers: [...sent, ['vary', 'Accept-Encoding']],
    status,
    url,
  }
}
