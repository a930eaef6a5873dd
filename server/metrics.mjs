// What this process counts, for Prometheus. Figures of the database are read when they are asked for.
import { createHash, timingSafeEqual } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import { setTimeout as sleep } from 'node:timers/promises'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

import { methodOf, routeOf } from '../src/app/routes.mjs'

const key = Symbol.for('offprint.metrics')
/** For each question to the database, in milliseconds. */
const patience = 1000

/** One a process, whoever asks first. */
export const metrics = (globalThis[key] ??= createMetrics())

function createMetrics() {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const counter = (name, help, labelNames) => new Counter({ name, help, labelNames, registers })
  return {
    registry,
    cache: counter('offprint_cache_requests_total', 'Answers that may come from memory.', [
      'result',
    ]),
    duration: new Histogram({
      name: 'offprint_http_request_duration_seconds',
      buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
      help: 'From the request to the end of the answer.',
      labelNames: ['route'],
      registers,
    }),
    errors: counter('offprint_errors_total', 'Answers with status 500 and above.', ['route']),
    logins: counter('offprint_logins_total', 'Sign-ins.', ['outcome']),
    mails: counter('offprint_mails_total', 'Mails that this process was to send.', ['outcome']),
    requests: counter('offprint_http_requests_total', 'Answered requests.', [
      'method',
      'route',
      'status',
    ]),
    transitions: counter('offprint_transitions_total', 'Articles moved by this process.', [
      'from',
      'to',
      'via',
    ]),
  }
}

/** Once a process. `readReminders` counts the rows of the ledger by their state. */
export function startMetrics({ readReminders }) {
  const { logins, mails, registry, transitions } = metrics
  subscribe('offprint:transition', ({ from, to, via }) => transitions.inc({ from, to, via }))
  subscribe('offprint:mail', ({ outcome }) => mails.inc({ outcome }))
  subscribe('offprint:login', ({ outcome }) => logins.inc({ outcome }))
  addPool(registry)
  addAtScrape(registry, {
    name: 'offprint_owed',
    help: 'Articles, by what the list of owed articles says of them, in the database.',
    label: 'kind',
    read: async () => figures()?.owed(),
  })
  addAtScrape(registry, {
    name: 'offprint_reminders',
    help: 'Reminder mails of the last 30 days by state, of all processes, in the database.',
    label: 'state',
    read: readReminders,
  })
}

/** Called for each request when its answer begins. */
export function countRequest(request, response) {
  const { url } = request
  const method = methodOf(request.method)
  const begun = performance.now()
  response.once('close', () => {
    const route = routeOf(url)
    const status = statusSent(response)
    metrics.requests.inc({ method, route, status })
    metrics.duration.observe({ route }, (performance.now() - begun) / 1000)
    if (status >= 500) {
      metrics.errors.inc({ route })
    }
  })
}

/** Responses from the cache since the last scrape: the counters of the library take longer than such a response. */
const cached = new Map()

/** Instead of `countRequest` and `countCache`, for a response from the cache. */
export function countCached(method, url, status) {
  const name = `${method} ${status} ${url}`
  cached.set(name, (cached.get(name) ?? 0) + 1)
  if (cached.size > mostNames) {
    addCached()
  }
}

/** The addresses of a large blog are many. */
const mostNames = 1000

function addCached() {
  for (const [name, count] of cached) {
    const [method, status, url] = name.split(' ')
    metrics.requests.inc({ method, route: routeOf(url), status: Number(status) }, count)
    metrics.cache.inc({ result: 'hit' }, count)
  }
  cached.clear()
}

/** 499, as nginx has it, where the client left before there was an answer. */
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

/** In a time that tells nothing of where they differ. */
function isSame(given, wanted) {
  const [one, other] = [given, wanted].map((text) => createHash('sha256').update(text).digest())
  return timingSafeEqual(one, other)
}

/** See src/app/shareMetrics.ts; undefined until Payload is there. */
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
    help: "Connections of Payload's pool, and who waits for one.",
    labelNames: ['state'],
    registers: [registry],
  })
  return gauge
}

/** One question at a time. Without an answer in time there is no sample: an old one would pass for true. */
function addAtScrape(registry, { name, help, label, read }) {
  let reading
  const ask = () =>
    (reading ??= read()
      .catch(() => undefined)
      .finally(() => (reading = undefined)))
  const gauge = new Gauge({
    name,
    async collect() {
      const found = await Promise.race([ask(), sleep(patience, undefined, { ref: false })])
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
