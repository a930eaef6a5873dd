// Replaces the old folders by the restored ones. A journal makes sure that a swap that began is completed.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { CommandError } from '../scripts/bootstrap/errors.mjs'
import { refuseWhileInUse } from './activeProcesses.ts'
import { type Cluster, dataFolderOf, writeCluster } from './cluster.ts'
import { findServer, stopServer } from './server.ts'

/** The journal: once it is written, the next command completes the swap, even if this process is killed. */
interface Swap {
  cluster: Cluster
  moves: { from: string; to: string }[]
  root: string
}

export function beginSwap(swap: Swap): void {
  for (const { to } of swap.moves) {
    rmSync(previousOf(to), { force: true, recursive: true })
  }
  const draft = `${journalOf(swap.root)}.draft`
  writeFileSync(draft, JSON.stringify(swap, null, 2), { flush: true, mode: 0o600 })
  renameSync(draft, journalOf(swap.root))
}

/** Completes a swap that began; does nothing otherwise. The caller holds the database lock. */
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
      rmSync(previousOf(to), { force: true, recursive: true })
      renameSync(to, previousOf(to))
    }
    mkdirSync(path.dirname(to), { recursive: true })
    renameSync(from, to)
  }
  writeCluster(swap.cluster)
  rmSync(journalOf(root))
  for (const { to } of swap.moves) {
    rmSync(previousOf(to), { force: true, recursive: true })
  }
}

/** Stops the server of a process that was killed. @throws CommandError while a process uses it. */
export async function ensureStopped(root: string, cluster: Cluster): Promise<void> {
  refuseWhileInUse(root)
  await stopServer(cluster)
  if (findServer(cluster)) {
    throw new CommandError(`PostgreSQL in ${dataFolderOf(cluster)} did not stop.`)
  }
}

function journalOf(root: string) {
  return path.join(root, '.data/restore.json')
}
function previousOf(target: string) {
  return `${target}.before-restore`
}

function readJournal(root: string): Swap | undefined {
  if (!existsSync(journalOf(root))) {
    return undefined
  }
  const swap = JSON.parse(readFileSync(journalOf(root), 'utf8')) as Swap
  // A copy of a clone contains a copy of the journal, whose paths are not valid for it.
  return swap.root === root ? swap : undefined
}
