// Load on an address, and what came of it.
import autocannon from 'autocannon'

import type { Measured } from './timing.ts'

interface Load {
  /** Addresses, asked one after the other by each connection. */
  addresses: string[]
  connections?: number
  headers?: Record<string, string>
  seconds: number
  /** @default 200 */
  status?: number
}

const usualConnections = 10

/** @throws Error where an answer was not what was asked for: a fast error is no result. */
export async function measure(load: Load): Promise<Measured> {
  const { addresses, connections = usualConnections, headers, seconds, status = 200 } = load
  const [first = ''] = addresses
  const { origin } = new URL(first)
  const result = await autocannon({
    connections,
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
  const { latency, requests } = result
  return { p50: latency.p50, p99: latency.p99, perSecond: requests.total / result.duration }
}
