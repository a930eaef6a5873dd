// Starts, finds and stops the embedded PostgreSQL server.
import getPort from 'get-port'
import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Account } from './account.ts'

import { CommandError } from '../scripts/bootstrap/errors.mjs'
import { commandOf, startTimeOf } from '../scripts/bootstrap/processes.mjs'
import { type Binaries, binary } from './binaries.ts'
import { type Cluster, dataFolderOf, logFileOf } from './cluster.ts'
import { describeFailure } from './describeFailure.ts'
import { killOrphans } from './orphanedProcesses.ts'
import { embeddedName } from './versions.ts'

export const superuser = 'offprint'

/** Without the caller's environment, because PostgreSQL reads PGDATA, PGPORT and LC_ALL. */
export const cleanEnvironment = {
  LC_ALL: 'C',
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  TZ: 'UTC',
}

/** The postmaster of this data folder, even if the process that started it was killed. */
export function findServer(
  cluster: Cluster,
): { pid: number; port: number; ready: boolean } | undefined {
  const lines = readPidFile(cluster)
  const pid = Number(lines[0])
  // The id may now belong to another program, or the file to the clone that this one is a copy of.
  if (!pid || startTimeOf(pid) === '' || !commandOf(pid).includes(`-D ${dataFolderOf(cluster)} `)) {
    return undefined
  }
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

interface StartOptions {
  signal?: AbortSignal | undefined
  throwaway?: boolean
}

/** On its previous port, so that its address stays valid; on another port if that one is in use. */
export async function startServer(
  cluster: Cluster,
  account: Account,
  binaries: Binaries,
  options: StartOptions = {},
): Promise<number> {
  let port = cluster.port || (await getPort({ host: '127.0.0.1' }))
  for (let attempt = 1; ; attempt++) {
    const failure = await launch({ ...cluster, port }, account, binaries, options)
    if (!failure) {
      return port
    }
    if (attempt === 8 || !isTransient(failure)) {
      throw new CommandError(failure)
    }
    if (isPortInUse(failure)) {
      port = await getPort({ host: '127.0.0.1' })
    } else {
      killOrphans(dataFolderOf(cluster))
      await sleep(500)
    }
  }
}

export async function stopServer(cluster: Cluster): Promise<void> {
  const server = findServer(cluster)
  if (!server) {
    return
  }
  const deadline = Date.now() + 20_000
  process.kill(server.pid, 'SIGINT')
  while (startTimeOf(server.pid) !== '') {
    if (Date.now() > deadline) {
      process.kill(server.pid, 'SIGQUIT')
      return
    }
    await sleep(20)
  }
}

/** Resolves to undefined once the server is ready, or to the reason why it did not start. */
async function launch(
  cluster: Cluster,
  account: Account,
  binaries: Binaries,
  { signal, throwaway = false }: StartOptions,
): Promise<string | undefined> {
  if (!findServer(cluster)) {
    rmSync(path.join(dataFolderOf(cluster), 'postmaster.pid'), { force: true })
  }
  const log = openLog(cluster.root)
  const start = statSync(logFileOf(cluster.root)).size
  const child = spawn(binary(binaries, 'postgres'), serverOptions(cluster, throwaway), {
    ...account,
    cwd: '/',
    env: cleanEnvironment,
    // Its own session: Ctrl-C must not reach it, because other processes may still use it.
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let failure: string | undefined
  child.once('error', (error) => (failure = error.message))
  child.once('exit', (code) => (failure ??= `PostgreSQL exited with code ${code}`))
  child.unref()
  const deadline = Date.now() + 120_000
  while (failure === undefined) {
    const server = findServer(cluster)
    if (server?.ready && server.pid === child.pid) {
      return undefined
    }
    if (Date.now() > deadline) {
      failure = 'PostgreSQL took too long to start'
    }
    // Keeps the server: it may be in a recovery, which the next start continues.
    signal?.throwIfAborted()
    await sleep(15)
  }
  return describeFailure(failure, readFileSync(logFileOf(cluster.root), 'utf8').slice(start))
}

function serverOptions(cluster: Cluster, throwaway: boolean): string[] {
  const settings = {
    cluster_name: embeddedName,
    listen_addresses: '127.0.0.1',
    log_timezone: 'UTC',
    max_connections: '200',
    port: String(cluster.port),
    shared_buffers: '128MB',
    timezone: 'UTC',
    unix_socket_directories: '',
    // Saves seconds before a recovery: the default opens every file.
    ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
    ...(throwaway ? { fsync: 'off', full_page_writes: 'off' } : {}),
  }
  return [
    '-D',
    dataFolderOf(cluster),
    ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ]
}

function isTransient(failure: string): boolean {
  return isPortInUse(failure) || /still in use|starting up/.test(failure)
}

function isPortInUse(failure: string): boolean {
  return /could not bind|could not create any TCP/.test(failure)
}

function readPidFile(cluster: Cluster): string[] {
  try {
    return readFileSync(path.join(dataFolderOf(cluster), 'postmaster.pid'), 'utf8').split('\n')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return []
    }
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') {
      throw new CommandError(
        `${dataFolderOf(cluster)} belongs to another user: start Offprint as that user.`,
      )
    }
    throw error
  }
}

function openLog(root: string): number {
  const file = logFileOf(root)
  const tooLong = existsSync(file) && statSync(file).size > 5_000_000
  return openSync(file, tooLong ? 'w' : 'a', 0o600)
}
