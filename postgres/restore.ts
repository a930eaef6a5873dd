// Replaces the data by those of a backup. Nothing is changed until the new data are complete and have been verified.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

import { CommandError } from '../scripts/bootstrap/errors.mjs'
import { type Account, findAccount } from './account.ts'
import { manifestIn, unpack } from './archive.ts'
import { type Binaries, binary, findBinaries } from './binaries.ts'
import { type Cluster, dataFolderOf, newCluster, prepareCluster, readCluster } from './cluster.ts'
import { query } from './connection.ts'
import { describeFailure } from './describeFailure.ts'
import { lockOf, ownerOf } from './ensureDatabase.ts'
import { withLock } from './lock.ts'
import { findIncompatibility, type Manifest, platformHere, readManifest } from './manifest.ts'
import { cleanEnvironment, stopServer } from './server.ts'
import { unpackData, withServer } from './staging.ts'
import { beginSwap, ensureStopped, finishRestore } from './swap.ts'

interface RestoreRequest {
  file: string
  /** The folder of the uploads. */
  media: string
  root: string
}

/** @throws CommandError if the file is not a backup, or cannot be restored with this version of Offprint. */
export async function inspectBackup(file: string): Promise<Manifest> {
  const manifest = readManifest(file, await manifestIn(file))
  const migrations = readdirSync(path.join(import.meta.dirname, '../migrations')).map((name) =>
    name.replace(/\.ts$/, ''),
  )
  const postgres = findBinaries().version
  const reason = findIncompatibility(manifest, { migrations, platform: platformHere, postgres })
  if (reason) {
    throw new CommandError(`${file} cannot be restored here. ${reason}`)
  }
  return manifest
}

/** Returns a summary. */
export async function restoreBackup(request: RestoreRequest): Promise<string> {
  const { file, root } = request
  const manifest = await inspectBackup(file)
  return withLock(lockOf(root), async () => {
    finishRestore(root)
    const binaries = findBinaries()
    const known = readCluster(root)
    const account = (known && ownerOf(known)) ?? findAccount()
    const cluster = known ?? newCluster(root, account, binaries)
    await ensureStopped(root, cluster)
    const usable = prepareCluster(cluster, account, binaries)
    const restored = { ...cluster, password: manifest.password }
    const staging = { ...restored, folder: path.join(cluster.folder, 'restoring') }
    await stage(request, staging, account, usable)
    beginSwap({ cluster: restored, moves: movesOf(request, cluster, staging), root })
    finishRestore(root)
    ;[staging.folder, stagedRest(root)].forEach((one) =>
      rmSync(one, { force: true, recursive: true }),
    )
    return `Restored the data of ${manifest.madeAt.slice(0, 16).replace('T', ' ')} UTC.`
  })
}

async function stage(
  { file, media, root }: RestoreRequest,
  staging: Cluster,
  account: Account,
  binaries: Binaries,
): Promise<void> {
  await stopServer(staging)
  const folders = [staging.folder, stagedMedia(media), stagedRest(root)]
  const clear = () => folders.forEach((one) => rmSync(one, { force: true, recursive: true }))
  clear()
  try {
    folders.forEach((folder) => mkdirSync(folder, { recursive: true }))
    await unpackData(file, staging, account)
    await unpack(file, 'media', stagedMedia(media), 1)
    await unpack(file, 'secret', stagedRest(root), 0)
    // Whether a server starts on the data, and accepts our password.
    await withServer(staging, account, binaries, (url) => query(url, 'select 1'))
    syncToDisk(staging, account, binaries)
  } catch (error) {
    clear()
    throw error
  }
}

function movesOf({ media, root }: RestoreRequest, cluster: Cluster, staging: Cluster) {
  const secret = path.join(stagedRest(root), 'secret')
  return [
    { from: dataFolderOf(staging), to: dataFolderOf(cluster) },
    { from: stagedMedia(media), to: media },
    ...(existsSync(secret) ? [{ from: secret, to: path.join(root, '.data/secret') }] : []),
  ]
}

// Next to their targets: a rename is atomic only within one disk.
function stagedMedia(media: string) {
  return `${media}.restoring`
}
function stagedRest(root: string) {
  return path.join(root, '.data/restoring-rest')
}

/** Flushes the data to the disk before the old data are removed, because the power may fail. */
function syncToDisk(staging: Cluster, account: Account, binaries: Binaries): void {
  const sync = spawnSync(
    binary(binaries, 'initdb'),
    ['--sync-only', `--pgdata=${dataFolderOf(staging)}`],
    { ...account, cwd: '/', encoding: 'utf8', env: cleanEnvironment },
  )
  if (sync.status !== 0) {
    throw new CommandError(
      describeFailure('The restored data could not be written', sync.stderr ?? ''),
    )
  }
}
