// Global setup of the integration tests: starts PostgreSQL and creates a migrated template database.
import type { TestProject } from 'vitest/node'

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { findActiveProcesses } from '../../postgres/activeProcesses.ts'
import { query } from '../../postgres/connection.ts'
import { ensureDatabase, lockOf } from '../../postgres/ensureDatabase.ts'
import { withLock } from '../../postgres/lock.ts'
import { root, testRoot } from './root.ts'
import { runScript } from './runScript.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the maintenance database of the tests' PostgreSQL. */
    maintenanceURL: string
    template: string
  }
}

let end: (() => Promise<void>) | undefined

export async function setup(project: TestProject): Promise<void> {
  const { release, url } = await ensureDatabase({ root: testRoot, throwaway: true })
  const template = `template_${hashOfMigrations()}`
  end = async () => {
    await dropOldDatabases(url, template)
    await release()
  }
  try {
    await dropOldDatabases(url, template)
    await withLock(path.join(testRoot, 'template.lock'), () => makeTemplate(url, template))
  } catch (error) {
    await release()
    throw error
  }
  project.provide('maintenanceURL', url)
  project.provide('template', template)
}

export async function teardown(): Promise<void> {
  await end?.()
}

async function makeTemplate(url: string, template: string): Promise<void> {
  if ((await query(url, `select 1 from pg_database where datname = '${template}'`)).length > 0) {
    return
  }

  const draft = template.replace('template_', 'draft_')
  await query(url, `drop database if exists "${draft}" with (force)`)
  await query(url, `create database "${draft}"`)
  await runScript('scripts/migrate.ts', [], { DATABASE_URL: url.replace(/\/[^/]*$/, `/${draft}`) })
  await query(url, `alter database "${draft}" rename to "${template}"`)
}

// Drops the databases of test files, killed runs and older migrations, unless another run may be using them.
async function dropOldDatabases(url: string, template: string): Promise<void> {
  const users = await withLock(lockOf(testRoot), () =>
    Promise.resolve(findActiveProcesses(testRoot)),
  )
  if (users.length > 1) {
    return
  }
  const names = await query<{ datname: string }>(
    url,
    `select datname from pg_database where datname ~ '^(test|template|draft)_' and datname <> '${template}'`,
  )
  // Many at once: each waits for a checkpoint, and they share it. One after the other, a hundred took a minute and a half.
  for (let first = 0; first < names.length; first += 50) {
    const some = names.slice(first, first + 50)
    await Promise.all(
      some.map(({ datname }) => query(url, `drop database "${datname}" with (force)`)),
    )
  }
}

function hashOfMigrations(): string {
  const hash = createHash('sha256')
  const folder = path.join(root, 'migrations')
  for (const name of readdirSync(folder).sort()) {
    hash.update(name).update(readFileSync(path.join(folder, name)))
  }
  return hash.digest('hex').slice(0, 12)
}
