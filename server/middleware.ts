// What a request passes through, functions of one type in a list, and what most of them need.
import type {
  IncomingMessage,
  OutgoingHttpHeaders,
  RequestListener,
  ServerResponse,
} from 'node:http'

/** A request that has just arrived, and what earlier functions of the list have found out about it. */
export interface ServerRequest extends IncomingMessage {
  /** The client sends its body only after `100 Continue`. */
  isWaiting?: boolean
  method: string
  /** Its target leads elsewhere: see requestTarget.ts. */
  refusal?: Refusal | undefined
  /** Path and query, in one spelling. */
  url: string
}

/** What to answer to a target that leads elsewhere. */
export interface Refusal {
  /** Path and query to ask for. */
  location?: string
  status: 308 | 400
}

/** Answers the request, or calls `next`: then those that follow in the list do. */
export type Middleware = (
  request: ServerRequest,
  response: ServerResponse,
  next: () => void,
) => void

/** @param list the last one answers what all others have passed on. */
export function compose(list: Middleware[]): RequestListener {
  const end = () => undefined
  const first = list.reduceRight<Handler>(
    (following, middleware) => (request, response) =>
      middleware(request, response, () => following(request, response)),
    end,
  )
  return (request, response) => first(request as ServerRequest, response)
}

type Handler = (request: ServerRequest, response: ServerResponse) => void

export function isRead({ method }: Pick<ServerRequest, 'method'>): boolean {
  return method === 'GET' || method === 'HEAD'
}

export function hasBody({ headers }: Pick<ServerRequest, 'headers'>): boolean {
  return Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined
}

/** The path of an address, without its query. */
export function pathOf(url: string): string {
  const end = url.indexOf('?')
  return end === -1 ? url : url.slice(0, end)
}

interface Answer {
  body: Buffer
  headers: OutgoingHttpHeaders
  status: number
}

/** HEAD gets the headers alone. */
export function sendBody(
  { method }: ServerRequest,
  response: ServerResponse,
  { body, headers, status }: Answer,
): void {
  response.writeHead(status, {
    ...headers,
    'content-length': body.length,
    'x-content-type-options': 'nosniff',
  })
  response.end(method === 'HEAD' ? undefined : body)
}

/** Adds the headers that the response does not have. */
export function setMissing(response: ServerResponse, headers: Iterable<[string, string]>): void {
  for (const [name, value] of headers) {
    if (!response.hasHeader(name)) {
      response.setHeader(name, value)
    }
  }
}
