// Records which processes use the embedded server: the last one stops it. Killed processes do not count.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { CommandError } from '../scripts/bootstrap/errors.mjs'
import { startTimeOf } from '../scripts/bootstrap/processes.mjs'

let count = 0

export interface Registration {
  remove: () => void
}

export function registerProcess(root: string): Registration {
  mkdirSync(folderOf(root), { recursive: true })
  const file = path.join(folderOf(root), `${process.pid}-${++count}`)
  writeFileSync(file, contentOf(root, process.pid))
  return { remove: () => rmSync(file, { force: true }) }
}

/** The ids of the processes that use the server. Removes the records of dead ones. The caller holds the database lock. */
export function findActiveProcesses(root: string): number[] {
  mkdirSync(folderOf(root), { recursive: true })
  const pids = new Set<number>()
  for (const name of readdirSync(folderOf(root))) {
    const file = path.join(folderOf(root), name)
    const pid = Number(name.split('-')[0])
    if (readFileSync(file, 'utf8') === contentOf(root, pid)) {
      pids.add(pid)
    } else {
      rmSync(file, { force: true })
    }
  }
  return [...pids]
}

/** @throws CommandError while a process uses the server. */
export function refuseWhileInUse(root: string): void {
  const pids = findActiveProcesses(root)
  if (pids.length > 0) {
    throw new CommandError(`Offprint is running (process ${pids.join(', ')}): stop it first.`)
  }
}

function folderOf(root: string) {
  return path.join(root, '.data/in-use')
}

// Contains the folder: a copy of a running clone contains copies of the records, which are not valid for it.
function contentOf(root: string, pid: number): string {
  return `${root}\n${startTimeOf(pid)}\n`
}
