// The lock that one process at a time holds.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { withLock } from '../../../postgres/lock.ts'
import { acquire } from '../../../scripts/bootstrap/lockFile.mjs'
import { startTimeOf } from '../../../scripts/bootstrap/processes.mjs'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'offprint-lock-'))
  file = path.join(folder, 'database.lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

const dead = JSON.stringify({ pid: process.pid, startTime: 'of another process' })
const alive = JSON.stringify({ pid: process.pid, startTime: startTimeOf(process.pid) })

it.each([
  ['its holder has died', () => symlinkSync(dead, file)],
  ['the holder of an older version has died', () => writeFileSync(file, dead)],
])('is acquired after %s, and leaves no file', async (_, prepare) => {
  prepare()
  expect(await withLock(file, () => Promise.resolve(readdirSync(folder)))).toEqual([
    'database.lock',
  ])
  expect(readdirSync(folder)).toEqual([])
})

it.each([
  ['of this version', () => acquire(file, 'http://localhost:3000')],
  ['of an older version', () => writeFileSync(file, alive)],
])('is not acquired while a process %s holds it', (_, prepare) => {
  prepare()
  expect(acquire(file)).toMatchObject({ pid: process.pid })
})

it('tells what its holder says of itself', () => {
  acquire(file, 'http://localhost:3000')
  expect(acquire(file)?.detail).toBe('http://localhost:3000')
})

it('does not hold a copy of its folder', () => {
  const copy = path.join(folder, 'copy')
  acquire(file)
  mkdirSync(copy)
  // As a copy of the folder would: `cpSync` of Node 24 refuses a link that leads nowhere.
  symlinkSync(readlinkSync(file), path.join(copy, 'database.lock'))
  expect(acquire(path.join(copy, 'database.lock'))).toBeUndefined()
})

it('is short enough to be made on a full disk', async () => {
  const length = await withLock(file, () => Promise.resolve(lengthOfLink()))
  // Of which most file systems need no block.
  expect(length).toBeLessThan(60)
})

function lengthOfLink(): number {
  return readlinkSync(file).length
}
