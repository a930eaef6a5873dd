// The location of the embedded PostgreSQL cluster: its record is in .data/, its files too, or in /var/lib/offprint if the
// user of PostgreSQL cannot reach .data/.
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

import { CommandError } from '../scripts/bootstrap/errors.mjs'
import { type Account, canReach, giveTo, giveTreeTo } from './account.ts'
import { type Binaries, binary } from './binaries.ts'

export interface Cluster {
  /** The folder that holds `postgres/`, the data. */
  folder: string
  password: string
  port: number
  /** The clone that this database belongs to. */
  root: string
}

const outside = '/var/lib/offprint'
function defaultFolderOf(root: string) {
  return path.join(root, '.data')
}

export function isOutside(cluster: Cluster) {
  return cluster.folder !== defaultFolderOf(cluster.root)
}
export function recordFileOf(root: string) {
  return path.join(root, '.data/database.json')
}
export function dataFolderOf(cluster: Cluster) {
  return path.join(cluster.folder, 'postgres')
}
export function logFileOf(root: string) {
  return path.join(root, '.data/postgres.log')
}

export function readCluster(root: string): Cluster | undefined {
  if (!existsSync(recordFileOf(root))) {
    return undefined
  }
  const cluster = JSON.parse(readFileSync(recordFileOf(root), 'utf8')) as Cluster
  if (cluster.root === root) {
    return cluster
  }
  // The clone was moved or copied. Data inside was copied too; data outside still belongs to the original, if it exists.
  if (cluster.folder === defaultFolderOf(cluster.root)) {
    return { ...cluster, folder: defaultFolderOf(root), root }
  }
  return existsSync(recordFileOf(cluster.root)) ? undefined : { ...cluster, root }
}

export function writeCluster(cluster: Cluster): void {
  mkdirSync(path.dirname(recordFileOf(cluster.root)), { recursive: true })
  const draft = `${recordFileOf(cluster.root)}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(cluster, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, recordFileOf(cluster.root))
}

export function newCluster(root: string, account: Account, binaries: Binaries): Cluster {
  mkdirSync(defaultFolderOf(root), { recursive: true })
  const reachable =
    canReach(account, defaultFolderOf(root)) && canReach(account, binary(binaries, 'postgres'))
  const folder = reachable ? defaultFolderOf(root) : path.join(outside, hashOf(root))
  return { folder, password: randomBytes(24).toString('base64url'), port: 0, root }
}

/** Makes the data folder accessible. Returns the binaries to run: a copy if the account cannot reach those of the package. */
export function prepareCluster(cluster: Cluster, account: Account, binaries: Binaries): Binaries {
  if (isOutside(cluster)) {
    ;[outside, cluster.folder].forEach(makeReachable)
  }
  if (!existsSync(dataFolderOf(cluster))) {
    mkdirSync(dataFolderOf(cluster), { mode: 0o700 })
    giveTo(account, dataFolderOf(cluster))
  }
  // Root copied the clone: the data belong to root.
  if (statSync(dataFolderOf(cluster)).uid === 0) {
    giveTreeTo(account, dataFolderOf(cluster))
  }
  if (!canReach(account, dataFolderOf(cluster))) {
    throw new CommandError(
      `${dataFolderOf(cluster)} belongs to another user: start Offprint as that user.`,
    )
  }
  return canReach(account, binary(binaries, 'postgres')) ? binaries : copyOf(binaries, cluster)
}

function copyOf(binaries: Binaries, cluster: Cluster): Binaries {
  const folder = isOutside(cluster) ? cluster.folder : path.join(outside, hashOf(cluster.root))
  const copy = path.join(folder, `binaries-${binaries.version}`)
  if (existsSync(copy)) {
    return { ...binaries, folder: copy }
  }
  ;[outside, folder].forEach(makeReachable)
  const draft = `${copy}.draft`
  rmSync(draft, { force: true, recursive: true })
  cpSync(binaries.folder, draft, { recursive: true, verbatimSymlinks: true })
  chmodSync(draft, 0o755)
  renameSync(draft, copy)
  return { ...binaries, folder: copy }
}

function makeReachable(folder: string): void {
  mkdirSync(folder, { recursive: true })
  // Independent of the umask: another user must be able to enter the folder.
  chmodSync(folder, 0o755)
}

function hashOf(root: string): string {
  return createHash('sha256').update(root).digest('hex').slice(0, 12)
}
