// Brings up the database that this clone works with: yours, or the embedded one.
import { statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { type Account, findAccount } from './account.ts'
import { findBinaries } from './binaries.ts'
import { CannotRun } from './CannotRun.ts'
import { checkConnection, query } from './connection.ts'
import { chooseHome, dataOf, type Home, readHome, settle, writeHome } from './home.ts'
import { initialise, isInitialised } from './initialise.ts'
import { findUsers, type Lease, takeLease } from './leases.ts'
import { withLock } from './lock.ts'
import { findServer, startServer, stopServer, superuser } from './server.ts'
import { finishRestore } from './swap.ts'

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
  /** Gives up on a server that takes long to start. */
  signal?: AbortSignal
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
    finishRestore(root)
    const { home, how } = await bringUp(request)
    const lease = takeLease(root)
    let released: Promise<void> | undefined
    const release = () => (released ??= stopUnused(root, lease))
    return { embedded: true, how, release, url: urlOf(home) }
  })
}

/** Stops the embedded server unless somebody uses it, other than by the lease that is given back. */
export function stopUnused(root: string, lease?: Lease): Promise<void> {
  return withLock(lockOf(root), async () => {
    lease?.drop()
    const home = readHome(root)
    if (home && findUsers(root).length === 0) {
      await stopServer(home)
    }
  })
}

export function lockOf(root: string) {
  return path.join(root, '.data/database.lock')
}

/** Finds the embedded server, or starts it. Hold the lock around it. */
export async function bringUp(request: DatabaseRequest): Promise<{ home: Home; how: string }> {
  const { root, signal, throwaway = false } = request
  const known = readHome(root)
  const running = known && (await findRunning(known, signal))
  if (running) {
    writeHome(running)
    const how = findUsers(root).length > 0 ? 'running already' : 'still running from before'
    return { home: running, how: `${how}, on port ${running.port}` }
  }

  const binaries = findBinaries()
  const account = (known && ownerOf(known)) ?? findAccount()
  const chosen = known ?? chooseHome(root, account, binaries)
  writeHome(chosen)
  const settled = settle(chosen, account, binaries)
  const isNew = !isInitialised(chosen)
  if (isNew) {
    initialise(chosen, account, settled, throwaway)
  }
  const port = await startServer(chosen, account, settled, { signal, throwaway })
  const home = { ...chosen, port }
  writeHome(home)
  await ensureCreated(home)
  return { home, how: `${isNew ? 'new' : 'started'}, on port ${home.port}` }
}

/** Waits while the server is on its way up or down. */
async function findRunning(home: Home, signal?: AbortSignal): Promise<Home | undefined> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const server = findServer(home)
    if (!server) {
      return undefined
    }
    const found = { ...home, port: server.port }
    if (server.ready && (await answers(found))) {
      return found
    }
    signal?.throwIfAborted()
    await sleep(50)
  }
  throw new CannotRun(`PostgreSQL in ${dataOf(home)} neither starts nor stops.`)
}

async function answers(home: Home): Promise<boolean> {
  try {
    await ensureCreated(home)
    return true
  } catch (error) {
    // It was killed, or told to stop, a moment ago.
    const passing = ['57P01', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']
    if (error instanceof Error && 'code' in error && passing.includes(String(error.code))) {
      return false
    }
    throw error
  }
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

export function urlOf(home: Home, database = 'offprint'): string {
  return `postgres://${superuser}:${home.password}@127.0.0.1:${home.port}/${database}`
}
