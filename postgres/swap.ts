// Puts restored folders in the place of the old ones: begun, it is always brought to its end.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { CannotRun } from './CannotRun.ts'
import { dataOf, type Home, writeHome } from './home.ts'
import { findUsers } from './leases.ts'
import { findServer, stopServer } from './server.ts'

/** What is still to be done: once it is written, the restored data count, also after a kill. */
export interface Swap {
  home: Home
  moves: { from: string; to: string }[]
  root: string
}

export function beginSwap(swap: Swap): void {
  for (const { to } of swap.moves) {
    rmSync(deferralOf(to), { force: true, recursive: true })
  }
  const draft = `${journalOf(swap.root)}.draft`
  writeFileSync(draft, JSON.stringify(swap, null, 2), { flush: true, mode: 0o600 })
  renameSync(draft, journalOf(swap.root))
}

/** Ends a swap that was begun; does nothing where there is none. Hold the lock of the database around it. */
export function finishRestore(root: string): void {
  const swap = readJournal(root)
  if (!swap) {
    return
  }
  for (const { from, to } of swap.moves) {
    if (!existsSync(from)) {
      continue
    }
    if (existsSync(to)) {
      rmSync(deferralOf(to), { force: true, recursive: true })
      renameSync(to, deferralOf(to))
    }
    mkdirSync(path.dirname(to), { recursive: true })
    renameSync(from, to)
  }
  writeHome(swap.home)
  rmSync(journalOf(root))
  for (const { to } of swap.moves) {
    rmSync(deferralOf(to), { force: true, recursive: true })
  }
}

/** Stops a server that a killed run left behind; refuses while somebody uses it. */
export async function stopForGood(root: string, home: Home): Promise<void> {
  const users = findUsers(root)
  if (users.length > 0) {
    throw new CannotRun(`Offprint is running (process ${users.join(', ')}): stop it first.`)
  }
  await stopServer(home)
  if (findServer(home)) {
    throw new CannotRun(`PostgreSQL in ${dataOf(home)} does not stop.`)
  }
}

function journalOf(root: string) {
  return path.join(root, '.data/restore.json')
}
function deferralOf(target: string) {
  return `${target}.before-restore`
}

function readJournal(root: string): Swap | undefined {
  if (!existsSync(journalOf(root))) {
    return undefined
  }
  const swap = JSON.parse(readFileSync(journalOf(root), 'utf8')) as Swap
  // A copy of a clone copies its journal, whose paths are not about the copy.
  return swap.root === root ? swap : undefined
}
