// Creates the embedded PostgreSQL cluster, with one user and a password.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { CommandError } from '../scripts/bootstrap/errors.mjs'
import { type Account, giveTo } from './account.ts'
import { type Binaries, binary } from './binaries.ts'
import { type Cluster, dataFolderOf } from './cluster.ts'
import { describeFailure } from './describeFailure.ts'
import { cleanEnvironment, superuser } from './server.ts'

export function isInitialised(cluster: Cluster): boolean {
  return existsSync(path.join(dataFolderOf(cluster), 'PG_VERSION'))
}

/** Under another name first: the remains of a killed initdb must not be mistaken for a cluster. */
export function initialise(
  cluster: Cluster,
  account: Account,
  binaries: Binaries,
  throwaway: boolean,
): void {
  const draft = `${dataFolderOf(cluster)}.draft`
  const passwordFile = path.join(cluster.folder, 'password.draft')
  rmSync(draft, { force: true, recursive: true })
  try {
    writeFileSync(passwordFile, cluster.password, { mode: 0o600 })
    mkdirSync(draft, { mode: 0o700 })
    giveTo(account, passwordFile)
    giveTo(account, draft)
    runInitdb(account, binaries, [
      `--pgdata=${draft}`,
      `--pwfile=${passwordFile}`,
      ...(throwaway ? ['--no-sync'] : []),
    ])
    renameSync(draft, dataFolderOf(cluster))
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
    throw new CommandError(
      describeFailure('PostgreSQL could not be set up', stderr ?? String(error)),
    )
  }
}

/** The builtin locale sorts and compares identically on every machine. */
const initdbOptions = [
  `--username=${superuser}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
]
