// What the health check looks at: each check throws if it fails.
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { freeSpaceAt } from '../src/app/freeSpace.ts'
import { figures, type Figures, shared } from '../src/app/shared.ts'

/** A check that takes longer fails. In milliseconds. */
export const timeout = 1500
/** In bytes. */
const minFreeBytes = 500_000_000
/**
 * Two intervals of the reminders, which run every five minutes (src/reminders/delivery/runner.ts), and one minute of
 * tolerance. In milliseconds.
 */
export const longestWithoutRun = 2 * 5 * 60_000 + 60_000

/** The schema is compared this often. In milliseconds. */
const schemaTime = 5000

export interface HealthOptions {
  /** Whether change notifications arrive. */
  isListening: () => boolean
  /** Folder of the app. */
  root: string
}

export type Query = <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>

type Name = 'database' | 'disk' | 'listener' | 'migrations' | 'reminders' | 'schema'
export type Checks = Record<Name, () => Promise<unknown>>

export function createChecks(query: Query, { isListening, root }: HealthOptions): Checks {
  const migrations = namesOfMigrations(root)
  return {
    database: () => query('select 1'),
    disk: createDiskCheck(root),
    listener: () => Promise.resolve().then(() => assert(isListening())),
    migrations: async () => assert(await hasAll(query, migrations)),
    reminders: async () => assert(await isSending(query)),
    schema: createSchemaCheck(query),
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
