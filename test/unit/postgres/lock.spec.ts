// The lock that one process at a time holds.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { withLock } from '../../../postgres/lock.ts'
import { startTimeOf } from '../../../postgres/processes.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'offprint-lock-'))
  file = path.join(folder, 'database.lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

const dead = JSON.stringify({ pid: process.pid, startTime: 'of another process' })
const alive = JSON.stringify({ pid: process.pid, startTime: startTimeOf(process.pid) })

it('is acquired after its holder has died, and leaves no file', async () => {
  writeFileSync(file, dead)
  expect(await withLock(file, () => Promise.resolve(readdirSync(folder)))).toEqual([
    'database.lock',
  ])
  expect(readdirSync(folder)).toEqual([])
})

it('removes the drafts of processes that were killed while they acquired it, and no others', async () => {
  writeFileSync(`${file}.11`, dead)
  writeFileSync(`${file}.12`, alive)
  writeFileSync(`${file}.13`, '')
  writeFileSync(path.join(folder, 'database.json'), dead)
  await withLock(file, () => Promise.resolve())
  expect(readdirSync(folder).toSorted()).toEqual([
    'database.json',
    'database.lock.12',
    'database.lock.13',
  ])
})
