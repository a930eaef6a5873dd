// `npm run restore -- FILE [--yes]`: replaces the embedded database, the uploads and the secret by those of a backup.
// Exit codes: 0 no problems, 1 failed, 2 bad arguments, not an embedded database, or not confirmed.
import path from 'node:path'
import { parseArgs } from 'node:util'

import { inspectBackup, restoreBackup } from '../postgres/restore.ts'
import { root } from './bootstrap/environment.mjs'
import { confirm } from './confirm.ts'
import { runMain } from './runMain.ts'

const usage = 'npm run restore -- FILE [--yes]'

runMain(main, 1)

async function main(args: string[]): Promise<number> {
  const { file, isConfirmed } = readArguments(args)
  if (!file) {
    console.error(`Usage: ${usage}`)
    return 2
  }
  if (process.env.DATABASE_URL) {
    console.error('DATABASE_URL is set. Use pg_restore to restore that database.')
    return 2
  }
  const { madeAt } = await inspectBackup(file)
  const question = `Replace all articles, users and pictures with those of the backup of ${madeAt.slice(0, 10)}?`
  if (!isConfirmed && !(await confirm(question))) {
    console.error('Nothing was changed. To confirm, run: npm run restore -- FILE --yes')
    return 2
  }
  const media = path.resolve(root, process.env.OFFPRINT_MEDIA_DIR ?? '.data/media')
  console.log(await restoreBackup({ file, media, root }))
  return 0
}

function readArguments(args: string[]): { file?: string; isConfirmed: boolean } {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    args,
    options: { yes: { type: 'boolean' } },
    strict: false,
  })
  const [file, ...rest] = positionals
  const known = Object.keys(values).every((name) => name === 'yes')
  return {
    file:
      file && known && rest.length === 0
        ? path.resolve(process.env.INIT_CWD ?? process.cwd(), file)
        : undefined,
    isConfirmed: values.yes === true,
  }
}
