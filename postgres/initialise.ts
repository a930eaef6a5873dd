// Makes the data of the embedded PostgreSQL: a cluster with one user and one password.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { type Account, giveTo } from './account.ts'
import { type Binaries, binary } from './binaries.ts'
import { CannotRun } from './CannotRun.ts'
import { explain } from './explain.ts'
import { dataOf, type Home } from './home.ts'
import { cleanEnvironment, superuser } from './server.ts'

export function isInitialised(home: Home): boolean {
  return existsSync(path.join(dataOf(home), 'PG_VERSION'))
}

/** Under another name first: what a killed initdb leaves behind must not pass for a database. */
export function initialise(
  home: Home,
  account: Account,
  binaries: Binaries,
  throwaway: boolean,
): void {
  const draft = `${dataOf(home)}.draft`
  const passwordFile = path.join(home.folder, 'password.draft')
  rmSync(draft, { force: true, recursive: true })
  try {
    writeFileSync(passwordFile, home.password, { mode: 0o600 })
    mkdirSync(draft, { mode: 0o700 })
    giveTo(account, passwordFile)
    giveTo(account, draft)
    runInitdb(account, binaries, [
      `--pgdata=${draft}`,
      `--pwfile=${passwordFile}`,
      ...(throwaway ? ['--no-sync'] : []),
    ])
    renameSync(draft, dataOf(home))
  } catch (error) {
    rmSync(draft, { force: true, recursive: true })
    throw error
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

function runInitdb(account: Account, binaries: Binaries, options: string[]): void {
  const { error, status, stderr } = spawnSync(
    binary(binaries, 'initdb'),
    [...initdbOptions, ...options],
    { ...account, cwd: '/', encoding: 'utf8', env: cleanEnvironment },
  )
  if (status !== 0) {
    throw new CannotRun(explain('PostgreSQL could not be set up', stderr ?? String(error)))
  }
}

/** The builtin locale sorts and compares in the same way on every machine. */
const initdbOptions = [
  `--username=${superuser}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
]
