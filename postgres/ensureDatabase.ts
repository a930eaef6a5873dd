// Provides the database of this clone: checks the external one, or starts the embedded one.
import { statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { CommandError, isDiskError } from '../scripts/bootstrap/errors.mjs'
import { type Account, findAccount } from './account.ts'
import { findActiveProcesses, registerProcess, type Registration } from './activeProcesses.ts'
import { findBinaries } from './binaries.ts'
import {
  type Cluster,
  dataFolderOf,
  newCluster,
  prepareCluster,
  readCluster,
  recordFileOf,
  writeCluster,
} from './cluster.ts'
import { checkConnection, query } from './connection.ts'
import { initialise, isInitialised } from './initialise.ts'
import { withLock } from './lock.ts'
import { findServer, startServer, stopServer, superuser } from './server.ts'
import { finishRestore } from './swap.ts'

export interface Database {
  embedded: boolean
  /** A short description for the terminal. */
  how: string
  /** The embedded server stops when no process uses it any more. */
  release: () => Promise<void>
  url: string
  /** Of known security holes. */
  warning?: null | string
}

interface DatabaseRequest {
  /** An external PostgreSQL. */
  databaseURL?: string | undefined
  /** The folder of the clone; its `.data/` contains the database. */
  root: string
  /** Aborts while the server starts. */
  signal?: AbortSignal
  /** For tests: faster, but a power failure destroys the data. @default false */
  throwaway?: boolean
}

export async function ensureDatabase(request: DatabaseRequest): Promise<Database> {
  const { databaseURL, root } = request
  if (databaseURL) {
    const { name, warning } = await checkConnection(databaseURL)
    const { hostname, port } = new URL(databaseURL)
    const how = `external, ${name} at ${hostname}:${port || '5432'}`
    return { embedded: false, how, release: async () => {}, url: databaseURL, warning }
  }
  return withLock(lockOf(root), async () => {
    finishRestore(root)
    const { cluster, how } = await ensureServer(request)
    const registration = registerProcess(root)
    let released: Promise<void> | undefined
    const release = () => (released ??= stopIfUnused(root, registration))
    return { embedded: true, how, release, url: urlOf(cluster) }
  })
}

/** Stops the embedded server unless another process uses it. `registration` is removed first. */
export async function stopIfUnused(root: string, registration?: Registration): Promise<void> {
  const stop = async () => {
    registration?.remove()
    const cluster = readCluster(root)
    if (cluster && findActiveProcesses(root).length === 0) {
      await stopServer(cluster)
    }
  }
  try {
    await withLock(lockOf(root), stop)
  } catch (error) {
    // A disk that takes no lock must not keep the server alive.
    if (!isDiskError(error)) {
      throw error
    }
    await stop()
  }
}

export function lockOf(root: string) {
  return path.join(root, '.data/database.lock')
}

/** Finds the running embedded server, or starts it. The caller holds the lock. */
export async function ensureServer(
  request: DatabaseRequest,
): Promise<{ cluster: Cluster; how: string }> {
  const { root, signal, throwaway = false } = request
  const known = readCluster(root)
  const running = known && (await findRunning(known, signal))
  if (running) {
    writeCluster(running)
    const how =
      findActiveProcesses(root).length > 0 ? 'already running' : 'still running from before'
    return { cluster: running, how: `${how}, on port ${running.port}` }
  }

  const binaries = findBinaries()
  const account = (known && ownerOf(known)) ?? findAccount()
  const chosen = known ?? newCluster(root, account, binaries)
  if (!known && isInitialised(chosen)) {
    throw new CommandError(withoutRecord(root, chosen))
  }
  writeCluster(chosen)
  const usable = prepareCluster(chosen, account, binaries)
  const isNew = !isInitialised(chosen)
  if (isNew) {
    initialise(chosen, account, usable, throwaway)
  }
  const port = await startServer(chosen, account, usable, { signal, throwaway })
  const cluster = { ...chosen, port }
  writeCluster(cluster)
  await ensureCreated(cluster)
  return { cluster, how: `${isNew ? 'new' : 'started'}, on port ${cluster.port}` }
}

function withoutRecord(root: string, cluster: Cluster): string {
  const [folder, record] = [dataFolderOf(cluster), recordFileOf(root)]
  return `${folder} holds a database, but ${record}, which has its password, is missing. Put that file back, or move the folder away: "npm run restore -- FILE" then brings back a backup, and "npm start" begins with an empty database.`
}

/** Waits while the server is starting or stopping. */
async function findRunning(cluster: Cluster, signal?: AbortSignal): Promise<Cluster | undefined> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const server = findServer(cluster)
    if (!server) {
      return undefined
    }
    const found = { ...cluster, port: server.port }
    if (server.ready && (await acceptsConnections(found))) {
      return found
    }
    signal?.throwIfAborted()
    await sleep(50)
  }
  throw new CommandError(
    `PostgreSQL in ${dataFolderOf(cluster)} neither finishes starting nor stops.`,
  )
}

async function acceptsConnections(cluster: Cluster): Promise<boolean> {
  try {
    await ensureCreated(cluster)
    return true
  } catch (error) {
    // The server is stopping or was just killed.
    const transient = ['57P01', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']
    if (error instanceof Error && 'code' in error && transient.includes(String(error.code))) {
      return false
    }
    throw error
  }
}

// A process that was killed after initdb leaves a server without the database.
async function ensureCreated(cluster: Cluster): Promise<void> {
  const maintenance = urlOf(cluster, 'postgres')
  const found = await query(maintenance, "select 1 from pg_database where datname = 'offprint'")
  if (found.length === 0) {
    await query(maintenance, 'create database offprint')
  }
}

/** Root runs the server as the owner of the data, so that starting once as root does not lock the usual user out. */
export function ownerOf(cluster: Cluster): Account | undefined {
  if (process.getuid?.() !== 0 || !isInitialised(cluster)) {
    return undefined
  }
  const { gid, uid } = statSync(dataFolderOf(cluster))
  return uid === 0 ? undefined : { gid, uid }
}

export function urlOf(cluster: Cluster, database = 'offprint'): string {
  return `postgres://${superuser}:${cluster.password}@127.0.0.1:${cluster.port}/${database}`
}
