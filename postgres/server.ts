// Starts, finds and stops the embedded PostgreSQL server.
import getPort from 'get-port'
import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Account } from './account.ts'

import { type Binaries, binary } from './binaries.ts'
import { CannotRun } from './CannotRun.ts'
import { explain } from './explain.ts'
import { dataOf, type Home, logOf } from './home.ts'
import { endOrphans } from './orphanedProcesses.ts'
import { birthOf, commandOf } from './processes.ts'

export const superuser = 'offprint'

/** Without the caller's environment: PostgreSQL would obey PGDATA, PGPORT and LC_ALL. */
export const cleanEnvironment = {
  LC_ALL: 'C',
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  TZ: 'UTC',
}

/** The postmaster of this data directory, also one that a killed run left running. */
export function findServer(home: Home): { pid: number; port: number; ready: boolean } | undefined {
  const lines = readPidFile(home)
  const pid = Number(lines[0])
  // The number may by now belong to another program, or the file to the clone that this one was copied from.
  if (!pid || birthOf(pid) === '' || !commandOf(pid).includes(`-D ${dataOf(home)} `)) {
    return undefined
  }
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

interface StartOptions {
  signal?: AbortSignal | undefined
  throwaway?: boolean
}

/** On the port that it had, so that whoever knows its address finds it again; on another one where that is taken. */
export async function startServer(
  home: Home,
  account: Account,
  binaries: Binaries,
  options: StartOptions = {},
): Promise<number> {
  let port = home.port || (await getPort({ host: '127.0.0.1' }))
  for (let attempt = 1; ; attempt++) {
    const failure = await launch({ ...home, port }, account, binaries, options)
    if (!failure) {
      return port
    }
    if (attempt === 8 || !isPassing(failure)) {
      throw new CannotRun(failure)
    }
    if (isPortTaken(failure)) {
      port = await getPort({ host: '127.0.0.1' })
    } else {
      endOrphans(dataOf(home))
      await sleep(500)
    }
  }
}

export async function stopServer(home: Home): Promise<void> {
  const server = findServer(home)
  if (!server) {
    return
  }
  const deadline = Date.now() + 20_000
  process.kill(server.pid, 'SIGINT')
  while (birthOf(server.pid) !== '') {
    if (Date.now() > deadline) {
      process.kill(server.pid, 'SIGQUIT')
      return
    }
    await sleep(20)
  }
}

/** Resolves to undefined once the server answers, else to the reason why it does not. */
async function launch(
  home: Home,
  account: Account,
  binaries: Binaries,
  { signal, throwaway = false }: StartOptions,
): Promise<string | undefined> {
  if (!findServer(home)) {
    rmSync(path.join(dataOf(home), 'postmaster.pid'), { force: true })
  }
  const log = openLog(home.root)
  const start = statSync(logOf(home.root)).size
  const child = spawn(binary(binaries, 'postgres'), serverOptions(home, throwaway), {
    ...account,
    cwd: '/',
    env: cleanEnvironment,
    // A session of its own: Ctrl-C is for us, and we stop it when nothing uses it any more.
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let ended: string | undefined
  child.once('error', (error) => (ended = error.message))
  child.once('exit', (code) => (ended ??= `PostgreSQL ended with code ${code}`))
  child.unref()
  const deadline = Date.now() + 120_000
  while (ended === undefined) {
    const server = findServer(home)
    if (server?.ready && server.pid === child.pid) {
      return undefined
    }
    if (Date.now() > deadline) {
      ended = 'PostgreSQL took too long to start'
    }
    // It may be in the middle of a recovery, which the next start goes on with.
    signal?.throwIfAborted()
    await sleep(15)
  }
  return explain(ended, readFileSync(logOf(home.root), 'utf8').slice(start))
}

function serverOptions(home: Home, throwaway: boolean): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    log_timezone: 'UTC',
    max_connections: '200',
    port: String(home.port),
    shared_buffers: '128MB',
    timezone: 'UTC',
    unix_socket_directories: '',
    // Before a recovery: seconds less than the default, which opens every file.
    ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
    ...(throwaway ? { fsync: 'off', full_page_writes: 'off' } : {}),
  }
  return [
    '-D',
    dataOf(home),
    ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ]
}

function isPassing(failure: string): boolean {
  return isPortTaken(failure) || /still in use|starting up/.test(failure)
}

function isPortTaken(failure: string): boolean {
  return /could not bind|could not create any TCP/.test(failure)
}

function readPidFile(home: Home): string[] {
  try {
    return readFileSync(path.join(dataOf(home), 'postmaster.pid'), 'utf8').split('\n')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return []
    }
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') {
      throw new CannotRun(
        `${dataOf(home)} belongs to another user: start Offprint as the user who made it.`,
      )
    }
    throw error
  }
}

function openLog(root: string): number {
  const file = logOf(root)
  const tooLong = existsSync(file) && statSync(file).size > 5_000_000
  return openSync(file, tooLong ? 'w' : 'a', 0o600)
}
