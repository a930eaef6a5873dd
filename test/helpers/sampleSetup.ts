// Global setup of the browser tests: builds the app, starts PostgreSQL and creates a database with the sample corpus.
import type { TestProject } from 'vitest/node'

import { execFileSync, fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { findActiveProcesses } from '../../postgres/activeProcesses.ts'
import { query } from '../../postgres/connection.ts'
import { ensureDatabase, lockOf } from '../../postgres/ensureDatabase.ts'
import { withLock } from '../../postgres/lock.ts'
import { hashOfSources, isUpToDate } from '../../scripts/start/sources.ts'
import { root, testRoot } from './root.ts'
import { serverEnvironment } from './serverEnvironment.ts'

export interface Sample {
  /** The first user of every copy. */
  admin: { email: string; password: string }
  /** Name of the database to copy. */
  database: string
  /** Address of the maintenance database of the tests' PostgreSQL. */
  maintenanceURL: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    sample: Sample
  }
}

const admin = { email: 'admin@example.org', password: 'a long one for tests only' }

let end: (() => Promise<void>) | undefined

export async function setup(project: TestProject): Promise<void> {
  if (!isUpToDate(root)) {
    execFileSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: 'inherit' })
  }
  const { release, url } = await ensureDatabase({ root: testRoot, throwaway: true })
  end = release
  const database = `sample_${hashOfSample()}`
  try {
    await withLock(path.join(testRoot, 'sample.lock'), async () => {
      await dropOldDatabases(url, database)
      await makeSample(url, database)
    })
  } catch (error) {
    await release()
    throw error
  }
  project.provide('sample', { admin, database, maintenanceURL: url })
}

export async function teardown(): Promise<void> {
  await end?.()
}

async function makeSample(url: string, database: string): Promise<void> {
  const found = await query(url, `select 1 from pg_database where datname = '${database}'`)
  if (found.length > 0) {
    return
  }
  const draft = database.replace('sample_', 'draft_')
  await query(url, `drop database if exists "${draft}" with (force)`)
  await query(url, `create database "${draft}"`)
  await prepare(url.replace(/\/[^/]*$/, `/${draft}`))
  await query(url, `alter database "${draft}" rename to "${database}"`)
}

/** Runs the migrations, the first user and the seed with the script of `npm start`. */
async function prepare(databaseURL: string): Promise<void> {
  const child = fork('scripts/prepare.ts', {
    cwd: root,
    env: serverEnvironment({
      DATABASE_URL: databaseURL,
      OFFPRINT_ADMIN_EMAIL: admin.email,
      OFFPRINT_ADMIN_PASSWORD: admin.password,
    }),
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [code] = (await once(child, 'exit')) as [null | number]
  if (code !== 0) {
    throw new Error(`The sample could not be prepared (code ${code}).`)
  }
}

/** Drops copies of killed runs and samples of older sources, unless another run may be using them. */
async function dropOldDatabases(url: string, database: string): Promise<void> {
  const users = await withLock(lockOf(testRoot), () =>
    Promise.resolve(findActiveProcesses(testRoot)),
  )
  if (users.length > 1) {
    return
  }
  const names = await query<{ datname: string }>(
    url,
    `select datname from pg_database where datname ~ '^(test|sample|draft)_' and datname <> '${database}'`,
  )
  for (const { datname } of names) {
    await query(url, `drop database "${datname}" with (force)`)
  }
}

function hashOfSample(): string {
  const hash = createHash('sha256').update(hashOfSources(root))
  const seed = readdirSync(path.join(root, 'seed'), { encoding: 'utf8', recursive: true })
    .filter((name) => path.extname(name) !== '')
    .map((name) => `seed/${name}`)
  for (const name of [...seed, 'scripts/prepare.ts', 'scripts/start/createFirstUser.ts'].sort()) {
    hash.update(name).update(readFileSync(path.join(root, name)))
  }
  return hash.digest('hex').slice(0, 12)
}
