// `npm run migrate:down [-- --yes]`: takes back the migrations that ran last together, after a backup.
import type { Payload } from 'payload'

import path from 'node:path'
import { parseArgs } from 'node:util'

import type { Loss } from '../postgres/tryMigrateDown.ts'

import { root } from './bootstrap/environment.mjs'
import { CommandError } from './bootstrap/errors.mjs'
import { confirm } from './confirm.ts'
import { runMain } from './runMain.ts'
import { tableLines } from './table.ts'

const usage = `Usage: npm run migrate:down [-- --yes]

  --yes  also if rows would be deleted

Exit codes: 0 no problems, 1 failed, 2 bad arguments, or rows would be deleted and nobody said yes.`

runMain(main, 1)

async function main(args: string[]): Promise<number> {
  const input = readArguments(args)
  if (!input) {
    console.error(usage)
    return 2
  }
  if (input.help) {
    console.log(usage)
    return 0
  }
  const [payload, { withMigrationLock }] = await Promise.all([
    open(),
    import('../postgres/migrate.ts'),
  ])
  return withMigrationLock(() => migrateDown(payload, input.yes))
}

function readArguments(args: string[]): { help: boolean; yes: boolean } | undefined {
  try {
    const options = { help: { type: 'boolean' }, yes: { type: 'boolean' } } as const
    const { help = false, yes = false } = parseArgs({ args, options }).values
    return { help, yes }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return undefined
  }
}

async function migrateDown(payload: Payload, isConfirmed: boolean): Promise<number> {
  const { lastMigrations } = await import('../postgres/tryMigrateDown.ts')
  const names = await lastMigrations(payload)
  if (names.length === 0) {
    console.log('There is no migration to take back.')
    return 0
  }
  const lost = await describeLoss(payload, names)
  if (lost.length > 0) {
    console.log([`${countOf(names)}. It would delete:`, ...lost, ''].join('\n'))
    if (!isConfirmed && !(await confirm('Delete all this?'))) {
      console.error('Nothing was changed. To confirm, run: npm run migrate:down -- --yes')
      return 2
    }
    console.log(await backUp())
  }
  await payload.db.migrateDown()
  console.log(`Took back: ${names.join(', ')}.`)
  return 0
}

function countOf(names: string[]): string {
  return names.length === 1
    ? `This takes back the migration ${names[0]}`
    : `This takes back ${names.length} migrations, from ${names[0]} to ${names.at(-1)}`
}

/** Lines to print; none if nothing would be lost. */
async function describeLoss(payload: Payload, names: string[]): Promise<string[]> {
  const { lostByMigratingDown } = await import('../postgres/tryMigrateDown.ts')
  try {
    return linesOf(await lostByMigratingDown(payload, names))
  } catch (error) {
    const { cause, message } = error as { cause?: { message?: string }; message: string }
    return [`what, cannot be said: it was tried, and failed (${cause?.message ?? message}).`]
  }
}

function linesOf(lost: Loss[]): string[] {
  return tableLines(
    ['table or column', 'rows'],
    lost.map(({ name, rows }) => [name, String(rows)]),
  )
}

/** Of the embedded database. Returns what was done. */
async function backUp(): Promise<string> {
  const [{ isEmbedded }, { makeBackup }, { backupName }, { readSettings }] = await Promise.all([
    import('../postgres/isEmbedded.ts'),
    import('../postgres/backup.ts'),
    import('../postgres/backupRecord.ts'),
    import('../src/app/settings.mjs'),
  ])
  if (!isEmbedded(root, process.env.DATABASE_URL)) {
    return 'No backup was made: the database is your own, and pg_dump makes one.'
  }
  const now = new Date()
  const { backupDir } = readSettings(process.env)
  const file = path.join(path.resolve(root, backupDir), backupName(now))
  const media = path.resolve(root, process.env.OFFPRINT_MEDIA_DIR ?? '.data/media')
  return makeBackup({ file, media, now, root, verifies: true })
}

async function open(): Promise<Payload> {
  const [{ getPayload }, { default: config }, { logErrorsOnly }, { unmigrated }] =
    await Promise.all([
      import('payload'),
      import('../payload.config.ts'),
      import('./logErrorsOnly.ts'),
      import('./unmigrated.ts'),
    ])
  if (!process.env.DATABASE_URL) {
    throw new CommandError('DATABASE_URL is not set: run npm run migrate:down.')
  }
  return getPayload({ config: logErrorsOnly(unmigrated(await config)) })
}
