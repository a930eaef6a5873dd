// Writes the embedded database, the uploads and the secret to one file, while the app is stopped.
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
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { create } from 'tar'

import { CommandError } from '../scripts/bootstrap/errors.mjs'
import { type Cluster, dataFolderOf, readCluster } from './cluster.ts'
import { query } from './connection.ts'
import { ensureDatabase, lockOf } from './ensureDatabase.ts'
import { isInitialised } from './initialise.ts'
import { withLock } from './lock.ts'
import { type Manifest, manifestName, platformHere } from './manifest.ts'
import { ensureStopped, finishRestore } from './swap.ts'

interface BackupRequest {
  file: string
  /** The folder of the uploads. */
  media: string
  now: Date
  root: string
}

/** Returns a summary. */
export async function makeBackup(request: BackupRequest): Promise<string> {
  const { file, root } = request
  if (existsSync(file)) {
    throw new CommandError(`The file ${file} already exists.`)
  }
  await withLock(lockOf(root), () => ensureStopped(root, existingHome(root)))
  const manifest = await describe(request)
  return withLock(lockOf(root), async () => {
    const cluster = existingHome(root)
    await ensureStopped(root, cluster)
    await pack(request, cluster, manifest)
    return `Saved ${file} (${(statSync(file).size / 1_000_000).toFixed(1)} MB).`
  })
}

/** `offprint-2026-11-25-021500.tar.gz`, in UTC. */
export function backupName(now: Date): string {
  const [day, time] = now.toISOString().split('T')
  return `offprint-${day}-${time?.slice(0, 8).replaceAll(':', '')}.tar.gz`
}

function existingHome(root: string): Cluster {
  finishRestore(root)
  const cluster = readCluster(root)
  if (!cluster || !isInitialised(cluster)) {
    throw new CommandError('There is no embedded database to back up.')
  }
  return cluster
}

// Needs a running server: the list of migrations is in the database.
async function describe({ now, root }: BackupRequest): Promise<Manifest> {
  const database = await ensureDatabase({ root })
  try {
    const [version] = await query<{ server_version: string }>(database.url, 'show server_version')
    const { version: offprint } = JSON.parse(
      readFileSync(path.join(import.meta.dirname, '../package.json'), 'utf8'),
    ) as { version: string }
    return {
      format: 1,
      madeAt: now.toISOString(),
      migrations: await migrationsIn(database.url),
      offprint,
      password: decodeURIComponent(new URL(database.url).password),
      platform: platformHere,
      postgres: version?.server_version ?? '',
    }
  } finally {
    await database.release()
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

async function pack(request: BackupRequest, cluster: Cluster, manifest: Manifest): Promise<void> {
  const { file, media, root } = request
  // A folder of links, so that one archive can contain folders from different locations.
  const folder = path.join(root, '.data/backup.draft')
  const draft = `${file}.draft`
  rmSync(folder, { force: true, recursive: true })
  mkdirSync(folder, { mode: 0o700 })
  mkdirSync(path.dirname(file), { recursive: true })
  try {
    writeFileSync(path.join(folder, manifestName), JSON.stringify(manifest, null, 2), {
      mode: 0o600,
    })
    symlinkSync(dataFolderOf(cluster), path.join(folder, 'postgres'))
    const optional = [
      ...(existsSync(media) ? ['media'] : []),
      ...(existsSync(path.join(root, '.data/secret')) ? ['secret'] : []),
    ]
    if (optional.includes('media')) {
      symlinkSync(media, path.join(folder, 'media'))
    }
    if (optional.includes('secret')) {
      copyFileSync(path.join(root, '.data/secret'), path.join(folder, 'secret'))
    }
    await write(folder, draft, [manifestName, ...optional, 'postgres'])
    renameSync(draft, file)
  } finally {
    rmSync(folder, { force: true, recursive: true })
    rmSync(draft, { force: true })
  }
}

async function write(folder: string, draft: string, names: string[]): Promise<void> {
  rmSync(draft, { force: true })
  // It contains passwords and the secret: only the owner may read it, from the beginning.
  closeSync(openSync(draft, 'wx', 0o600))
  chmodSync(draft, 0o600)
  await create({ cwd: folder, file: draft, follow: true, gzip: true, strict: true }, names)
  const written = openSync(draft, 'r+')
  fsyncSync(written)
  closeSync(written)
}
