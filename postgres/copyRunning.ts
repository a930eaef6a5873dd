// Copies the data folder of a running server, so that a server started on the copy has every commit from before the copy
// began: https://www.postgresql.org/docs/current/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP
import { constants } from 'node:fs'
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'

import { CommandError } from '../scripts/bootstrap/errors.mjs'

interface Copy {
  from: string
  into: string
  url: string
}

interface Stopped {
  labelfile: string
  last: string
  spcmapfile: string
}

/** The database forgets the backup, and the slot that keeps its WAL, when the session ends: also if we are killed. */
export async function copyRunning({ from, into, url }: Copy): Promise<void> {
  const session = new pg.Client({ connectionString: url, keepAlive: true })
  let lost: Error | undefined
  session.on('error', (error) => (lost = error))
  await session.connect()
  try {
    await session.query("select pg_create_physical_replication_slot('offprint_backup', true, true)")
    await session.query("select pg_backup_start('offprint', fast => true)")
    await copyFolder(from, into, '')
    const { rows } = await session.query<Stopped>(
      `select labelfile, spcmapfile, pg_walfile_name(lsn) as last
       from pg_backup_stop(wait_for_archive => false)`,
    )
    const [stopped] = rows
    if (!stopped || stopped.spcmapfile) {
      throw new CommandError('The database has tablespaces, which a backup cannot contain.')
    }
    await writeFile(path.join(into, 'backup_label'), stopped.labelfile, { mode: 0o600 })
    await copyWAL(path.join(from, 'pg_wal'), path.join(into, 'pg_wal'), stopped)
  } catch (error) {
    throw lost ?? error
  } finally {
    await session.end()
  }
}

/** Whose contents the next start makes anew, or which are copied afterwards. The folders themselves are needed. */
const emptied = new Set([
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
  'pg_wal',
])

function isOmitted(name: string): boolean {
  return (
    /^postmaster\.(?:opts|pid)$/.test(name) ||
    /^pgsql_tmp|^pg_internal\.init|^(?:current_logfiles|backup_manifest)/.test(name)
  )
}

async function copyFolder(from: string, into: string, below: string): Promise<void> {
  await mkdir(path.join(into, below), { mode: 0o700, recursive: true })
  if (emptied.has(below)) {
    return
  }
  for (const entry of await readFolder(path.join(from, below))) {
    const name = path.join(below, entry.name)
    if (entry.isDirectory()) {
      await copyFolder(from, into, name)
    } else if (entry.isFile() && !isOmitted(entry.name)) {
      await copyUnlessGone(path.join(from, name), path.join(into, name))
    }
  }
}

/** From where the copy began to where it ended, by the names of the segments. */
async function copyWAL(from: string, into: string, { labelfile, last }: Stopped): Promise<void> {
  const [, first] = /\(file ([\dA-F]{24})\)/.exec(labelfile) ?? []
  const names = (await readdir(from)).filter(
    (name) => /^[\dA-F]{24}$/.test(name) && name >= (first ?? last) && name <= last,
  )
  if (!first || !names.includes(first) || !names.includes(last)) {
    throw new CommandError('The database removed changes that the backup needs. Try again.')
  }
  for (const name of names) {
    await copyFile(path.join(from, name), path.join(into, name), constants.COPYFILE_FICLONE)
  }
}

async function readFolder(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    return orNone(error) ?? []
  }
}

/** Whatever changes while it is copied, or is removed meanwhile, the copied WAL brings right. */
async function copyUnlessGone(from: string, into: string): Promise<void> {
  try {
    await copyFile(from, into, constants.COPYFILE_FICLONE)
  } catch (error) {
    orNone(error)
  }
}

function orNone(error: unknown): undefined {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
    throw error
  }
}
