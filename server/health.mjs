// Whether this server can do its work: asked by load balancers and monitoring, answered without Next.
import { readdirSync } from 'node:fs'
import { readFile, statfs } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** In milliseconds: a check that takes longer has failed. */
const timeout = 1500
/** Requests within it share one result. In milliseconds. */
const sharedFor = 1000
/** In bytes. */
const leastFree = 500_000_000
/**
 * Two runs of the reminders, which come every five minutes (src/reminders/delivery/runner.ts), and the time that one takes
 * to begin. In milliseconds.
 */
export const longestWithoutRun = 2 * 5 * 60_000 + 60_000

const names = ['database', 'migrations', 'listener', 'reminders', 'disk']

/**
 * @param {{ databaseURL: string, isListening: () => boolean, root: string }} given
 *   `isListening`: whether notifications of changes arrive.
 */
export function createHealth({ databaseURL, isListening, root }) {
  const pool = new pg.Pool({
    allowExitOnIdle: true,
    connectionString: databaseURL,
    connectionTimeoutMillis: timeout,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    max: 1,
    query_timeout: timeout,
  })
  pool.on('error', ignoreLostConnection)
  const migrations = namesOfMigrations(root)
  const query = async (text, values) => (await pool.query(text, values)).rows
  const checks = {
    database: () => query('select 1'),
    disk: createDiskCheck(root),
    listener: () => mustBe(isListening()),
    migrations: async () => mustBe(await hasAll(query, migrations)),
    reminders: async () => mustBe(await isSending(query)),
  }
  let checkedAt = Number.NEGATIVE_INFINITY
  /** @type {ReturnType<typeof runAll>} */
  let last

  return {
    /** `{ status, checks }`; shared by all who ask within a second. */
    check: () => {
      if (performance.now() - checkedAt > sharedFor) {
        checkedAt = Number.POSITIVE_INFINITY
        last = runAll(checks).finally(() => (checkedAt = performance.now()))
      }
      return last
    },
    close: () => pool.end().catch(ignoreLostConnection),
    /** Rows of the ledger of reminders by their state. */
    readReminders: async () => {
      const rows = await query(
        `select state::text as state, count(*)::int as count from reminders
         where created_at > now() - interval '30 days' group by state`,
      )
      return Object.fromEntries(rows.map(({ count, state }) => [state, count]))
    },
  }
}

export async function sendHealth(request, response, health) {
  const answer = await health.check()
  send(request, response, answer.status === 'ok' ? 200 : 503, answer)
}

/** Whether the process answers at all. */
export function sendLive(request, response) {
  send(request, response, 200, { status: 'ok' })
}

function send(request, response, status, answer) {
  const body = JSON.stringify(answer)
  response.writeHead(status, {
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(body),
    'content-type': 'application/json',
    'x-content-type-options': 'nosniff',
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

async function runAll(checks) {
  const late = sleep(timeout, 'failed', { ref: false })
  const results = await Promise.all(
    names.map(async (name) => [name, await Promise.race([late, outcomeOf(checks[name])])]),
  )
  const isFailed = results.some(([, result]) => result === 'failed')
  return { status: isFailed ? 'failed' : 'ok', checks: Object.fromEntries(results) }
}

async function outcomeOf(check) {
  try {
    await check()
    return 'ok'
  } catch {
    return 'failed'
  }
}

function mustBe(isTrue) {
  if (!isTrue) {
    throw new Error('not so')
  }
}

/** By their files: what runs here has been built with them. */
function namesOfMigrations(root) {
  return readdirSync(path.join(root, 'migrations'))
    .filter((name) => /^\d.*\.ts$/.test(name))
    .map((name) => name.replace(/\.ts$/, ''))
}

/** The database may know more of them: those of a newer version. */
async function hasAll(query, migrations) {
  const rows = await query('select name from payload_migrations')
  const known = new Set(rows.map(({ name }) => name))
  return migrations.every((name) => known.has(name))
}

/**
 * Any process may send the reminders: the database knows when the last run ended, and whether one is on its way,
 * which holds the lock of src/reminders/delivery/runDigests.ts. Where there has never been one, it is waited for.
 */
async function isSending(query) {
  const [row] = await query(
    `select extract(epoch from now() - (select max(ended_at) from reminder_runs)) * 1000 as age,
       exists (select 1 from pg_locks where locktype = 'advisory' and granted
         and database = (select oid from pg_database where datname = current_database())
         and classid::bigint = hashtext('offprint reminders')::bigint & 4294967295) as is_running`,
  )
  const age = row.age === null ? process.uptime() * 1000 : Number(row.age)
  return row.is_running || age < longestWithoutRun
}

/** Where pictures and the embedded database are. A file system that does not answer is as it was. */
function createDiskCheck(root) {
  let known = true
  let asking
  const ask = async () => {
    const folders = [path.resolve(root, process.env.OFFPRINT_MEDIA_DIR ?? '.data/media'), root]
    const free = await Promise.all([...folders, await folderOfDatabase(root)].map(freeAt))
    known = free.every((bytes) => bytes >= leastFree)
  }
  return async () => {
    asking ??= ask().finally(() => (asking = undefined))
    await Promise.race([asking, sleep(timeout / 2, undefined, { ref: false })])
    mustBe(known)
  }
}

/** The embedded database may live outside (postgres/home.ts). */
async function folderOfDatabase(root) {
  try {
    const record = await readFile(path.join(root, '.data/database.json'), 'utf8')
    return JSON.parse(record).folder ?? root
  } catch {
    return root
  }
}

/** Of the nearest folder that is there and may be read. */
async function freeAt(folder) {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch (error) {
    if (path.dirname(folder) === folder) {
      throw error
    }
    return freeAt(path.dirname(folder))
  }
}

/** The next check says so. */
function ignoreLostConnection() {}
