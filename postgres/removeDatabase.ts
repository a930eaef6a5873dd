// Deletes the embedded database with its server, and the pictures that were uploaded to it.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

import { CannotRun } from './CannotRun.ts'
import { lockOf } from './ensureDatabase.ts'
import { dataOf, isOutside, readHome, recordOf } from './home.ts'
import { findUsers } from './leases.ts'
import { withLock } from './lock.ts'
import { stopServer } from './server.ts'

/** Says what it did. Pictures stay without `media`, the folder that they were uploaded to. */
export function removeDatabase(root: string, media?: string): Promise<string> {
  return withLock(lockOf(root), async () => {
    const home = readHome(root)
    if (!home || !existsSync(dataOf(home))) {
      return ['There is no embedded database here.', ...emptied(root, media)].join('\n')
    }
    const users = findUsers(root)
    if (users.length > 0) {
      throw new CannotRun(`Offprint is running (process ${users.join(', ')}): stop it first.`)
    }
    await stopServer(home)
    rmSync(isOutside(home) ? home.folder : dataOf(home), { force: true, recursive: true })
    rmSync(recordOf(root), { force: true })
    return [`Deleted ${dataOf(home)}.`, ...emptied(root, media)].join('\n')
  })
}

/** The folder itself stays: it may be a volume, or a link to one. */
function emptied(root: string, media: string | undefined): string[] {
  if (!media || !existsSync(media)) {
    return []
  }
  if (!path.relative(media, path.join(root, '.data')).startsWith('..')) {
    return [`The pictures stay: ${media} holds more than they.`]
  }
  const names = readdirSync(media)
  for (const name of names) {
    rmSync(path.join(media, name), { force: true, recursive: true })
  }
  return names.length > 0 ? [`Deleted the pictures in ${media}.`] : []
}
