// Prometheus metrics: counters of this process, and figures that are read from the database for each scrape.
import type { ServerResponse } from 'node:http'

import { createHash, timingSafeEqual } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

import type { Health } from './health.ts'
import type { Middleware, ServerRequest } from './middleware.ts'

import { methodOf, routeOf } from '../src/app/routes.ts'
import { figures, shared } from '../src/app/shared.ts'

const key = Symbol.for('offprint.metrics')
/** For each query, in milliseconds. */
const queryTimeout = 2000

/** One registry for each process, even if the module is loaded twice. */
export const metrics = ((globalThis as { [key]?: Metrics })[key] ??= createMetrics())

type Metrics = ReturnType<typeof createMetrics>

function createMetrics() {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const counter = (name: string, help: string, labelNames: string[]) =>
    new Counter({ name, help, labelNames, registers })
  return {
    cache: counter(
      'offprint_cache_requests_total',
      'Requests that the response cache may answer, by result.',
      ['result'],
    ),
    duration: new Histogram({
      name: 'offprint_http_request_duration_seconds',
      buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
      help: 'Time from the request to the end of the response.',
      labelNames: ['route'],
      registers,
    }),
    errors: counter('offprint_errors_total', 'Responses with status 500 and above.', ['route']),
    logins: counter('offprint_logins_total', 'Sign-ins.', ['outcome']),
    mails: counter('offprint_mails_total', 'Mails that this process tried to send.', ['outcome']),
    registry,
    requests: counter('offprint_http_requests_total', 'Requests.', ['method', 'route', 'status']),
    transitions: counter('offprint_transitions_total', 'Articles moved by this process.', [
      'from',
      'to',
      'via',
    ]),
  }
}

/** Call it once for each process. @param root folder of the app */
export function startMetrics({ check, readReminders }: Health, root: string): void {
  const { logins, mails, registry, transitions } = metrics
  subscribe('offprint:transition', (event) => {
    const { from, to, via } = event as Labels
    transitions.inc({ from, to, via })
  })
  subscribe('offprint:mail', (event) => mails.inc({ outcome: (event as Labels).outcome }))
  subscribe('offprint:login', (event) => logins.inc({ outcome: (event as Labels).outcome }))
  addPool(registry)
  addQueriedGauge(registry, {
    name: 'offprint_last_backup_timestamp_seconds',
    help: 'When the last backup of the embedded database was made, and whether it was restored to check it.',
    label: 'checked',
    read: () => lastBackup(root),
  })
  addQueriedGauge(registry, {
    name: 'offprint_health',
    help: 'The checks of /api/health: 1 is ok, 0 has failed.',
    label: 'check',
    read: async () => {
      const states = Object.entries((await check()).checks)
      return Object.fromEntries(states.map(([name, state]) => [name, state === 'ok' ? 1 : 0]))
    },
  })
  addQueriedGauge(registry, {
    name: 'offprint_owed',
    help: 'Articles in the list of owed articles, by kind.',
    label: 'kind',
    read: async () => shared[figures]?.owed(),
  })
  addQueriedGauge(registry, {
    name: 'offprint_reminders',
    help: 'Reminder mails of the last 30 days by state, of all processes.',
    label: 'state',
    read: readReminders,
  })
}

type Labels = Record<string, string>

export const countRequest: Middleware = (request, response, next) => {
  const { url } = request
  const method = methodOf(request.method)
  const start = performance.now()
  response.once('close', () => {
    const route = routeOf(url)
    const status = statusSent(response)
    metrics.requests.inc({ method, route, status })
    metrics.duration.observe({ route }, (performance.now() - start) / 1000)
    if (status >= 500) {
      metrics.errors.inc({ route })
    }
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

function addPool(registry: Registry): Gauge {
  const gauge = new Gauge({
    name: 'offprint_database_connections',
    collect() {
      const { pool } = shared[figures] ?? {}
      if (pool) {
        this.set({ state: 'used' }, pool.totalCount - pool.idleCount)
        this.set({ state: 'idle' }, pool.idleCount)
        this.set({ state: 'waiting' }, pool.waitingCount)
      }
    },
    help: "Connections of Payload's pool, and requests that wait for one.",
    labelNames: ['state'],
    registers: [registry],
  })
  return gauge
}

/** Of the embedded database; see postgres/backupRecord.ts. Empty before the first one. */
async function lastBackup(root: string): Promise<Record<string, number>> {
  const text = await readFile(path.join(root, '.data/last-backup.json'), 'utf8')
  const { madeAt, verified } = JSON.parse(text) as { madeAt?: string; verified?: unknown }
  return madeAt ? { [verified ? 'yes' : 'no']: Date.parse(madeAt) / 1000 } : {}
}

interface QueriedGauge {
  help: string
  label: string
  name: string
  read: () => Promise<Record<string, number> | undefined>
}

/** Runs one query at a time. If it is late there is no sample, rather than an outdated one. */
function addQueriedGauge(registry: Registry, { name, help, label, read }: QueriedGauge): Gauge {
  let pending: Promise<Record<string, number> | undefined> | undefined
  const query = () =>
    (pending ??= read()
      .catch(() => undefined)
      .finally(() => (pending = undefined)))
  const gauge = new Gauge({
    name,
    async collect() {
      const found = await Promise.race([query(), sleep(queryTimeout, undefined, { ref: false })])
      this.reset()
      for (const [value, count] of Object.entries(found ?? {})) {
        this.set({ [label]: value }, count)
      }
    },
    help,
    labelNames: [label],
    registers: [registry],
  })
  return gauge
}
