// A killed PostgreSQL with two supervisors: one restarts it, the other one finds it.
// @module-tag nightly
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'

import type { Shutdown } from '../../../scripts/bootstrap/shutdown.mjs'

import { dataFolderOf, readCluster } from '../../../postgres/cluster.ts'
import { query } from '../../../postgres/connection.ts'
import { type Database, ensureDatabase } from '../../../postgres/ensureDatabase.ts'
import { superviseDatabase } from '../../../postgres/superviseDatabase.ts'
import { exists } from '../../../scripts/bootstrap/processes.mjs'
import { newClone, removeClones, removeLater } from '../../helpers/clones.ts'

const shutdowns = new Set<AbortController>()
let database: Database | undefined

afterEach(async () => {
  shutdowns.forEach((one) => one.abort())
  await database?.release()
  await removeClones()
})

function newShutdown(): Shutdown {
  const controller = new AbortController()
  shutdowns.add(controller)
  const { signal } = controller
  return { hasStarted: () => signal.aborted, signal } as unknown as Shutdown
}

async function begin(): Promise<{ data: string; database: Database; root: string }> {
  const root = newClone()
  database = await ensureDatabase({ root, throwaway: true })
  const cluster = readCluster(root)
  const data = cluster ? dataFolderOf(cluster) : ''
  removeLater(path.dirname(data))
  return { data, database, root }
}

function postmasterIn(data: string): number {
  return Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
}

/** The address that a supervisor reports after the first restart. */
function supervised(root: string, one: Database): Promise<string> {
  return new Promise((onAddressChange, reject) => {
    const shared = { database: one, log: () => undefined, root }
    superviseDatabase({ ...shared, onAddressChange, shutdown: newShutdown() }).catch(reject)
  })
}

it('is restarted once, at the same address', async () => {
  const { data, database: one, root } = await begin()
  const both = [supervised(root, one), supervised(root, one)]
  const before = postmasterIn(data)
  process.kill(before, 'SIGKILL')
  const addresses = await Promise.all(both)
  expect(addresses).toEqual([one.url, one.url])
  expect(postmasterIn(data)).not.toBe(before)
  expect(await query(one.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

it('gets another address with the same data if another program uses its port', async () => {
  const { data, database: one, root } = await begin()
  await query(one.url, 'create table kept (n int)')
  const moved = supervised(root, one)
  const before = postmasterIn(data)
  process.kill(before, 'SIGKILL')
  while (exists(before)) {
    await sleep(2)
  }
  const other = createServer().listen(Number(new URL(one.url).port), '127.0.0.1')
  await once(other, 'listening')
  const address = await moved
  other.close()
  expect(address).not.toBe(one.url)
  expect(await query(address, 'select * from kept')).toEqual([])
})
