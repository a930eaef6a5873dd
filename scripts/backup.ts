// `npm run backup [-- FILE | --daily]`: saves the embedded database, the uploads and the secret in one file.
// Exit codes: 0 no problems, 1 failed, 2 bad arguments or not an embedded database.
import { setPriority } from 'node:os'
import path from 'node:path'

import { makeBackup } from '../postgres/backup.ts'
import { backupName, pruneBackups } from '../postgres/backupRecord.ts'
import { readSettings } from '../src/app/settings.mjs'
import { root } from './bootstrap/environment.mjs'
import { runMain } from './runMain.ts'

const usage = 'npm run backup [-- FILE | --daily]'

runMain(main, 1)

async function main([first, ...rest]: string[]): Promise<number> {
  const isDaily = first === '--daily'
  if ((first?.startsWith('-') && !isDaily) || rest.length > 0) {
    console.error(`Usage: ${usage}`)
    return 2
  }
  if (process.env.DATABASE_URL) {
    console.error('DATABASE_URL is set. Use pg_dump to back up that database.')
    return 2
  }
  if (isDaily) {
    // For this process, and the server that it checks the backup with: others wait for answers.
    setPriority(10)
  }
  const { backupDir, backupKeep } = readSettings(process.env)
  const folder = path.resolve(root, backupDir)
  const now = new Date()
  const file = first && !isDaily ? fromHere(first) : path.join(folder, backupName(now, isDaily))
  const media = path.resolve(root, process.env.OFFPRINT_MEDIA_DIR ?? '.data/media')
  console.log(await makeBackup({ file, media, now, root, verifies: true }))
  if (isDaily) {
    pruneBackups(folder, Math.max(1, backupKeep))
  }
  if (process.env.S3_BUCKET?.trim()) {
    console.log('It does not contain the pictures in S3: back up the bucket as well.')
  }
  return 0
}

/** npm changes the working directory: a relative path means the directory in which the command was started. */
function fromHere(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), file)
}
