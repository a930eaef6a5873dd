// Lock files: one process at a time. The file names its holder, so that the lock of a dead process can be removed.
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { CommandError } from '../scripts/bootstrap/errors.mjs'
import { isAlive, startTimeOf } from './processes.ts'

/** In milliseconds. */
const timeout = 180_000

export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(path.dirname(file), { recursive: true })
  const content = JSON.stringify({ pid: process.pid, startTime: startTimeOf(process.pid) })
  const since = Date.now()
  while (!acquire(file, content)) {
    if (Date.now() - since > timeout) {
      throw new CommandError(`Waited too long for ${file}: ${describeHolder(file)}.`)
    }
    await sleep(50)
  }
  removeDrafts(file)
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function acquire(file: string, content: string): boolean {
  // Linked, not written: the lock file never exists without its content.
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, content)
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
      throw error
    }
    removeIfStale(file)
    return false
  } finally {
    rmSync(draft, { force: true })
  }
}

/** A process that was killed while it acquired the lock leaves its draft. */
function removeDrafts(file: string): void {
  const folder = path.dirname(file)
  const prefix = `${path.basename(file)}.`
  const drafts = readdirSync(folder).filter(
    (name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)),
  )
  for (const draft of drafts.map((name) => path.join(folder, name))) {
    const content = read(draft)
    // One that is being written is empty.
    if (content && !isHeld(content)) {
      rmSync(draft, { force: true })
    }
  }
}

function removeIfStale(file: string): void {
  const seen = read(file)
  if (seen === undefined || isHeld(seen)) {
    return
  }
  const stale = `${file}.${process.pid}.dead`
  try {
    renameSync(file, stale)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return
    }
    throw error
  }
  // Another process may have replaced the stale lock in the meantime: restore that one.
  if (read(stale) !== seen) {
    renameSync(stale, file)
  } else {
    rmSync(stale, { force: true })
  }
}

function isHeld(content: string): boolean {
  const { pid, startTime } = JSON.parse(content) as { pid: number; startTime: string }
  return isAlive(pid, startTime)
}

function describeHolder(file: string): string {
  const content = read(file)
  return content === undefined ? 'not held any more' : `held by process ${JSON.parse(content).pid}`
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return undefined
    }
    throw error
  }
}
