// Once a run of the browser tests: the build, a PostgreSQL, and in it a database with the sample that each app copies.
import type { TestProject } from 'vitest/node'

import { execFileSync, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'

import { query } from '../../postgres/connection.ts'
import { ensureDatabase } from '../../postgres/ensureDatabase.ts'
import { isFresh } from '../../scripts/start/build.ts'
import { root, testRoot } from './root.ts'
import { serverEnvironment } from './serverEnvironment.ts'

export interface Sample {
  /** The first user of every copy. */
  admin: { email: string; password: string }
  /** The name of the database to copy. */
  database: string
  /** The address of the tests' PostgreSQL, at its maintenance database. */
  maintenanceURL: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    sample: Sample
  }
}

let end: (() => Promise<void>) | undefined

export async function setup(project: TestProject): Promise<void> {
  if (!isFresh(root)) {
    execFileSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: 'inherit' })
  }
  const { release, url } = await ensureDatabase({ root: testRoot, throwaway: true })
  const database = `sample_${randomBytes(6).toString('hex')}`
  end = async () => {
    await query(url, `drop database if exists "${database}" with (force)`)
    await release()
  }
  const admin = { email: 'admin@example.org', password: randomBytes(12).toString('hex') }
  try {
    await query(url, `create database "${database}"`)
    await prepare(url.replace(/\/[^/]*$/, `/${database}`), admin)
  } catch (error) {
    await end()
    throw error
  }
  project.provide('sample', { admin, database, maintenanceURL: url })
}

export async function teardown(): Promise<void> {
  await end?.()
}

/** Migrations, first user and sample, by the child that `npm start` has for them. */
async function prepare(databaseURL: string, admin: Sample['admin']): Promise<void> {
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
