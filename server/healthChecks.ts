// What the health check looks at. A check resolves to its result, or to nothing if it passes, and throws if it fails.
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { freeSpaceAt } from '../src/app/freeSpace.ts'
import { figures, shared } from '../src/app/shared.ts'

/** A check that takes longer is slow. In milliseconds. */
export const timeout = 1500
/** The worker asks the database every 20 seconds (src/reminders/delivery/runner.ts). In seconds. */
export const longestSilence = 5 * 60
/** In bytes. */
const minFreeBytes = 500_000_000
/** What is not cheap to ask is asked this often. In milliseconds. */
const longInterval = 5000

export interface HealthOptions {
  /** Whether change notifications arrive. */
  isListening: () => boolean
  /** A database that does not answer for so long is away. In milliseconds. */
  longestQuery?: number
  /** Folder of the app. */
  root: string
}

export type Query = <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>

/** `off`: not judged. */
export type Result = 'failed' | 'off' | 'ok' | 'slow'

export type Check = () => Promise<Result | void>

export type Name =
  'database' | 'disk' | 'listener' | 'migrations' | 'posts' | 'reminders' | 'schema'

export function createChecks(
  query: Query,
  silence: () => Promise<number>,
  { isListening, root }: HealthOptions,
): Record<Name, Check> {
  const migrations = namesOfMigrations(root)
  return {
    database: createDatabaseCheck(query),
    disk: createDiskCheck(root),
    listener: async () => assert(await becomesTrue(isListening)),
    migrations: async () => assert(await hasAll(query, migrations)),
    posts: atMostEvery(longInterval, async () => assert(await isFilled(query))),
    // A server that has just started may be older than its worker.
    reminders: async () => assert(Math.min(await silence(), process.uptime()) < longestSilence),
    schema: atMostEvery(longInterval, () => checkSchema(query)),
  }
}

/** Whoever asks meanwhile, or too soon, gets the same answer. @param interval in milliseconds */
export function atMostEvery<Value>(
  interval: number,
  work: () => Promise<Value>,
): () => Promise<Value> {
  let endedAt = Number.NEGATIVE_INFINITY
  let last: Promise<Value>
  return () => {
    if (performance.now() - endedAt > interval) {
      endedAt = Number.POSITIVE_INFINITY
      last = work().finally(() => (endedAt = performance.now()))
    }
    return last
  }
}

function assert(isTrue: boolean): void {
  if (!isTrue) {
    throw new Error('The check failed.')
  }
}

/** A query that hangs is slow at first, and has failed once it is given up, until another one is answered. */
function createDatabaseCheck(query: Query): Check {
  let isAway = false
  const ask = atMostEvery(0, async () => {
    try {
      await query('select 1')
      isAway = false
    } catch (error) {
      isAway = true
      throw error
    }
  })
  return async () => {
    const late = isAway && sleep(timeout / 2, undefined, { ref: false })
    await (late ? Promise.race([ask(), late]) : ask())
    assert(!isAway)
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

/** Whether what the public sees of posts has been worked out. A single one that is missing is a matter for doctor. */
async function isFilled(query: Query): Promise<boolean> {
  const [row] = await query<{ is_filled: boolean }>(
    `select not exists (select from offprint_data.public_posts p join articles a on a.id = p.article_id
         where p.hash is null and a.stage = 'republished-on-blog')
       and (exists (select from offprint_data.public_posts)
         or not exists (select from articles where stage = 'republished-on-blog')) as is_filled`,
  )
  return row?.is_filled === true
}

/** A listener that was lost connects again within a second. */
async function becomesTrue(condition: () => boolean): Promise<boolean> {
  const end = performance.now() + timeout / 2
  while (!condition() && performance.now() < end) {
    await sleep(50, undefined, { ref: false })
  }
  return condition()
}

/**
 * Whether the log is guarded and the caches are told of changes. Payload knows what that needs: src/app/shareMetrics.ts.
 * Until it has started there is no answer.
 */
async function checkSchema(query: Query): Promise<Result | void> {
  const started = shared[figures]
  if (!started) {
    return 'off'
  }
  assert((await started.guards(query)).length === 0)
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
