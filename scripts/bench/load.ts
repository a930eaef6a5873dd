// Load on an address, and what came of it.
import autocannon from 'autocannon'
import http from 'node:http'

export interface Load {
  /** Addresses, asked one after the other by each connection. */
  addresses: string[]
  connections?: number
  headers?: Record<string, string>
  /** @default 200 */
  status?: number
}

export interface Measured {
  /** Milliseconds: half of the answers, and all but one in a hundred, came within so long. */
  p50: number
  p99: number
  perSecond: number
}

const seconds = 5
const usualConnections = 10

/** @throws Error where an answer was not what was asked for: a fast error is no result. */
export async function measure({
  addresses,
  connections,
  headers,
  status = 200,
}: Load): Promise<Measured> {
  const [first = ''] = addresses
  const { origin } = new URL(first)
  const result = await autocannon({
    connections: connections ?? usualConnections,
    duration: seconds,
    headers,
    requests: addresses.map((address) => ({
      method: 'GET' as const,
      path: address.slice(origin.length),
    })),
    url: origin,
  })
  const codes = Object.keys(result.statusCodeStats ?? {})
  if (codes.length !== 1 || codes[0] !== String(status) || result.errors + result.timeouts > 0) {
    throw new Error(
      `${first}: answered ${codes.join(', ')}, with ${result.errors} errors, instead of ${status} alone.`,
    )
  }
  return { p50: result.latency.p50, p99: result.latency.p99, perSecond: result.requests.average }
}

/** A Node server that does nothing but answer these bytes: what is possible at all. */
export async function serveBytes(
  body: Buffer,
  contentType: string,
): Promise<{ stop: () => void; url: string }> {
  const server = http.createServer((_, response) => {
    response.writeHead(200, { 'content-length': body.length, 'content-type': contentType })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address() as { port: number }
  return { stop: () => server.close(), url: `http://127.0.0.1:${address.port}/` }
}
