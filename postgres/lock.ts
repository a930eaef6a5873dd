// One command at a time: a lock file that names its holder, so that a dead one's lock can be taken away.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { CannotRun } from './CannotRun.ts'
import { birthOf, isAlive } from './processes.ts'

const patience = 180_000

export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(path.dirname(file), { recursive: true })
  const mine = JSON.stringify({ birth: birthOf(process.pid), pid: process.pid })
  const since = Date.now()
  while (!take(file, mine)) {
    if (Date.now() - since > patience) {
      throw new CannotRun(`Waited too long for ${file}: ${heldBy(file)}.`)
    }
    await sleep(50)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function take(file: string, mine: string): boolean {
  // Linked, not written: the lock never stands without its holder's name in it.
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, mine)
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
      throw error
    }
    removeIfDead(file)
    return false
  } finally {
    rmSync(draft, { force: true })
  }
}

function removeIfDead(file: string): void {
  const seen = read(file)
  if (seen === undefined || isHeld(seen)) {
    return
  }
  const deferral = `${file}.${process.pid}.dead`
  try {
    renameSync(file, deferral)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return
    }
    throw error
  }
  // Somebody quicker may have replaced the dead lock by a living one in between: that one goes back.
  if (read(deferral) !== seen) {
    renameSync(deferral, file)
  } else {
    rmSync(deferral, { force: true })
  }
}

function isHeld(content: string): boolean {
  const { birth, pid } = JSON.parse(content) as { birth: string; pid: number }
  return isAlive(pid, birth)
}

function heldBy(file: string): string {
  const content = read(file)
  return content === undefined ? 'held by nobody now' : `held by process ${JSON.parse(content).pid}`
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
