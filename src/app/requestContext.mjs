// What is known of the request that is being answered: its id and the client's address. Entered by the server in front of Next.
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { isIP } from 'node:net'

const key = Symbol.for('offprint.request')
const innerHeader = 'x-offprint-request'

/** Next bundles the app apart from the server: both must share one store. */
const store = (globalThis[key] ??= new AsyncLocalStorage())

/** Undefined outside a request, and in an app that runs without our server. */
export function currentRequest() {
  return store.getStore()
}

export function runInRequest(context, work) {
  return store.run(context, work)
}

/** A new context for a request that came over the network. */
export function contextOf(request, trustProxy) {
  return { id: randomUUID(), clientAddress: clientAddressOf(request, trustProxy) }
}

/** The context for a header of `innerHeader`, on a socket that only this process can reach. */
export function contextOfInner({ headers }) {
  const [id, clientAddress = ''] = String(headers[innerHeader] ?? '').split(' ')
  return { id: id || randomUUID(), clientAddress }
}

/** Carries the current context over a socket of our own; empty outside a request. */
export function headersForInner() {
  const context = currentRequest()
  return context ? { [innerHeader]: `${context.id} ${context.clientAddress}` } : {}
}

/**
 * Each trusted proxy appends the address that it was asked from, so the client's is the `trustProxy`-th from the end.
 * Whatever stands before it was written by the client.
 */
export function clientAddressOf({ headers, socket }, trustProxy) {
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

/** IPv4 that arrives on an IPv6 socket is still IPv4; some proxies append a port. */
function plainAddress(address) {
  return address
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/^\[([^\]]+)\](?::\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
}
