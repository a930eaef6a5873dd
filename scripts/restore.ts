// `npm run restore -- FILE [--yes]`: puts what a backup holds in the place of what is here.
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'

import { inspectBackup, restoreBackup } from '../postgres/restore.ts'
import { root } from './bare/environment.mjs'
import { explain } from './bare/explain.mjs'

const usage = 'npm run restore -- FILE [--yes]'

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(explain(error))
    process.exit(1)
  },
)

async function main(args: string[]): Promise<number> {
  const { file, sure } = readArguments(args)
  if (!file) {
    console.error(`Usage: ${usage}`)
    return 2
  }
  if (process.env.DATABASE_URL) {
    console.error('DATABASE_URL is set: use pg_restore of that server to restore it.')
    return 2
  }
  const { madeAt } = await inspectBackup(file)
  if (!sure && !(await isSure(madeAt))) {
    console.error('Nothing was changed. Say yes with: npm run restore -- FILE --yes')
    return 2
  }
  const media = path.resolve(root, process.env.OFFPRINT_MEDIA_DIR ?? '.data/media')
  console.log(await restoreBackup({ file, media, root }))
  return 0
}

function readArguments(args: string[]): { file?: string; sure: boolean } {
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
    sure: values.yes === true,
  }
}

async function isSure(madeAt: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    return false
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(
    `Replace every article, user and picture of this clone by those of ${madeAt.slice(0, 10)}? (yes/no) `,
  )
  terminal.close()
  return answer.trim().toLowerCase() === 'yes'
}
