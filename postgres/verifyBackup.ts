// Checks a backup by restoring its database beside that of the clone, and reading every table of it.
import { rmSync } from 'node:fs'
import path from 'node:path'

import type { Manifest } from './manifest.ts'

import { CommandError } from '../scripts/bootstrap/errors.mjs'
import { findAccount } from './account.ts'
import { findBinaries } from './binaries.ts'
import { type Cluster, prepareCluster } from './cluster.ts'
import { countRows, sumOf, type TableCount } from './countRows.ts'
import { ownerOf } from './ensureDatabase.ts'
import { stopServer } from './server.ts'
import { unpackData, withServer } from './staging.ts'

export interface Verified {
  rows: number
  tables: number
}

/** Rows of these are only added, so that there cannot be fewer than when the backup began. */
const onlyGrowing = ['public.transitions', 'public.payload_migrations']

/** @throws CommandError if a server does not start on the data, or data are missing. */
export async function verifyBackup(
  file: string,
  cluster: Cluster,
  { password, rows }: Pick<Manifest, 'password' | 'rows'>,
): Promise<Verified> {
  const account = ownerOf(cluster) ?? findAccount()
  const binaries = prepareCluster(cluster, account, findBinaries())
  const staging = { ...cluster, folder: path.join(cluster.folder, 'verifying'), password }
  // Of a process that was killed.
  await stopServer(staging)
  rmSync(staging.folder, { force: true, recursive: true })
  try {
    await unpackData(file, staging, account)
    const counts = await withServer(staging, account, binaries, countRows)
    refuseIncomplete(counts, rows ?? [])
    return { rows: sumOf(counts), tables: counts.length }
  } finally {
    rmSync(staging.folder, { force: true, recursive: true })
  }
}

/** @throws CommandError naming a table that is not there, or has fewer rows than it must have. */
export function refuseIncomplete(restored: TableCount[], before: TableCount[]): void {
  const found = new Map(restored.map(({ name, rows }) => [name, rows]))
  for (const { name, rows } of before) {
    const least = onlyGrowing.includes(name) ? rows : 0
    if ((found.get(name) ?? -1) < least) {
      throw new CommandError(
        `The backup is not complete: ${name} has ${found.get(name) ?? 'no'} rows, and had ${rows}.`,
      )
    }
  }
}
