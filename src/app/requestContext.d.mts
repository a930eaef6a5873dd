// The types of requestContext.mjs.
import type { IncomingMessage } from 'node:http'

export interface RequestContext {
  /** IPv4 or IPv6, without a port; '' where the connection has none, such as a Unix socket. */
  clientAddress: string
  /** A UUID, in each log line of the request. */
  id: string
  /** Errors without a status of their own, until the answer has one: see log.mjs. */
  heldErrors?: HeldError[]
  /** Who is signed in, once that is known. */
  userId?: string
}

export interface HeldError {
  error: unknown
  /** Of the answer, where a hook has chosen another one. */
  status?: number
}

/** The context of the request that is being answered; undefined outside one. */
export declare function currentRequest(): RequestContext | undefined

/** Runs the work, and everything that it starts, in this context. */
export declare function runInRequest<Result>(context: RequestContext, work: () => Result): Result

/** A new context for a request that came over the network. */
export declare function contextOf(
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustProxy: number,
): RequestContext

/** @param trustProxy how many proxies stand in front, each of which appends to `X-Forwarded-For`; 0: none. */
export declare function clientAddressOf(
  request: {
    headers: Record<string, string | string[] | undefined>
    socket: { remoteAddress?: string | undefined }
  },
  trustProxy: number,
): string

/** The context that `headersForInner` carried; only for a socket that nobody else can reach. */
export declare function contextOfInner(request: Pick<IncomingMessage, 'headers'>): RequestContext

/** Headers that carry the current context over a socket of our own. */
export declare function headersForInner(): Record<string, string>
