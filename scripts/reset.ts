// `npm run reset [-- --yes]`: deletes the embedded database and the pictures. The next start creates a new database.
// Exit codes: 0 no problems, 1 failed, 2 not an embedded database, or not confirmed.
import path from 'node:path'
import { parseArgs } from 'node:util'

import { removeDatabase } from '../postgres/removeDatabase.ts'
import { root } from './bootstrap/environment.mjs'
import { confirm } from './confirm.ts'
import { runMain } from './runMain.ts'

const { values } = parseArgs({ options: { yes: { type: 'boolean' } } })

runMain(main, 1)

async function main(): Promise<number> {
  if (process.env.DATABASE_URL) {
    console.error('DATABASE_URL is set. Only the embedded database can be reset.')
    return 2
  }
  if (!values.yes && !(await confirm('Delete all articles, users and pictures?'))) {
    console.error('Nothing was deleted. To confirm, run: npm run reset -- --yes')
    return 2
  }
  const media = path.resolve(root, process.env.OFFPRINT_MEDIA_DIR ?? '.data/media')
  console.log(await removeDatabase(root, media))
  return 0
}
