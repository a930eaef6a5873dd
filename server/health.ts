// Health checks for load balancers and monitoring, answered without Next.
import type { ServerResponse } from 'node:http'

import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

import type { ServerRequest } from './middleware.ts'

import { freeSpaceAt } from '../src/app/freeSpace.ts'
import { figures, type Figures, shared } from '../src/app/shared.ts'

/** A check that takes longer fails. In milliseconds. */
const timeout = 1500
/** Requests within this time share one result. In milliseconds. */
const cacheTime = 1000
/** In bytes. */
const minFreeBytes = 500_000_000
/**
 * Two intervals of the reminders, which run every five minutes (src/reminders/delivery/runner.ts), and one minute of
 * tolerance. In milliseconds.
 */
export const longestWithoutRun = 2 * 5 * 60_000 + 60_000

/** The schema is compared this often. In milliseconds. */
const schemaTime = 5000

const names = ['database', 'migrations', 'schema', 'listener', 'reminders', 'disk'] as const

type Result = 'failed' | 'ok'
type Checks = Record<(typeof names)[number], () => Promise<unknown>>

export interface HealthResult {
  checks: Record<string, Result>
  status: Result
}

export interface HealthOptions {
  databaseURL: string | undefined
  /** Whether change notifications arrive. */
  isListening: () => boolean
  /** Folder of the app. */
  root: string
}

export interface Health {
  /** Requests within a second share one result. */
  check: () => Promise<HealthResult>
  close: () => Promise<void>
  /** Counts the rows of the reminder ledger by state. */
  readReminders: () => Promise<Record<string, number>>
}

export function createHealth({ databaseURL, isListening, root }: HealthOptions): Health {
  const pool = openPool(databaseURL)
  const migrations = namesOfMigrations(root)
  const query: Query = async <Row extends object>(text: string, values?: unknown[]) =>
    (await pool.query<Row>(text, values)).rows
  const checks: Checks = {
    database: () => query('select 1'),
    disk: createDiskCheck(root),
    listener: () => Promise.resolve().then(() => assert(isListening())),
    migrations: async () => assert(await hasAll(query, migrations)),
    reminders: async () => assert(await isSending(query)),
    schema: createSchemaCheck(query),
  }
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
    readReminders: async () => {
      const rows = await query<{ count: number; state: string }>(
        `select state::text as state, count(*)::int as count from reminders
         where created_at > now() - interval '30 days' group by state`,
      )
      return Object.fromEntries(rows.map(({ count, state }) => [state, count]))
    },
  }
}

type Query = <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>

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
  const body = JSON.stringify(result)
  response.writeHead(status, {
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(body),
    'content-type': 'application/json',
    'x-content-type-options': 'nosniff',
  })
  response.end(request.method === 'HEAD' ? undefined : body)
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

function assert(isTrue: boolean): void {
  if (!isTrue) {
    throw new Error('The check failed.')
  }
}

/** Names of the migration files of this version. */
function namesOfMigrations(root: string): string[] {
  return readdirSync(path.join(root, 'migrations'))
    .filter((name) => /^\d.*\.ts$/.test(name))
    .map((name) => name.replace(/\.ts$/, ''))
}

/** The database may have further migrations, from a newer version. */
async function hasAll(query: Query, migrations: string[]): Promise<boolean> {
  const rows = await query<{ name: string }>('select name from payload_migrations')
  const known = new Set(rows.map(({ name }) => name))
  return migrations.every((name) => known.has(name))
}

/**
 * Any process may send the reminders, so the database is asked when the last run ended and whether one is running,
 * which holds the lock of src/reminders/delivery/runDigests.ts. Before the first run the process gets as much time.
 */
async function isSending(query: Query): Promise<boolean> {
  const [row] = await query<{ age: null | string; is_running: boolean }>(
    `select extract(epoch from now() - (select max(ended_at) from reminder_runs)) * 1000 as age,
       exists (select 1 from pg_locks where locktype = 'advisory' and granted
         and database = (select oid from pg_database where datname = current_database())
         and classid::bigint = hashtext('offprint reminders')::bigint & 4294967295) as is_running`,
  )
  const { age = null, is_running: isRunning = false } = row ?? {}
  const ms = age === null ? process.uptime() * 1000 : Number(age)
  return isRunning || ms < longestWithoutRun
}

/**
 * Whether the log is guarded and the caches are told of changes. Payload knows what that needs: src/app/shareMetrics.ts.
 * Until it has started there is no answer, and the check fails.
 */
function createSchemaCheck(query: Query): () => Promise<void> {
  let checkedAt = Number.NEGATIVE_INFINITY
  let isIntact = false
  return async () => {
    if (performance.now() - checkedAt > schemaTime) {
      const { guards } = await startedPayload()
      isIntact = (await guards(query)).length === 0
      checkedAt = performance.now()
    }
    assert(isIntact)
  }
}

async function startedPayload(): Promise<Figures> {
  const end = performance.now() + timeout / 2
  while (!shared[figures] && performance.now() < end) {
    await sleep(50, undefined, { ref: false })
  }
  const started = shared[figures]
  if (!started) {
    throw new Error('Payload has not started.')
  }
  return started
}

/** Checks the disks of the pictures and the embedded database. If a file system does not respond, the last result counts. */
function createDiskCheck(root: string): () => Promise<void> {
  let hasSpace = true
  let pending: Promise<void> | undefined
  const measure = async () => {
    const folders = [...foldersOfPictures(root), root, await folderOfDatabase(root)]
    const free = await Promise.all(folders.map(freeSpaceAt))
    hasSpace = free.every((bytes) => bytes >= minFreeBytes)
  }
  return async () => {
    pending ??= measure().finally(() => (pending = undefined))
    await Promise.race([pending, sleep(timeout / 2, undefined, { ref: false })])
    assert(hasSpace)
  }
}

/** None if they are in S3. */
function foldersOfPictures(root: string): string[] {
  const { OFFPRINT_MEDIA_DIR = '.data/media', S3_BUCKET } = process.env
  return S3_BUCKET?.trim() ? [] : [path.resolve(root, OFFPRINT_MEDIA_DIR)]
}

/** The embedded database may be outside of the clone (postgres/cluster.ts). */
async function folderOfDatabase(root: string): Promise<string> {
  try {
    const record = await readFile(path.join(root, '.data/database.json'), 'utf8')
    return (JSON.parse(record) as { folder?: string }).folder ?? root
  } catch {
    return root
  }
}

/** The next check fails, which is enough. */
function ignoreLostConnection() {}
