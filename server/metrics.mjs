// Prometheus metrics: counters of this process, and figures that are read from the database for each scrape.
import { createHash, timingSafeEqual } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

import { methodOf, routeOf } from '../src/app/routes.mjs'

const key = Symbol.for('offprint.metrics')
/** For each query, in milliseconds. */
const queryTimeout = 2000

/** One registry for each process, even if the module is loaded twice. */
export const metrics = (globalThis[key] ??= createMetrics())

function createMetrics() {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const counter = (name, help, labelNames) => new Counter({ name, help, labelNames, registers })
  return {
    registry,
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
    requests: counter('offprint_http_requests_total', 'Requests.', ['method', 'route', 'status']),
    transitions: counter('offprint_transitions_total', 'Articles moved by this process.', [
      'from',
      'to',
      'via',
    ]),
  }
}

/**
 * Call it once for each process. `readReminders` counts the rows of the reminder ledger by state, `check` is that of the
 * health, and `root` the folder of the app.
 */
export function startMetrics({ check, readReminders }, root) {
  const { logins, mails, registry, transitions } = metrics
  subscribe('offprint:transition', ({ from, to, via }) => transitions.inc({ from, to, via }))
  subscribe('offprint:mail', ({ outcome }) => mails.inc({ outcome }))
  subscribe('offprint:login', ({ outcome }) => logins.inc({ outcome }))
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
    read: async () => figures()?.owed(),
  })
  addQueriedGauge(registry, {
    name: 'offprint_reminders',
    help: 'Reminder mails of the last 30 days by state, of all processes.',
    label: 'state',
    read: readReminders,
  })
}

/** Call it for each request before it is answered. */
export function countRequest(request, response) {
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
}

/** Cached responses since the last scrape: the counters of the library are slower than such a response. */
const cached = new Map()

/** For a cached response, instead of `countRequest` and `countCache`. */
export function countCached(method, url, status) {
  const name = `${method} ${status} ${url}`
  cached.set(name, (cached.get(name) ?? 0) + 1)
  if (cached.size > maxNames) {
    addCached()
  }
}

/** Limits the memory: a large blog has many addresses. */
const maxNames = 1000

function addCached() {
  for (const [name, count] of cached) {
    const [method, status, url] = name.split(' ')
    metrics.requests.inc({ method, route: routeOf(url), status: Number(status) }, count)
    metrics.cache.inc({ result: 'hit' }, count)
  }
  cached.clear()
}

/** 499, as in nginx, if the client disconnected before the response. */
export function statusSent(response) {
  return response.headersSent ? response.statusCode : 499
}

export function countCache(result) {
  metrics.cache.inc({ result })
}

/** Answers `/metrics`. */
export async function sendMetrics(request, response, token) {
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
function isSame(actual, expected) {
  const [one, other] = [actual, expected].map((text) => createHash('sha256').update(text).digest())
  return timingSafeEqual(one, other)
}

/** See src/app/shareMetrics.ts; undefined until Payload has started. */
function figures() {
  return globalThis[Symbol.for('offprint.figures')]
}

function addPool(registry) {
  const gauge = new Gauge({
    name: 'offprint_database_connections',
    collect() {
      const { pool } = figures() ?? {}
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
async function lastBackup(root) {
  const text = await readFile(path.join(root, '.data/last-backup.json'), 'utf8')
  const { madeAt, verified } = JSON.parse(text)
  return madeAt ? { [verified ? 'yes' : 'no']: Date.parse(madeAt) / 1000 } : {}
}

/** Runs one query at a time. If it is late there is no sample, rather than an outdated one. */
function addQueriedGauge(registry, { name, help, label, read }) {
  let pending
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
