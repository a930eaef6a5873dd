// The types of requestContext.mjs.
import type { IncomingMessage } from 'node:http'

export interface RequestContext {
  /** IPv4 or IPv6, without a port; '' if the connection has no address, such as a Unix socket. */
  clientAddress: string
  /** A UUID that is part of each log line of the request. */
  id: string
  /** Errors without a status, until that of the response is known: see log.mjs. */
  heldErrors?: HeldError[]
  /** The signed-in user, once known. */
  userId?: string
}

export interface HeldError {
  error: unknown
  /** Status of the response, if a hook set it. */
  status?: number
}

/** The context of the request that is being answered; undefined outside one. */
export declare function currentRequest(): RequestContext | undefined

/** Runs the work and everything that it starts in this context. */
export declare function runInRequest<Result>(context: RequestContext, work: () => Result): Result

/** Creates the context of a request that came over the network. */
export declare function contextOf(
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustProxy: number,
): RequestContext

/** @param trustProxy Number of proxies in front, each of which appends to `X-Forwarded-For`. */
export declare function clientAddressOf(
  request: {
    headers: Record<string, string | string[] | undefined>
    socket: { remoteAddress?: string | undefined }
  },
  trustProxy: number,
): string

/** Reads the context from the headers of `headersForInner`; only for a socket that clients cannot reach. */
export declare function contextOfInner(request: Pick<IncomingMessage, 'headers'>): RequestContext

/** Headers that transfer the current context over an internal socket. */
export declare function headersForInner(): Record<string, string>
