// A folder that serves as a clone, with a database that is backed up and restored.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, lstatSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect } from 'vitest'

import { makeBackup } from '../../postgres/backup.ts'
import { readCluster } from '../../postgres/cluster.ts'
import { query } from '../../postgres/connection.ts'
import { ensureDatabase } from '../../postgres/ensureDatabase.ts'
import { restoreBackup } from '../../postgres/restore.ts'
import { newClone, removeClones, removeLater } from './clones.ts'
import { root as repository } from './root.ts'

/** Of this test. */
let root: string

/** Call it once in a file: each test has a clone of its own. @returns the folder of the clone of this test */
export function useBackupClone(): () => string {
  beforeEach(() => {
    root = newClone()
  })
  afterEach(removeClones)
  return () => root
}

export function inData(name: string, clone = root) {
  return path.join(clone, '.data', name)
}
export function media(clone = root) {
  return inData('media', clone)
}
export function backupFile() {
  return inData('backups/one.tar.gz')
}
export function save(verifies = false) {
  return makeBackup({
    file: backupFile(),
    media: media(),
    now: new Date('2026-01-02T03:04:05Z'),
    root,
    verifies,
  })
}
export function restore(clone = root, file = backupFile()) {
  return restoreBackup({ file, media: media(clone), root: clone })
}

/** Runs SQL on a clone's database, which is up only meanwhile. */
export async function ask<Row>(sql: string, clone = root): Promise<Row[]> {
  const { release, url } = await ensureDatabase({ root: clone, throwaway: true })
  try {
    return await query<Row>(url, sql)
  } finally {
    await release()
    removeLater(readCluster(clone)?.folder ?? clone)
  }
}

export async function value(clone = root) {
  return (await ask<{ n: number }>('select n from kept', clone))[0]?.n
}

export async function fill(n: number): Promise<void> {
  await ask(`drop table if exists kept; create table kept as select ${n} as n`)
  mkdirSync(media(), { recursive: true })
  writeFileSync(path.join(media(), `${n}.png`), `picture ${n}`)
  writeFileSync(inData('secret'), `secret ${n}`, { mode: 0o600 })
}

export function leftovers(clone = root) {
  return [
    ...readdirSync(inData('', clone)),
    ...readdirSync(readCluster(clone)?.folder ?? clone),
  ].filter((name) => /restor|draft|lock/.test(name))
}

/** A lock is a link that leads nowhere. */
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined
}

/** Killed once this file is there, if one is named. */
export async function restoreInProcess(moment?: string): Promise<void> {
  const request = { file: backupFile(), media: media(), root }
  await callInProcess('restore.ts', 'restoreBackup', request, moment)
  expect(existsSync(backupFile())).toBe(true)
}

export function backupInProcess(moment: string): Promise<void> {
  const request = { file: backupFile(), media: media(), root, verifies: false }
  return callInProcess('backup.ts', 'makeBackup', request, moment)
}

async function callInProcess(
  file: string,
  name: string,
  request: object,
  moment?: string,
): Promise<void> {
  const text = JSON.stringify(request)
  const call = `import('./postgres/${file}').then((m) => m.${name}({ now: new Date(), ...${text} }))`
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', call], { cwd: repository })
  const gone = once(child, 'exit')
  while (moment && child.exitCode === null && !isThere(moment)) {
    await sleep(1)
  }
  if (moment) {
    child.kill('SIGKILL')
  }
  await gone
}
