// `npm run reset [-- --yes]`: deletes the embedded database and the pictures; the next start makes and fills a new one.
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'

import { removeDatabase } from '../postgres/removeDatabase.ts'
import { root } from './bare/environment.mjs'
import { explain } from './bare/explain.mjs'

const { values } = parseArgs({ options: { yes: { type: 'boolean' } } })

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(explain(error))
    process.exit(1)
  },
)

async function main(): Promise<number> {
  if (process.env.DATABASE_URL) {
    console.error('DATABASE_URL is set: only the embedded database can be reset.')
    return 2
  }
  if (!values.yes && !(await isSure())) {
    console.error('Nothing was deleted. Say yes with: npm run reset -- --yes')
    return 2
  }
  const media = path.resolve(root, process.env.OFFPRINT_MEDIA_DIR ?? '.data/media')
  console.log(await removeDatabase(root, media))
  return 0
}

async function isSure(): Promise<boolean> {
  if (!process.stdin.isTTY) {
    return false
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(
    'Delete every article, user and picture of this clone? (yes/no) ',
  )
  terminal.close()
  return answer.trim().toLowerCase() === 'yes'
}
