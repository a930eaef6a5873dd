import type { IncomingMessage } from 'node:http'
import type { Logger } from 'pino'

// The context of the current request, its id and client address, which the server in front of Next sets.
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { isIP } from 'node:net'

export interface RequestContext {
  /** IPv4 or IPv6, without a port; '' if the connection has no address, such as a Unix socket. */
  clientAddress: string
  /** Errors without a status, until that of the response is known: see log.ts. */
  heldErrors?: HeldError[] | undefined
  /** A UUID that is part of each log line of the request. */
  id: string
  /** The signed-in user, once known. */
  userId?: string
}

export interface HeldError {
  error: unknown
  /** Other fields of the line. */
  fields: object
  log: Logger
  message: string
  /** Status of the response, if a hook set it. */
  status?: number | undefined
}

const key = Symbol.for('offprint.request')
const innerHeader = 'x-offprint-request'

/** Next bundles the app separately from the server: both must share one store. */
const shared = globalThis as { [key]?: AsyncLocalStorage<RequestContext> }
const store = (shared[key] ??= new AsyncLocalStorage())

/** Undefined outside of a request, and in apps without our server. */
export function currentRequest(): RequestContext | undefined {
  return store.getStore()
}

/** Runs the work and everything that it starts in this context. */
export function runInRequest<Result>(context: RequestContext, work: () => Result): Result {
  return store.run(context, work)
}

/** Creates the context of a request that came over the network. */
export function contextOf(
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustProxy: number,
): RequestContext {
  return { id: randomUUID(), clientAddress: clientAddressOf(request, trustProxy) }
}

/** Reads the context from `innerHeader`; only for a socket that only this process can reach. */
export function contextOfInner({ headers }: Pick<IncomingMessage, 'headers'>): RequestContext {
  const [id, clientAddress = ''] = String(headers[innerHeader] ?? '').split(' ')
  return { id: id || randomUUID(), clientAddress }
}

/** Headers that transfer the current context over an internal socket; empty outside of a request. */
export function headersForInner(): Record<string, string> {
  const context = currentRequest()
  return context ? { [innerHeader]: `${context.id} ${context.clientAddress}` } : {}
}

/**
 * Each trusted proxy appends the address of its client, so that of the first one is the `trustProxy`-th from the end.
 * The client controls all entries before it.
 */
export function clientAddressOf(
  {
    headers,
    socket,
  }: {
    headers: Record<string, string | string[] | undefined>
    socket: { remoteAddress?: string | undefined }
  },
  trustProxy: number,
): string {
  const direct = plainAddress(socket.remoteAddress ?? '')
  if (trustProxy === 0) {
    return direct
  }
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => plainAddress(address.trim()))
    .filter((address) => address !== '')
  const address = forwarded.at(-trustProxy) ?? forwarded[0]
  return address && isIP(address) ? address : direct
}

/** Converts IPv4-mapped IPv6 addresses to IPv4 and removes ports, which some proxies append. */
function plainAddress(address: string): string {
  return address
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/^\[([^\]]+)\](?::\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
}
