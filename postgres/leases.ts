// Who is using the embedded server. The last one out stops it; a killed one no longer counts.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { birthOf } from './processes.ts'

let count = 0

export interface Lease {
  drop: () => void
}

export function takeLease(root: string): Lease {
  mkdirSync(folderOf(root), { recursive: true })
  const file = path.join(folderOf(root), `${process.pid}-${++count}`)
  writeFileSync(file, claimOf(root, process.pid))
  return { drop: () => rmSync(file, { force: true }) }
}

/** The processes that use the server now; clears away what dead ones left. Hold the database's lock around it. */
export function findUsers(root: string): number[] {
  mkdirSync(folderOf(root), { recursive: true })
  const pids = new Set<number>()
  for (const name of readdirSync(folderOf(root))) {
    const file = path.join(folderOf(root), name)
    const pid = Number(name.split('-')[0])
    if (readFileSync(file, 'utf8') === claimOf(root, pid)) {
      pids.add(pid)
    } else {
      rmSync(file, { force: true })
    }
  }
  return [...pids]
}

function folderOf(root: string) {
  return path.join(root, '.data/in-use')
}

// With the folder in it: a copy of a clone that is in use copies the claims, and they are not about the copy.
function claimOf(root: string, pid: number): string {
  return `${root}\n${birthOf(pid)}\n`
}
