// Writes the embedded database, the uploads and the secret into one file, while nothing runs.
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

import { CannotRun } from './CannotRun.ts'
import { query } from './connection.ts'
import { ensureDatabase, lockOf } from './ensureDatabase.ts'
import { dataOf, type Home, readHome } from './home.ts'
import { isInitialised } from './initialise.ts'
import { withLock } from './lock.ts'
import { type Manifest, manifestName, platformHere } from './manifest.ts'
import { finishRestore, stopForGood } from './swap.ts'

export interface BackupRequest {
  file: string
  /** The folder of the uploads. */
  media: string
  now: Date
  root: string
}

/** Says what it did. */
export async function makeBackup(request: BackupRequest): Promise<string> {
  const { file, root } = request
  if (existsSync(file)) {
    throw new CannotRun(`There is a file ${file} already.`)
  }
  await withLock(lockOf(root), () => stopForGood(root, existingHome(root)))
  const manifest = await describe(request)
  return withLock(lockOf(root), async () => {
    const home = existingHome(root)
    await stopForGood(root, home)
    await pack(request, home, manifest)
    return `Saved ${file} (${(statSync(file).size / 1_000_000).toFixed(1)} MB).`
  })
}

/** `offprint-2026-11-25-021500.tar.gz`, in UTC. */
export function backupName(now: Date): string {
  const [day, time] = now.toISOString().split('T')
  return `offprint-${day}-${time?.slice(0, 8).replaceAll(':', '')}.tar.gz`
}

function existingHome(root: string): Home {
  finishRestore(root)
  const home = readHome(root)
  if (!home || !isInitialised(home)) {
    throw new CannotRun('There is no embedded database here: nothing to save.')
  }
  return home
}

// Only a running server can say what it holds.
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

async function pack(request: BackupRequest, home: Home, manifest: Manifest): Promise<void> {
  const { file, media, root } = request
  // Links to what is saved, so that one archive can hold folders of different places.
  const folder = path.join(root, '.data/backup.draft')
  const draft = `${file}.draft`
  rmSync(folder, { force: true, recursive: true })
  mkdirSync(folder, { mode: 0o700 })
  mkdirSync(path.dirname(file), { recursive: true })
  try {
    writeFileSync(path.join(folder, manifestName), JSON.stringify(manifest, null, 2), {
      mode: 0o600,
    })
    symlinkSync(dataOf(home), path.join(folder, 'postgres'))
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
  // It holds logins and the secret: made for its owner's eyes before anything is in it.
  closeSync(openSync(draft, 'wx', 0o600))
  chmodSync(draft, 0o600)
  await create({ cwd: folder, file: draft, follow: true, gzip: true, strict: true }, names)
  const written = openSync(draft, 'r+')
  fsyncSync(written)
  closeSync(written)
}
