// Health checks for load balancers and monitoring, answered without Next.
import type { ServerResponse } from 'node:http'

import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

import {
  type Checks,
  createChecks,
  type HealthOptions,
  type Query,
  timeout,
} from './healthChecks.ts'
import { sendBody, type ServerRequest } from './middleware.ts'

/** Requests within this time share one result. In milliseconds. */
const cacheTime = 1000

/** In the order of the answer. */
const names = ['database', 'migrations', 'schema', 'listener', 'reminders', 'disk'] as const

type Result = 'failed' | 'ok'

interface HealthResult {
  checks: Record<string, Result>
  status: Result
}

export interface Health {
  /** Requests within a second share one result. */
  check: () => Promise<HealthResult>
  close: () => Promise<void>
  /** Counts the mails to subscribers by state. */
  readNewsletter: () => Promise<Record<string, number>>
  /** Counts the other rows of the ledger of mails by state. */
  readReminders: () => Promise<Record<string, number>>
}

export function createHealth(options: { databaseURL: string | undefined } & HealthOptions): Health {
  const pool = openPool(options.databaseURL)
  const query: Query = async <Row extends object>(text: string, values?: unknown[]) =>
    (await pool.query<Row>(text, values)).rows
  const checks = createChecks(query, options)
  let checkedAt = Number.NEGATIVE_INFINITY
  let last: Promise<HealthResult>

  return {
    check: () => {
      if (performance.now() - checkedAt > cacheTime) {
        checkedAt = Number.POSITIVE_INFINITY
        last = runAll(checks).finally(() => (checkedAt = performance.now()))
      }
      return last
    },
    close: () => pool.end().catch(ignoreLostConnection),
    // Of those that were not needed any more nobody has to hear.
    readNewsletter: () =>
      countMails(query, `kind in (${ofSubscribers}) and coalesce(error, '') not like 'Not sent:%'`),
    readReminders: () => countMails(query, `kind not in (${ofSubscribers})`),
  }
}

const ofSubscribers = "'confirmation', 'newsletter'"

/** Of the last 30 days. */
async function countMails(query: Query, which: string): Promise<Record<string, number>> {
  const rows = await query<{ count: number; state: string }>(
    `select state::text as state, count(*)::int as count from reminders
     where created_at > now() - interval '30 days' and ${which} group by state`,
  )
  return Object.fromEntries(rows.map(({ count, state }) => [state, count]))
}

export async function sendHealth(
  request: ServerRequest,
  response: ServerResponse,
  health: Health,
): Promise<void> {
  const result = await health.check()
  send(request, response, result.status === 'ok' ? 200 : 503, result)
}

/** Liveness: whether the process responds at all. */
export function sendLive(request: ServerRequest, response: ServerResponse): void {
  send(request, response, 200, { status: 'ok' })
}

function send(
  request: ServerRequest,
  response: ServerResponse,
  status: number,
  result: object,
): void {
  const headers = { 'cache-control': 'no-store', 'content-type': 'application/json' }
  sendBody(request, response, { body: Buffer.from(JSON.stringify(result)), headers, status })
}

/** Its own pool: that of Payload may be in use. */
function openPool(connectionString: string | undefined): pg.Pool {
  const pool = new pg.Pool({
    allowExitOnIdle: true,
    connectionString,
    connectionTimeoutMillis: timeout,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    max: 1,
    query_timeout: timeout,
  })
  pool.on('error', ignoreLostConnection)
  return pool
}

async function runAll(checks: Checks): Promise<HealthResult> {
  const timedOut = sleep(timeout, 'failed' as const, { ref: false })
  const results = await Promise.all(
    names.map(
      async (name) => [name, await Promise.race([timedOut, runCheck(checks[name])])] as const,
    ),
  )
  const isFailed = results.some(([, result]) => result === 'failed')
  return { checks: Object.fromEntries(results), status: isFailed ? 'failed' : 'ok' }
}

async function runCheck(check: () => Promise<unknown>): Promise<Result> {
  try {
    await check()
    return 'ok'
  } catch {
    return 'failed'
  }
}

/** The next check fails, which is enough. */
function ignoreLostConnection() {}
