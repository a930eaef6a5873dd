// Puts load on an address and measures the responses.
import autocannon from 'autocannon'
import http from 'node:http'

export interface Load {
  /** Addresses that each connection requests one after the other. */
  addresses: string[]
  connections?: number
  headers?: Record<string, string>
  /** @default 200 */
  status?: number
}

export interface Measured {
  /** Latency in milliseconds: the median, and the 99th percentile. */
  p50: number
  p99: number
  perSecond: number
}

const seconds = 5
const defaultConnections = 10

/** @throws Error if a response had another status: fast errors are not a result. */
export async function measure({
  addresses,
  connections,
  headers,
  status = 200,
}: Load): Promise<Measured> {
  const [first = ''] = addresses
  const { origin } = new URL(first)
  const result = await autocannon({
    connections: connections ?? defaultConnections,
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
      `${first}: responded with ${codes.join(', ')} and ${result.errors} errors instead of ${status}.`,
    )
  }
  return { p50: result.latency.p50, p99: result.latency.p99, perSecond: result.requests.average }
}

/** A Node server that only sends these bytes: the upper limit. */
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
