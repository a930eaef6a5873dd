// Prometheus metrics: the counters of this process, and the answer to a scrape.
import type { ServerResponse } from 'node:http'

import { createHash, timingSafeEqual } from 'node:crypto'
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'

import type { Middleware, ServerRequest } from './middleware.ts'

import { methodOf, routeOf } from '../src/app/routes.ts'

const key = Symbol.for('offprint.metrics')

/** One registry for each process, even if the module is loaded twice. */
export const metrics = ((globalThis as { [key]?: Metrics })[key] ??= createMetrics())

type Metrics = ReturnType<typeof createMetrics>

function createMetrics() {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  /** Alerts compare with the value before, so the usual samples are there from the start, as 0. */
  const counter = (name: string, help: string, samples: Record<string, string>[]) => {
    const made = new Counter({ name, help, labelNames: Object.keys(samples[0] ?? {}), registers })
    samples.forEach((labels) => made.inc(labels, 0))
    return made
  }
  return {
    cache: counter(
      'offprint_cache_requests_total',
      'Requests that the response cache may answer, by result.',
      [{ result: 'hit' }, { result: 'miss' }],
    ),
    duration: new Histogram({
      name: 'offprint_http_request_duration_seconds',
      buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
      help: 'Time from the request to the end of the response.',
      labelNames: ['route'],
      registers,
    }),
    errors: counter('offprint_errors_total', 'Responses with status 500 and above.', [
      { route: '/' },
    ]),
    logins: counter(
      'offprint_logins_total',
      'Sign-ins.',
      ['success', 'failure', 'limited'].map((outcome) => ({ outcome })),
    ),
    mails: counter(
      'offprint_mails_total',
      'Mails that this process tried to send.',
      ['sent', 'failed', 'no-transport'].map((outcome) => ({ outcome })),
    ),
    registry,
    requests: counter('offprint_http_requests_total', 'Requests.', [
      { method: 'GET', route: '/', status: '200' },
    ]),
    transitions: counter(
      'offprint_transitions_total',
      'Articles moved by this process.',
      ['admin', 'rest', 'schedule'].map((via) => ({
        from: 'published-at-outlet',
        to: 'republished-on-blog',
        via,
      })),
    ),
  }
}

export const countRequest: Middleware = (request, response, next) => {
  const { url } = request
  const method = methodOf(request.method)
  const start = performance.now()
  response.once('close', () => {
    const route = routeOf(url)
    const status = statusSent(response)
    metrics.requests.inc({ method, route, status })
    metrics.duration.observe({ route }, (performance.now() - start) / 1000)
    metrics.errors.inc({ route }, status >= 500 ? 1 : 0)
  })
  next()
}

/** Cached responses since the last scrape: the counters of the library are slower than such a response. */
const cached = new Map<string, number>()

/** For a cached response, instead of `countRequest` and `countCache`. */
export function countCached(method: string, url: string, status: number): void {
  const name = `${method} ${status} ${url}`
  cached.set(name, (cached.get(name) ?? 0) + 1)
  if (cached.size > maxNames) {
    addCached()
  }
}

/** Limits the memory: a large blog has many addresses. */
const maxNames = 1000

function addCached(): void {
  for (const [name, count] of cached) {
    const [method = '', status, url = ''] = name.split(' ')
    metrics.requests.inc({ method, route: routeOf(url), status: Number(status) }, count)
    metrics.cache.inc({ result: 'hit' }, count)
  }
  cached.clear()
}

/** 499, as in nginx, if the client disconnected before the response. */
export function statusSent(response: ServerResponse): number {
  return response.headersSent ? response.statusCode : 499
}

export function countCache(result: 'hit' | 'miss'): void {
  metrics.cache.inc({ result })
}

/** Answers `/metrics`. */
export async function sendMetrics(
  request: ServerRequest,
  response: ServerResponse,
  token: string | undefined,
): Promise<void> {
  const plain = { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' }
  if (!token) {
    response.writeHead(404, plain).end('Not Found\n')
    return
  }
  if (!isSame(request.headers.authorization ?? '', `Bearer ${token}`)) {
    response.writeHead(401, { ...plain, 'www-authenticate': 'Bearer' }).end('Unauthorized\n')
    return
  }
  addCached()
  const text = await metrics.registry.metrics()
  const { contentType } = metrics.registry
  response.writeHead(200, { ...plain, 'content-type': contentType })
  response.end(request.method === 'HEAD' ? undefined : text)
}

/** Compares in constant time. */
function isSame(actual: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(actual), digest(expected))
}
