// Health checks for proxies, load balancers and monitoring, answered without Next.
import type { ServerResponse } from 'node:http'

import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

import { figures, shared } from '../src/app/shared.ts'
import {
  atMostEvery,
  type Check,
  createChecks,
  type HealthOptions,
  type Name,
  type Query,
  type Result,
  timeout,
} from './healthChecks.ts'
import { createFigures, type HealthFigures } from './healthFigures.ts'
import { sendBody, type ServerRequest } from './middleware.ts'

/** Requests within this time share one result. In milliseconds. */
const cacheTime = 1000

/** What a process needs to show the blog. Payload is not asked. Each row is judged only where those before it pass. */
const toBeReady: Name[][] = [['database'], ['migrations'], ['posts', 'listener']]
const others: Name[] = ['schema', 'reminders']

type Results = Partial<Record<Name, Result>>

interface Report {
  checks: Results
  status: 'degraded' | 'failed' | 'ok'
}

interface Readiness extends Report {
  /** Whether sign-in answers. */
  desk: 'failed' | 'ready' | 'starting'
}

export interface Health extends HealthFigures {
  /** All checks. */
  check: () => Promise<Report>
  /** Those that a process must pass to get requests. */
  checkReady: () => Promise<Readiness>
  close: () => Promise<void>
}

export function createHealth(options: { databaseURL: string | undefined } & HealthOptions): Health {
  const pool = openPool(options.databaseURL, options.longestQuery)
  const query: Query = async <Row extends object>(text: string, values?: unknown[]) =>
    (await pool.query<Row>(text, values)).rows
  const read = createFigures(query)
  const checks = createChecks(query, read.readSilence, options)
  const checkReady = atMostEvery(cacheTime, async () => {
    const results = await runInOrder(checks)
    return { desk: stateOfDesk(results), ...toReport(results) }
  })

  return {
    ...read,
    check: atMostEvery(cacheTime, async () => {
      const [disk, ready] = await Promise.all([run(checks, ['disk']), checkReady()])
      const results = await run(checks, others, isUsable(ready.checks))
      return toReport({ ...ready.checks, ...results, ...disk })
    }),
    checkReady,
    close: () => pool.end().catch(ignoreLostConnection),
  }
}

/** With `?strict=1` whatever has failed is an error. */
export async function sendHealth(
  request: ServerRequest,
  response: ServerResponse,
  health: Health,
): Promise<void> {
  const report = await health.check()
  const isStrict = new URLSearchParams(request.url.split('?')[1]).get('strict') === '1'
  const hasFailed = isStrict && Object.values(report.checks).includes('failed')
  send(request, response, report, hasFailed || report.status === 'failed' ? 503 : 200)
}

/** Readiness: whether the process is to get requests. */
export async function sendReady(
  request: ServerRequest,
  response: ServerResponse,
  health: Health,
): Promise<void> {
  const report = await health.checkReady()
  send(request, response, report, report.status === 'failed' ? 503 : 200)
}

/** Liveness: whether the process responds at all. */
export function sendLive(request: ServerRequest, response: ServerResponse): void {
  send(request, response, { status: 'ok' })
}

function send(
  request: ServerRequest,
  response: ServerResponse,
  result: object,
  status = 200,
): void {
  const headers = { 'cache-control': 'no-store', 'content-type': 'application/json' }
  sendBody(request, response, { body: Buffer.from(JSON.stringify(result)), headers, status })
}

/** Its own pool: that of Payload may be in use. */
function openPool(connectionString: string | undefined, longestQuery = 10_000): pg.Pool {
  const pool = new pg.Pool({
    allowExitOnIdle: true,
    connectionString,
    connectionTimeoutMillis: longestQuery,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    max: 1,
    query_timeout: longestQuery,
  })
  pool.on('error', ignoreLostConnection)
  return pool
}

async function runInOrder(checks: Record<Name, Check>): Promise<Results> {
  const late = sleep(timeout, undefined, { ref: false })
  let results: Results = {}
  for (const names of toBeReady) {
    results = { ...results, ...(await run(checks, names, isUsable(results), late)) }
  }
  return results
}

/** Whether anything else can be judged. */
function isUsable({ database = 'ok', migrations = 'ok' }: Results): boolean {
  return database === 'ok' && migrations === 'ok'
}

async function run(
  checks: Record<Name, Check>,
  names: Name[],
  isJudged = true,
  late: Promise<unknown> = sleep(timeout, undefined, { ref: false }),
): Promise<Results> {
  const results = await Promise.all(
    names.map(async (name): Promise<[Name, Result]> => {
      const slow = late.then(() => 'slow' as const)
      return [name, isJudged ? await Promise.race([slow, resultOf(checks[name])]) : 'off']
    }),
  )
  return Object.fromEntries(results)
}

async function resultOf(check: Check): Promise<Result> {
  try {
    return (await check()) ?? 'ok'
  } catch {
    return 'failed'
  }
}

function toReport(checks: Results): Report {
  const found = Object.values(checks)
  const isReady = toBeReady.flat().every((name) => checks[name] !== 'failed')
  const isWell = found.every((result) => result === 'ok' || result === 'off')
  return { checks, status: isReady ? (isWell ? 'ok' : 'degraded') : 'failed' }
}

/** Payload has its pool once it has started; without the database it can sign nobody in. */
function stateOfDesk(results: Results): Readiness['desk'] {
  return shared[figures] ? (results.database === 'failed' ? 'failed' : 'ready') : 'starting'
}

/** The next check fails, which is enough. */
function ignoreLostConnection() {}
