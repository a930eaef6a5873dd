// Writes the embedded database, the uploads and the secret to one file, also while the app runs.
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { create } from 'tar'

import { CommandError } from '../scripts/bootstrap/errors.mjs'
import { readRecord, sha256Of, writeRecord } from './backupRecord.ts'
import { type Cluster, dataFolderOf, readCluster } from './cluster.ts'
import { query } from './connection.ts'
import { copyRunning } from './copyRunning.ts'
import { countRows } from './countRows.ts'
import { ensureDatabase, lockOf } from './ensureDatabase.ts'
import { isInitialised } from './initialise.ts'
import { linkTree } from './linkTree.ts'
import { withLock } from './lock.ts'
import { type Manifest, manifestName, platformHere } from './manifest.ts'
import { finishRestore } from './swap.ts'
import { type Verified, verifyBackup } from './verifyBackup.ts'

interface BackupRequest {
  file: string
  /** The folder of the uploads. */
  media: string
  now: Date
  root: string
  /** Whether the backup is restored once, beside the database, before it gets its name. */
  verifies: boolean
}

/** Returns a summary. A process that is killed leaves no file of this name. */
export async function makeBackup(request: BackupRequest): Promise<string> {
  const { file, now, root } = request
  if (existsSync(file)) {
    throw new CommandError(`The file ${file} already exists.`)
  }
  await withLock(lockOf(root), () => Promise.resolve(existingHome(root)))
  return withLock(path.join(root, '.data/backup.lock'), async () => {
    const database = await ensureDatabase({ root })
    try {
      const verified = await save(request, existingHome(root), database.url)
      const madeAt = now.toISOString()
      writeRecord(root, { file, madeAt, sha256: sha256Of(file), verified })
      return summary(file, verified)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      writeRecord(root, { ...readRecord(root), failed: { at: now.toISOString(), reason } })
      throw error
    } finally {
      await database.release()
    }
  })
}

function summary(file: string, verified: null | Verified): string {
  const saved = `Saved ${file} (${(statSync(file).size / 1_000_000).toFixed(1)} MB).`
  return verified
    ? `${saved} It was restored once to check it: ${verified.tables} tables, ${verified.rows} rows.`
    : saved
}

function existingHome(root: string): Cluster {
  finishRestore(root)
  const cluster = readCluster(root)
  if (!cluster || !isInitialised(cluster)) {
    throw new CommandError('There is no embedded database to back up.')
  }
  return cluster
}

async function describe({ now }: BackupRequest, url: string): Promise<Manifest> {
  const [version] = await query<{ server_version: string }>(url, 'show server_version')
  const { version: offprint } = JSON.parse(
    readFileSync(path.join(import.meta.dirname, '../package.json'), 'utf8'),
  ) as { version: string }
  return {
    format: 1,
    madeAt: now.toISOString(),
    migrations: await migrationsIn(url),
    offprint,
    password: decodeURIComponent(new URL(url).password),
    platform: platformHere,
    postgres: version?.server_version ?? '',
    rows: await countRows(url),
  }
}

async function migrationsIn(url: string): Promise<string[]> {
  const [table] = await query<{ name: null | string }>(
    url,
    "select to_regclass('payload_migrations')::text as name",
  )
  if (!table?.name) {
    return []
  }
  const rows = await query<{ name: string }>(
    url,
    'select name from payload_migrations where name is not null order by name',
  )
  return rows.map(({ name }) => name)
}

async function save(
  request: BackupRequest,
  cluster: Cluster,
  url: string,
): Promise<null | Verified> {
  const { file, root, verifies } = request
  const folder = path.join(root, '.data/backup.draft')
  const draft = `${file}.draft`
  rmSync(folder, { force: true, recursive: true })
  mkdirSync(folder, { mode: 0o700 })
  mkdirSync(path.dirname(file), { recursive: true })
  try {
    const manifest = await describe(request, url)
    const names = await collect(request, { cluster, folder, manifest, url })
    await write(folder, draft, names)
    rmSync(folder, { force: true, recursive: true })
    const verified = verifies ? await verifyBackup(draft, cluster, manifest) : null
    renameSync(draft, file)
    return verified
  } finally {
    rmSync(folder, { force: true, recursive: true })
    rmSync(draft, { force: true })
  }
}

interface Collected {
  cluster: Cluster
  folder: string
  manifest: Manifest
  url: string
}

/** The pictures after the database: a file too many does no harm. */
async function collect(
  { media, root }: BackupRequest,
  { cluster, folder, manifest, url }: Collected,
): Promise<string[]> {
  const into = (name: string) => path.join(folder, name)
  await copyRunning({ from: dataFolderOf(cluster), into: into('postgres'), url })
  const optional = [
    ...(existsSync(media) ? ['media'] : []),
    ...(existsSync(path.join(root, '.data/secret')) ? ['secret'] : []),
  ]
  if (optional.includes('media')) {
    linkTree(media, into('media'))
  }
  if (optional.includes('secret')) {
    copyFileSync(path.join(root, '.data/secret'), into('secret'))
  }
  writeFileSync(into(manifestName), JSON.stringify(manifest, null, 2), { mode: 0o600 })
  return [manifestName, ...optional, 'postgres']
}

async function write(folder: string, draft: string, names: string[]): Promise<void> {
  rmSync(draft, { force: true })
  // It contains passwords and the secret: only the owner may read it, from the beginning.
  closeSync(openSync(draft, 'wx', 0o600))
  chmodSync(draft, 0o600)
  await create({ cwd: folder, file: draft, gzip: true, strict: true }, names)
  const written = openSync(draft, 'r+')
  fsyncSync(written)
  closeSync(written)
}
