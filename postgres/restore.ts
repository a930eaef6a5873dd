// Puts the data of a backup in the place of those that are here. Until all of it stands ready, nothing is touched.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

import { type Account, findAccount, giveTreeTo } from './account.ts'
import { manifestIn, unpack } from './archive.ts'
import { type Binaries, binary, findBinaries } from './binaries.ts'
import { CannotRun } from './CannotRun.ts'
import { query } from './connection.ts'
import { lockOf } from './ensureDatabase.ts'
import { explain } from './explain.ts'
import { chooseHome, dataOf, type Home, readHome, settle } from './home.ts'
import { isInitialised } from './initialise.ts'
import { withLock } from './lock.ts'
import { type Manifest, misfit, platformHere, readManifest } from './manifest.ts'
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
  const migrations = readdirSync(path.join(import.meta.dirname, '../migrations')).map((name) =>
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
    ;[staging.folder, stagedRest(root)].forEach((one) =>
      rmSync(one, { force: true, recursive: true }),
    )
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
  const folders = [staging.folder, stagedMedia(media), stagedRest(root)]
  const clear = () => folders.forEach((one) => rmSync(one, { force: true, recursive: true }))
  clear()
  try {
    folders.forEach((folder) => mkdirSync(folder, { recursive: true }))
    // PostgreSQL's own user passes through here.
    chmodSync(staging.folder, 0o755)
    mkdirSync(dataOf(staging))
    await unpack(file, 'postgres', dataOf(staging), 1)
    await unpack(file, 'media', stagedMedia(media), 1)
    await unpack(file, 'secret', stagedRest(root), 0)
    chmodSync(dataOf(staging), 0o700)
    giveTreeTo(account, dataOf(staging))
    await tryOut(staging, account, binaries)
  } catch (error) {
    clear()
    throw error
  }
}

function movesOf({ media, root }: RestoreRequest, home: Home, staging: Home) {
  const secret = path.join(stagedRest(root), 'secret')
  return [
    { from: dataOf(staging), to: dataOf(home) },
    { from: stagedMedia(media), to: media },
    ...(existsSync(secret) ? [{ from: secret, to: path.join(root, '.data/secret') }] : []),
  ]
}

// Beside the places that they go to, as a folder is moved at once only within one disk.
function stagedMedia(media: string) {
  return `${media}.restoring`
}
function stagedRest(root: string) {
  return path.join(root, '.data/restoring-rest')
}

/** Does a server come up on it, and does it know us? */
async function tryOut(staging: Home, account: Account, binaries: Binaries): Promise<void> {
  // Its server has a session of its own: it would outlive us.
  const abandon = () => void stopServer(staging).then(() => process.exit(130))
  const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const
  signals.forEach((signal) => process.on(signal, abandon))
  try {
    const port = await startServer({ ...staging, port: 0 }, account, binaries)
    await query(
      `postgres://${superuser}:${encodeURIComponent(staging.password)}@127.0.0.1:${port}/offprint`,
      'select 1',
    )
  } finally {
    await stopServer(staging)
    signals.forEach((signal) => process.off(signal, abandon))
  }
  keep(staging, account, binaries)
}

/** The power may fail: until the disk has all of it, the old data stay. */
function keep(staging: Home, account: Account, binaries: Binaries): void {
  const sync = spawnSync(
    binary(binaries, 'initdb'),
    ['--sync-only', `--pgdata=${dataOf(staging)}`],
    { ...account, cwd: '/', encoding: 'utf8', env: cleanEnvironment },
  )
  if (sync.status !== 0) {
    throw new CannotRun(explain('The restored data cannot be kept', sync.stderr ?? ''))
  }
}

// Root runs the server as whoever owns the data.
function ownerOf(home: Home): Account | undefined {
  if (process.getuid?.() !== 0 || !isInitialised(home)) {
    return undefined
  }
  const { gid, uid } = statSync(dataOf(home))
  return uid === 0 ? undefined : { gid, uid }
}
