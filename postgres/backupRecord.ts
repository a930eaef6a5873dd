// What is known of the last backup: for doctor, the metrics, and whoever makes the next one.
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

export interface BackupRecord {
  /** The last attempt, if it failed. */
  failed?: { at: string; reason: string }
  file: string
  madeAt: string
  /** Of the file, which may be spoiled later; absent in records of earlier versions. */
  sha256?: string
  /** Null if it was not restored to check it. */
  verified: { rows: number; tables: number } | null
}

/** `offprint-daily-2026-11-25-021500.tar.gz`: made by the schedule, and removed by it. */
const daily = /^offprint-daily-\d{4}-\d{2}-\d{2}-\d{6}\.tar\.gz$/
/** Of a process that was killed. Whoever removes one holds the lock of the backups. */
const draft = /^offprint-(?:daily-)?\d{4}-\d{2}-\d{2}-\d{6}\.tar\.gz\.draft$/

/** `offprint-2026-11-25-021500.tar.gz`, in UTC. */
export function backupName(now: Date, isDaily = false): string {
  const [day, time] = now.toISOString().split('T')
  return `offprint-${isDaily ? 'daily-' : ''}${day}-${time?.slice(0, 8).replaceAll(':', '')}.tar.gz`
}

export function readRecord(root: string): Partial<BackupRecord> {
  return existsSync(recordOf(root))
    ? (JSON.parse(readFileSync(recordOf(root), 'utf8')) as Partial<BackupRecord>)
    : {}
}

export function writeRecord(root: string, record: Partial<BackupRecord>): void {
  mkdirSync(path.dirname(recordOf(root)), { recursive: true })
  const text = `${JSON.stringify(record, null, 2)}\n`
  writeFileSync(`${recordOf(root)}.draft`, text, { mode: 0o600 })
  renameSync(`${recordOf(root)}.draft`, recordOf(root))
}

/** In pieces: the file may be larger than the memory. */
export function sha256Of(file: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(1_000_000)
  const opened = openSync(file, 'r')
  try {
    for (let read = readSync(opened, piece); read > 0; read = readSync(opened, piece)) {
      hash.update(piece.subarray(0, read))
    }
  } finally {
    closeSync(opened)
  }
  return hash.digest('hex')
}

/** Removes all but the newest `keep` backups of the schedule, and what killed processes left. Others are left alone. */
export function pruneBackups(folder: string, keep: number): void {
  const names = existsSync(folder) ? readdirSync(folder) : []
  const old = names
    .filter((name) => daily.test(name))
    .toSorted()
    .toReversed()
    .slice(keep)
  for (const name of [...old, ...names.filter((one) => draft.test(one))]) {
    rmSync(path.join(folder, name), { force: true })
  }
}

/** In milliseconds. */
export const day = 24 * 60 * 60_000

/** Whether the schedule has to make one: a day after the last verified one, wherever that is. */
export function isBackupDue({ file, madeAt, verified }: Partial<BackupRecord>, now: Date): boolean {
  const isThere = verified && file !== undefined && existsSync(file)
  const age = now.getTime() - Date.parse(madeAt ?? '')
  return !isThere || !(age < day)
}

/** Read by server/metrics.ts too. */
function recordOf(root: string): string {
  return path.join(root, '.data/last-backup.json')
}
