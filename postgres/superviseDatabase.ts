// Watches the embedded PostgreSQL and restarts it when it exits.
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

import type { LogLine } from '../scripts/bootstrap/logLine.mjs'
import type { Shutdown } from '../scripts/bootstrap/shutdown.mjs'
import type { ProcessExit } from '../scripts/bootstrap/supervise.mjs'
import type { Database } from './ensureDatabase.ts'

import { CommandError } from '../scripts/bootstrap/errors.mjs'
import { exists } from '../scripts/bootstrap/processes.mjs'
import { supervise } from '../scripts/bootstrap/supervise.mjs'
import { dataFolderOf, logFileOf, readCluster } from './cluster.ts'
import { ensureServer, lockOf, urlOf } from './ensureDatabase.ts'
import { isInitialised } from './initialise.ts'
import { withLock } from './lock.ts'
import { findServer } from './server.ts'

interface SupervisedDatabase {
  database: Pick<Database, 'embedded' | 'url'>
  log: LogLine
  /** Called with the address after each restart: it changes if another program uses the port. */
  onAddressChange: (url: string) => void
  root: string
  shutdown: Shutdown
}

/** Throws when the server exited too often; never settles otherwise. Does nothing for an external database. */
export function superviseDatabase({
  database,
  log,
  onAddressChange,
  root,
  shutdown,
}: SupervisedDatabase): Promise<never> {
  if (!database.embedded) {
    return new Promise(() => undefined)
  }
  const start = async () => {
    const server = await restartServer(root, shutdown.signal)
    onAddressChange(server.url)
    return server
  }
  const running = watchServer(root, database.url)
  return supervise({ name: 'PostgreSQL', log, running, shutdown, start })
}

interface RunningServer {
  /** Resolves when the postmaster has exited. */
  exited: Promise<ProcessExit>
  url: string
}

/** In milliseconds: one check is cheap. */
const checkInterval = 200

/** The running server; it need not be a child of this process. */
function watchServer(root: string, url: string): RunningServer {
  return { exited: waitForExit(root), url }
}

/**
 * Starts the server, or finds it restarted by another process. On its previous port, unless that one is in use.
 * @throws CommandError also if the data are missing: a new cluster must not silently replace them.
 */
function restartServer(root: string, signal: AbortSignal): Promise<RunningServer> {
  return withLock(lockOf(root), async () => {
    const known = readCluster(root)
    if (!known || !isInitialised(known)) {
      throw new CommandError(
        `The data of PostgreSQL are missing: ${known ? dataFolderOf(known) : root}.`,
      )
    }
    const { cluster } = await ensureServer({ root, signal })
    return watchServer(root, urlOf(cluster))
  })
}

async function waitForExit(root: string): Promise<ProcessExit> {
  const cluster = readCluster(root)
  const pid = cluster && findServer(cluster)?.pid
  while (pid && exists(pid)) {
    await sleep(checkInterval)
  }
  return { lastLines: readLastLines(logFileOf(root)), message: 'PostgreSQL exited.' }
}

function readLastLines(file: string): string {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  const length = Math.min(size, 4000)
  if (length === 0) {
    return ''
  }
  const handle = openSync(file, 'r')
  const bytes = Buffer.alloc(length)
  readSync(handle, bytes, 0, length, size - length)
  closeSync(handle)
  return bytes.toString().trimEnd().split('\n').slice(-5).join('\n')
}
