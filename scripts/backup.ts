// `npm run backup [-- FILE]`: saves the embedded database, the uploads and the secret in one file.
// Exit codes: 0 no problems, 1 failed, 2 bad arguments or not an embedded database.
import path from 'node:path'

import { backupName, makeBackup } from '../postgres/backup.ts'
import { root } from './bootstrap/environment.mjs'
import { formatError } from './bootstrap/errors.mjs'

const usage = 'npm run backup [-- FILE]'

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(formatError(error))
    process.exit(1)
  },
)

async function main([file, ...rest]: string[]): Promise<number> {
  if (file?.startsWith('-') || rest.length > 0) {
    console.error(`Usage: ${usage}`)
    return 2
  }
  if (process.env.DATABASE_URL) {
    console.error('DATABASE_URL is set. Use pg_dump to back up that database.')
    return 2
  }
  const now = new Date()
  const media = path.resolve(root, process.env.OFFPRINT_MEDIA_DIR ?? '.data/media')
  console.log(await makeBackup({ file: target(file, now), media, now, root }))
  if (process.env.S3_BUCKET?.trim()) {
    console.log('It does not contain the pictures in S3: back up the bucket as well.')
  }
  return 0
}

/** npm changes the working directory: a relative path means the directory in which the command was started. */
function target(file: string | undefined, now: Date): string {
  return file
    ? path.resolve(process.env.INIT_CWD ?? process.cwd(), file)
    : path.join(root, '.data/backups', backupName(now))
}
