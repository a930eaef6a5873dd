// Deletes the embedded database with its server; uploaded pictures stay where they are.
import { existsSync, rmSync } from 'node:fs'

import { CannotRun } from './CannotRun.ts'
import { lockOf } from './ensureDatabase.ts'
import { dataOf, isOutside, readHome, recordOf } from './home.ts'
import { findUsers } from './leases.ts'
import { withLock } from './lock.ts'
import { stopServer } from './server.ts'

/** Says what it did. */
export function removeDatabase(root: string): Promise<string> {
  return withLock(lockOf(root), async () => {
    const home = readHome(root)
    if (!home || !existsSync(dataOf(home))) {
      return 'There is no embedded database here.'
    }
    const users = findUsers(root)
    if (users.length > 0) {
      throw new CannotRun(`Offprint is running (process ${users.join(', ')}): stop it first.`)
    }
    await stopServer(home)
    rmSync(isOutside(home) ? home.folder : dataOf(home), { force: true, recursive: true })
    rmSync(recordOf(root), { force: true })
    return `Deleted ${dataOf(home)}.`
  })
}
