// Watches the embedded PostgreSQL of a clone, and starts it again: for whoever serves on it.
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Life } from '../scripts/bare/life.mjs'
import type { Death } from '../scripts/bare/supervise.mjs'
import type { Database } from './ensureDatabase.ts'

import { supervise } from '../scripts/bare/supervise.mjs'
import { CannotRun } from './CannotRun.ts'
import { bringUp, lockOf, urlOf } from './ensureDatabase.ts'
import { dataOf, logOf, readHome } from './home.ts'
import { isInitialised } from './initialise.ts'
import { withLock } from './lock.ts'
import { exists } from './processes.ts'
import { findServer } from './server.ts'

interface Kept {
  database: Pick<Database, 'embedded' | 'url'>
  life: Life
  /** Hears the address after each restart: it changes where another program has taken the port. */
  moved: (url: string) => void
  root: string
  say: (text: string) => void
}

/** Ends only by throwing, when the server died too often. A database of your own is not ours to start. */
export function superviseDatabase({ database, life, moved, root, say }: Kept): Promise<never> {
  if (!database.embedded) {
    return new Promise(() => undefined)
  }
  const start = async () => {
    const server = await restartServer(root, life.signal)
    moved(server.url)
    return server
  }
  const running = watchServer(root, database.url)
  return supervise({ name: 'PostgreSQL', life, running, say, start })
}

interface RunningServer {
  /** Resolves when the postmaster is gone. */
  ended: Promise<Death>
  url: string
}

/** In milliseconds: a look at one process. */
const betweenLooks = 200

/** The server that runs now; it need not be a child of ours. */
function watchServer(root: string, url: string): RunningServer {
  return { ended: untilGone(root), url }
}

/**
 * Starts it, or finds it started by somebody else who watches it. On its old port, unless that one is taken.
 * @throws CannotRun with the reason; also when there are no data any more, which a first start would make anew.
 */
function restartServer(root: string, signal: AbortSignal): Promise<RunningServer> {
  return withLock(lockOf(root), async () => {
    const known = readHome(root)
    if (!known || !isInitialised(known)) {
      throw new CannotRun(`The data of PostgreSQL are gone: ${known ? dataOf(known) : root}.`)
    }
    const { home } = await bringUp({ root, signal })
    return watchServer(root, urlOf(home))
  })
}

async function untilGone(root: string): Promise<Death> {
  const home = readHome(root)
  const pid = home && findServer(home)?.pid
  while (pid && exists(pid)) {
    await sleep(betweenLooks)
  }
  return { lines: lastLines(logOf(root)), sentence: 'PostgreSQL ended by itself.' }
}

function lastLines(file: string): string {
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
