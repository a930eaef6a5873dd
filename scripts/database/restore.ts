// Puts the data of a backup in the place of those that are here. Until all of it stands ready, nothing is touched.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { extract, list } from 'tar'

import { type Account, findAccount, giveTo, giveTreeTo } from './account.ts'
import { type Binaries, binary, findBinaries } from './binaries.ts'
import { CannotRun } from './CannotRun.ts'
import { query } from './connection.ts'
import { lockOf } from './ensureDatabase.ts'
import { explain } from './explain.ts'
import { chooseHome, dataOf, type Home, readHome, settle } from './home.ts'
import { isInitialised } from './initialise.ts'
import { withLock } from './lock.ts'
import { type Manifest, manifestName, misfit, platformHere, readManifest } from './manifest.ts'
import { cleanEnvironment, startServer, stopServer, superuser } from './server.ts'
import { beginSwap, finishRestore, stopForGood } from './swap.ts'

export interface RestoreRequest {
  file: string
  /** The folder of the uploads. */
  media: string
  root: string
}

/** @throws CannotRun for a file that is no backup, or one that does not fit this Offprint. */
export async function inspectBackup(file: string): Promise<Manifest> {
  const manifest = readManifest(file, await manifestIn(file))
  const migrations = readdirSync(path.join(import.meta.dirname, '../../migrations')).map((name) =>
    name.replace(/\.ts$/, ''),
  )
  const postgres = findBinaries().version
  const reason = misfit(manifest, { migrations, platform: platformHere, postgres })
  if (reason) {
    throw new CannotRun(`${file} cannot be restored here. ${reason}`)
  }
  return manifest
}

/** Says what it did. */
export async function restoreBackup(request: RestoreRequest): Promise<string> {
  const { file, root } = request
  const manifest = await inspectBackup(file)
  return withLock(lockOf(root), async () => {
    finishRestore(root)
    const binaries = findBinaries()
    const known = readHome(root)
    const account = (known && ownerOf(known)) ?? findAccount()
    const home = known ?? chooseHome(root, account, binaries)
    await stopForGood(root, home)
    const settled = settle(home, account, binaries)
    const restored = { ...home, password: manifest.password }
    const staging = { ...restored, folder: path.join(home.folder, 'restoring') }
    await stage(request, staging, account, settled)
    beginSwap({ home: restored, moves: movesOf(request, home, staging), root })
    finishRestore(root)
    rmSync(staging.folder, { force: true, recursive: true })
    return `Restored the data of ${manifest.madeAt.slice(0, 16).replace('T', ' ')} UTC.`
  })
}

async function stage(
  { file, media, root }: RestoreRequest,
  staging: Home,
  account: Account,
  binaries: Binaries,
): Promise<void> {
  await stopServer(staging)
  for (const folder of [staging.folder, stagedMedia(media), stagedSecret(root)]) {
    rmSync(folder, { force: true, recursive: true })
  }
  mkdirSync(staging.folder, { recursive: true })
  chmodSync(staging.folder, 0o755)
  giveTo(account, staging.folder)
  mkdirSync(dataOf(staging))
  mkdirSync(stagedMedia(media), { recursive: true })
  try {
    await unpack(file, 'postgres/', dataOf(staging))
    await unpack(file, 'media/', stagedMedia(media))
    await unpack(file, 'secret', `${stagedSecret(root)}.draft`)
    chmodSync(dataOf(staging), 0o700)
    giveTreeTo(account, dataOf(staging))
    await tryOut(staging, account, binaries)
  } catch (error) {
    for (const folder of [staging.folder, stagedMedia(media)]) {
      rmSync(folder, { force: true, recursive: true })
    }
    throw error
  }
}
