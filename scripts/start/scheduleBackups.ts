// Makes a backup of the embedded database each day, in a child process, while Offprint runs.
import type { Settings } from '../../src/app/settings.mjs'
import type { LogLine } from '../bootstrap/logLine.mjs'
import type { StartContext } from './types.ts'

import { isBackupDue, readRecord } from '../../postgres/backupRecord.ts'
import { runChild } from '../bootstrap/childProcesses.mjs'
import { childEnvironment } from '../bootstrap/environment.mjs'

/** In milliseconds. The first one does not compete with the start. */
const firstCheck = 5 * 60_000
const checkInterval = 60_000
/** After a backup that failed. */
const retryInterval = 60 * 60_000

type Scheduled = {
  log: LogLine
  settings: Pick<Settings, 'backupKeep'>
} & Pick<StartContext, 'env' | 'root' | 'shutdown'>

/** Does nothing with `BACKUP_KEEP=0`. Call it for the embedded database only. */
export function scheduleBackups(start: Scheduled, delay = firstCheck): void {
  if (start.settings.backupKeep === 0) {
    return
  }
  let attemptedAt = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout
  const check = async () => {
    const isDue = isBackupDue(readRecord(start.root), new Date())
    if (isDue && performance.now() - attemptedAt >= retryInterval) {
      attemptedAt = performance.now()
      await runBackup(start)
    }
    wait(checkInterval)
  }
  const wait = (time: number) => {
    timer = setTimeout(() => void check(), time)
    timer.unref()
  }
  wait(delay)
  start.shutdown.addTask(() => clearTimeout(timer))
}

async function runBackup({ env, log, root, shutdown }: Scheduled): Promise<void> {
  if (shutdown.hasStarted()) {
    return
  }
  const args = ['--import', 'tsx', 'scripts/backup.ts', '--daily']
  const options = { cwd: root, env: childEnvironment(env, undefined) }
  const { code, output } = await runChild(shutdown, process.execPath, args, options)
  if (!shutdown.hasStarted()) {
    const text = output.trim()
    if (code === 0) {
      log(text)
    } else {
      log(`The daily backup failed; another try in an hour. ${text}`, 'error')
    }
  }
}
