// Brings up the database that this clone works with: yours, or the embedded one.
import { statSync } from 'node:fs'
import path from 'node:path'

import { type Account, findAccount } from './account.ts'
import { findBinaries } from './binaries.ts'
import { CannotRun } from './CannotRun.ts'
import { checkConnection, query } from './connection.ts'
import { chooseHome, dataOf, type Home, readHome, settle, writeHome } from './home.ts'
import { findUsers, takeLease } from './leases.ts'
import { withLock } from './lock.ts'
import {
  findServer,
  initialise,
  isInitialised,
  startServer,
  stopServer,
  superuser,
} from './server.ts'

export interface Database {
  embedded: boolean
  /** One word or two for the person at the terminal. */
  how: string
  /** Gives it back; the embedded server stops when nobody uses it any more. */
  release: () => Promise<void>
  url: string
}

export interface DatabaseRequest {
  /** Your own PostgreSQL, if there is one. */
  databaseURL?: string | undefined
  /** The folder of the clone; the record is in its `.data/`. */
  root: string
  /** For tests: faster, and lost when the machine loses its power. @default false */
  throwaway?: boolean
}

export async function ensureDatabase(request: DatabaseRequest): Promise<Database> {
  const { databaseURL, root } = request
  if (databaseURL) {
    await checkConnection(databaseURL)
    const place = new URL(databaseURL)
    const how = `yours, at ${place.hostname}:${place.port || '5432'}`
    return { embedded: false, how, release: async () => {}, url: databaseURL }
  }
  return withLock(lockOf(root), async () => {
    const { home, how } = await bringUp(request)
    const lease = takeLease(root)
    let released: Promise<void> | undefined
    const release = () => {
      lease.drop()
      return (released ??= stopUnused(root))
    }
    return { embedded: true, how, release, url: urlOf(home) }
  })
}

/** Stops the embedded server unless somebody uses it. */
export function stopUnused(root: string): Promise<void> {
  return withLock(lockOf(root), async () => {
    const home = readHome(root)
    if (home && findUsers(root).length === 0) {
      await stopServer(home)
    }
  })
}

export async function withDatabase<T>(
  request: DatabaseRequest,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await ensureDatabase(request)
  try {
    return await work(database)
  } finally {
    await database.release()
  }
}

export const lockOf = (root: string) => path.join(root, '.data/database.lock')

async function bringUp(request: DatabaseRequest): Promise<{ home: Home; how: string }> {
  const { root, throwaway = false } = request
  const known = readHome(root)
  const running = known && (await waitUntilReady(known))
  if (known && running) {
    const home = { ...known, port: running.port }
    await confirm(home)
    writeHome(home)
    const how = findUsers(root).length > 0 ? 'running already' : 'still running from before'
    return { home, how: `${how}, on port ${home.port}` }
  }

  const binaries = findBinaries()
  const account = (known && ownerOf(known)) ?? findAccount()
  const home = known ?? chooseHome(root, account, binaries)
  writeHome(home)
  const settled = settle(home, account, binaries)
  const isNew = !isInitialised(home)
  if (isNew) {
    initialise(home, account, settled, throwaway)
  }
  const port = await startServer(home, account, settled, throwaway)
  writeHome({ ...home, port })
  if (isNew) {
    await query(urlOf({ ...home, port }, 'postgres'), 'create database offprint')
  } else {
    await ensureCreated({ ...home, port })
  }
  return { home: { ...home, port }, how: `${isNew ? 'new' : 'started'}, on port ${port}` }
}

async function waitUntilReady(home: Home): Promise<{ port: number } | undefined> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const server = findServer(home)
    if (!server || server.ready) {
      return server
    }
    if (Date.now() > deadline) {
      throw new CannotRun(`PostgreSQL in ${dataOf(home)} neither starts nor stops.`)
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function confirm(home: Home): Promise<void> {
  await ensureCreated(home)
  const [row] = await query<{ data_directory: string }>(urlOf(home), 'show data_directory')
  if (row?.data_directory === dataOf(home)) {
    return
  }
  throw new CannotRun(
    `The PostgreSQL on port ${home.port} belongs to another clone (${row?.data_directory}).`,
  )
}

// A start that was killed between initdb and here has left a server without our database.
async function ensureCreated(home: Home): Promise<void> {
  const maintenance = urlOf(home, 'postgres')
  const found = await query(maintenance, "select 1 from pg_database where datname = 'offprint'")
  if (found.length === 0) {
    await query(maintenance, 'create database offprint')
  }
}

// Root runs the server as whoever owns the data, so that a start as root breaks nothing for its usual user.
function ownerOf(home: Home): Account | undefined {
  if (process.getuid?.() !== 0 || !isInitialised(home)) {
    return undefined
  }
  const { gid, uid } = statSync(dataOf(home))
  return uid === 0 ? undefined : { gid, uid }
}

function urlOf(home: Home, database = 'offprint'): string {
  return `postgres://${superuser}:${home.password}@127.0.0.1:${home.port}/${database}`
}
