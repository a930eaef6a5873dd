// Each process is killed during writes: it is restarted, and no acknowledged write is lost.
// @module-tag nightly
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { dataFolderOf, readCluster } from '../../postgres/cluster.ts'
import { query } from '../../postgres/connection.ts'
import { removeDatabase } from '../../postgres/removeDatabase.ts'
import { serverScript } from '../../scripts/start/sources.ts'
import {
  makeClone,
  postmasterOf,
  startClone,
  type Started,
  startWorker,
  waitForOutput,
} from '../helpers/startClone.ts'

const admin = { email: 'admin@example.org', password: 'a long one for tests only' }
const deadline = 120_000

// Only Linux shows the working directory of a process.
const isLinux = existsSync('/proc/self/cwd')

let authorization: string
let clone: string
let desk: Started
let worker: Started | undefined

beforeAll(async () => {
  clone = makeClone()
  desk = await startClone(clone, 'node', { OFFPRINT_ADMIN_PASSWORD: admin.password })
  const answer = await fetch(`${desk.url}/api/users/login`, {
    body: JSON.stringify(admin),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
  })
  authorization = `JWT ${((await answer.json()) as { token: string }).token}`
}, 600_000)
afterAll(async () => {
  await worker?.stop()
  await desk?.stop()
  await removeDatabase(clone)
  rmSync(clone, { force: true, recursive: true })
})

/** Processes of the clone and of its PostgreSQL, by what their command line says. */
function processesOf(text: string): number[] {
  const home = readCluster(clone)
  const folders = [clone, home ? dataFolderOf(home) : clone]
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => folders.includes(read(() => readlinkSync(`/proc/${pid}/cwd`))))
    .filter((pid) => read(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')).includes(text))
    .map(Number)
}

/** Nothing of a process that has ended meanwhile. */
function read(one: () => string): string {
  try {
    return one()
  } catch {
    return ''
  }
}

function kill(pids: number[]): void {
  expect(pids.length).toBeGreaterThan(0)
  pids.forEach((pid) => process.kill(pid, 'SIGKILL'))
}

async function untilReadsAnswer(): Promise<void> {
  const since = Date.now()
  // Responses of the killed process do not count.
  await sleep(300)
  for (;;) {
    const answer = await fetch(
      `${desk.url}/api/articles?limit=1&sort=${Date.now() % 2 ? '' : '-'}title`,
      {
        headers: { authorization },
      },
    ).catch(() => undefined)
    if (answer?.status === 200) {
      return
    }
    expect(Date.now() - since).toBeLessThan(deadline)
    await sleep(50)
  }
}

/** Creates articles until told to stop; the titles that were acknowledged, and every other status. */
function writeOn(): () => Promise<{ statuses: Set<number>; titles: string[] }> {
  let isStopped = false
  const [statuses, titles] = [new Set<number>(), [] as string[]]
  const write = async () => {
    for (let n = 1; !isStopped; n += 1) {
      const title = `Written ${n}`
      const answer = await fetch(`${desk.url}/api/articles`, {
        body: JSON.stringify({ title }),
        headers: { authorization, 'content-type': 'application/json' },
        method: 'POST',
      }).catch(() => undefined)
      if (answer?.status === 201) {
        titles.push(title)
      } else if (answer) {
        statuses.add(answer.status)
      }
      await sleep(10)
    }
  }
  const written = write()
  return async () => {
    isStopped = true
    await written
    return { statuses, titles }
  }
}

function databaseURL(): string {
  const home = readCluster(clone)
  return `postgres://offprint:${home?.password}@127.0.0.1:${home?.port}/offprint`
}

it.runIf(isLinux)(
  'every killed process is restarted, and no acknowledged write is lost',
  async () => {
    const before = databaseURL()
    const stop = writeOn()
    await sleep(500)
    kill(processesOf(serverScript))
    await untilReadsAnswer()

    const postmaster = postmasterOf(clone)
    kill([postmaster])
    await untilReadsAnswer()
    expect(postmasterOf(clone)).not.toBe(postmaster)
    expect(databaseURL()).toBe(before)

    kill(processesOf(': offprint offprint ').slice(0, 1))
    await untilReadsAnswer()

    worker = await startWorker(clone)
    kill(processesOf('--import\0tsx\0scripts/worker.ts'))
    await waitForOutput(worker, 'Ctrl-C to stop it', 2)

    const { statuses, titles } = await stop()
    expect([...statuses].filter((status) => status !== 503)).toEqual([])
    const rows = await query<{ title: string }>(
      databaseURL(),
      "select title from articles where title like 'Written %'",
    )
    expect(titles.length).toBeGreaterThan(5)
    expect(titles.filter((title) => !rows.some((row) => row.title === title))).toEqual([])
    const checked = execFileSync(process.execPath, ['scripts/run.mjs', 'scripts/doctor.ts'], {
      cwd: clone,
      encoding: 'utf8',
      env: { NODE_ENV: 'production', PATH: process.env.PATH },
    })
    expect(checked).toContain('no problems found')
  },
)

it('npm start exits with the reason when PostgreSQL exits too often', async () => {
  const home = readCluster(clone)
  const data = home ? dataFolderOf(home) : ''
  const postmaster = postmasterOf(clone)
  renameSync(data, `${data}.elsewhere`)
  process.kill(postmaster, 'SIGKILL')
  expect(await desk.ended).toBe(1)
  expect(desk.output()).toContain(
    `PostgreSQL exited 5 times within a minute. The data of PostgreSQL are missing: ${path.join(home?.folder ?? '', 'postgres')}.`,
  )
  renameSync(`${data}.elsewhere`, data)
})
