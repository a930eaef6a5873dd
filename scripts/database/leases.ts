// Who is using the embedded server. The last one out stops it; a killed one no longer counts.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { birthOf, isAlive } from './processes.ts'

let count = 0

export interface Lease {
  drop: () => void
}

export function takeLease(root: string): Lease {
  mkdirSync(folderOf(root), { recursive: true })
  const file = path.join(folderOf(root), `${process.pid}-${++count}`)
  writeFileSync(file, birthOf(process.pid))
  return { drop: () => rmSync(file, { force: true }) }
}

/** The processes that use the server now; clears away what dead ones left. */
export function findUsers(root: string): number[] {
  mkdirSync(folderOf(root), { recursive: true })
  const pids = new Set<number>()
  for (const name of readdirSync(folderOf(root))) {
    const file = path.join(folderOf(root), name)
    const pid = Number(name.split('-')[0])
    if (isAlive(pid, readFileSync(file, 'utf8'))) {
      pids.add(pid)
    } else {
      rmSync(file, { force: true })
    }
  }
  return [...pids]
}

const folderOf = (root: string) => path.join(root, '.data/in-use')
