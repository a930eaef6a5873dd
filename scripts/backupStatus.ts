// What doctor says of the backups of the embedded database.
import type { Issue } from 'offprint'

import { existsSync } from 'node:fs'

import type { BackupRecord } from '../postgres/backupRecord.ts'

import { day, sha256Of } from '../postgres/backupRecord.ts'

export interface BackupStatus {
  issues: Issue[]
  line: string
}

/** A missed day is no problem yet. In milliseconds. */
const longest = 2 * day

/** Pure, but for the file. `keep`: how many daily ones are kept; 0: none is made. */
export function backupStatus(
  record: Partial<BackupRecord>,
  { keep, now }: { keep: number; now: Date },
): BackupStatus {
  const { failed, file, madeAt, verified } = record
  const ofFailure = failed
    ? [issue('backup-failed', `The backup of ${minute(failed.at)} failed: ${failed.reason}`)]
    : []
  if (!file || !madeAt) {
    const when = keep > 0 ? 'npm start makes one a day' : 'run npm run backup'
    return { issues: ofFailure, line: `No backup has been made yet: ${when}.` }
  }
  const state = verified
    ? `restored once to check it (${verified.tables} tables, ${verified.rows} rows)`
    : 'not checked by a restore'
  const isOld = keep > 0 && now.getTime() - Date.parse(madeAt) > longest
  return {
    issues: [
      ...ofFailure,
      ...issuesOfFile(file, record.sha256),
      ...(isOld ? [issue('backup-old', `The last backup is of ${minute(madeAt)}.`)] : []),
    ],
    line: `Last backup: ${minute(madeAt)}, ${state}: ${file}`,
  }
}

function issuesOfFile(file: string, sha256: string | undefined): Issue[] {
  if (!existsSync(file)) {
    return [issue('backup-missing', `The last backup is gone: ${file}.`)]
  }
  const isChanged = sha256 !== undefined && sha256Of(file) !== sha256
  return isChanged
    ? [issue('backup-changed', `The last backup is not as it was written: ${file}.`)]
    : []
}

function issue(code: string, message: string): Issue {
  return {
    id: 'backup',
    article: null,
    code,
    collection: 'database',
    message,
    repair: 'Run: npm run backup',
    repairable: false,
    title: 'backup',
  }
}

function minute(time: string): string {
  return `${time.slice(0, 16).replace('T', ' ')} UTC`
}
