// When the daily backup is made, and what is said of it.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { writeRecord } from '../../../postgres/backupRecord.ts'
import { scheduleBackups } from '../../../scripts/start/scheduleBackups.ts'
import { root as repository } from '../../helpers/root.ts'

let root: string
let tasks: (() => unknown)[]
const note = vi.fn()

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'offprint-daily-'))
  mkdirSync(path.join(root, 'scripts'))
  symlinkSync(path.join(repository, 'node_modules'), path.join(root, 'node_modules'))
  tasks = []
  note.mockReset()
})

afterEach(() => {
  tasks.forEach((task) => task())
  rmSync(root, { force: true, recursive: true })
})

/** In place of the backup itself, this script runs. */
function start(script: string, backupKeep = 7): void {
  writeFileSync(path.join(root, 'scripts/backup.ts'), script)
  const shutdown = {
    addTask: (task: () => unknown) => tasks.push(task),
    hasStarted: () => false,
    removeTask: () => undefined,
  }
  const env = { DATABASE_URL: undefined, PAYLOAD_SECRET: 'a secret for tests only' }
  const given = { env, log: note, root, settings: { backupKeep }, shutdown }
  scheduleBackups(given as unknown as Parameters<typeof scheduleBackups>[0], 0)
}

it('makes one where there is none, and says so', async () => {
  start(`console.log('Saved', process.argv.slice(2).join(), process.env.DATABASE_URL)`)
  await expect
    .poll(() => note.mock.calls, { timeout: 30_000 })
    .toEqual([['Saved --daily undefined']])
})

it('says that one failed, with its reason', async () => {
  start(`console.error('The disk is full.'); process.exit(1)`)
  const failed = 'The daily backup failed; another try in an hour. The disk is full.'
  await expect.poll(() => note.mock.calls, { timeout: 30_000 }).toEqual([[failed, 'error']])
})

it('makes none while the last one is young, or where none is kept', async () => {
  start(`console.log('Saved')`, 0)
  expect(tasks).toEqual([])
  const file = path.join(root, 'one.tar.gz')
  writeFileSync(file, '')
  const verified = { rows: 1, tables: 1 }
  writeRecord(root, { file, madeAt: new Date().toISOString(), verified })
  vi.useFakeTimers()
  start(`console.log('Saved')`)
  await vi.advanceTimersByTimeAsync(3 * 60_000)
  vi.useRealTimers()
  expect(tasks).toHaveLength(1)
  expect(note).not.toHaveBeenCalled()
})
