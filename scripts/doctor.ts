// `npm run doctor -- [--fix] [--json]`: checks the data, the objects of the database, the files of pictures and the
// backups, reports what is wrong, and repairs what can be derived.
import type { countDeliveries, Issue } from 'offprint'
import type { Payload } from 'payload'

import { once } from 'node:events'
import { parseArgs } from 'node:util'

import type { BackupStatus } from './backupStatus.ts'

import { readSettings } from '../src/app/settings.mjs'
import { root } from './bootstrap/environment.mjs'
import { CommandError } from './bootstrap/errors.mjs'
import { openPayload } from './openPayload.ts'
import { runMain } from './runMain.ts'
import { tableLines } from './table.ts'

type Deliveries = Awaited<ReturnType<typeof countDeliveries>>

const usage = `Usage: npm run doctor -- [--fix] [--json]

  --fix   repair what can be derived from other data, make dropped triggers and indexes again, and
          remove files that no picture has
  --json  print the issues as JSON

It also says who has subscribed to the newsletter, what was given up in the last 30 days, and which
versions with known security holes Offprint runs on: these are no problems of the data.

Exit codes: 0 no problems, 1 problems found, 2 could not run.`

runMain(main, 2)

async function main(args: string[]): Promise<number> {
  const { fix, help, json } = readArguments(args)
  if (help) {
    await write(usage)
    return 0
  }
  const { describeDatabase } = await import('./describeDatabase.ts')
  const database = describeDatabase(root, process.env.DATABASE_URL)
  if (!json) {
    // First: if it cannot be opened, it is known which one.
    await write(`Database: ${database}`)
  }
  const payload = await openPayload({ isQuiet: json })
  const { find, repair } = await openChecks(payload)
  const before = await find()
  if (fix) {
    await repair(before.issues)
  }
  const after = fix ? await find() : before
  const repaired = Math.max(0, before.issues.length - after.issues.length)
  const backup = await readBackup()
  const issues = [...after.issues, ...(backup?.issues ?? [])]
  const { countDeliveries, describeBelow, findBelowFloors } = await import('offprint')
  const outdated = await findBelowFloors(payload)
  // Without its tables nothing can be counted, which is among the issues then.
  const deliveries = await countDeliveries(payload).catch((error: unknown) => {
    if (issues.length === 0) {
      throw error
    }
    return null
  })
  const report = { ...after, backup: backup?.line ?? null, database, deliveries, issues, outdated }
  await write(
    json
      ? JSON.stringify({ ...report, repaired }, null, 2)
      : [
          ...table(issues),
          ...(backup ? [backup.line] : []),
          ...(deliveries ? describeDeliveries(deliveries) : []),
          ...outdated.map(describeBelow),
          summary(report, repaired),
        ].join('\n'),
  )
  return issues.length > 0 ? 1 : 0
}

/** Of the embedded database; undefined for one of your own. */
async function readBackup(): Promise<BackupStatus | undefined> {
  const [{ backupStatus }, { isEmbedded }, { readRecord }] = await Promise.all([
    import('./backupStatus.ts'),
    import('../postgres/isEmbedded.ts'),
    import('../postgres/backupRecord.ts'),
  ])
  return isEmbedded(root, process.env.DATABASE_URL)
    ? backupStatus(readRecord(root), {
        keep: readSettings(process.env).backupKeep,
        now: new Date(),
      })
    : undefined
}

/** Those of the plugin, and those of the app. */
async function openChecks(payload: Payload) {
  const { findIssues, repairIssues } = await import('offprint')
  const { findOldPictures, renewPictures } =
    await import('../src/app/pictures/metadata/checkPictures.ts')
  const { checkMigrations } = await import('./checkMigrations.ts')
  const { openPictures } = await import('../src/app/pictures/openPictures.ts')
  const { pictureFolder } = await import('../src/app/media.ts')
  const store = await openPictures(readSettings(process.env).s3, pictureFolder)
  return {
    find: async () => {
      const { articles, issues } = await findIssues(payload)
      // Without a table or a column, pictures cannot be read.
      const old = issues.some(isLoss) ? [] : await findOldPictures(payload, store)
      return { articles, issues: [...(await checkMigrations(payload)), ...issues, ...old] }
    },
    repair: async (issues: Issue[]) => {
      await repairIssues(payload, issues)
      await renewPictures(payload, store, issues)
    },
  }
}

function isLoss({ code, repairable }: Issue): boolean {
  return code === 'schema-missing' && !repairable
}

const states = {
  active: 'subscribed',
  bounced: 'refused by their mail servers',
  left: 'left',
  pending: 'to confirm',
}

function describeDeliveries({ givenUp, subscribers }: Deliveries): string[] {
  const listOf = (counts: Record<string, number>, words: Record<string, string> = {}) =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${count} ${words[name] ?? name}`)
      .join(', ')
  const [people, lost] = [listOf(subscribers, states), listOf(givenUp)]
  return [
    ...(people ? [`Newsletter: ${people}.`] : []),
    ...(lost ? [`Given up in the last 30 days: ${lost}.`] : []),
  ]
}

function readArguments(args: string[]): { fix: boolean; help: boolean; json: boolean } {
  const options = {
    fix: { type: 'boolean' },
    help: { type: 'boolean' },
    json: { type: 'boolean' },
  } as const
  try {
    const { fix = false, help = false, json = false } = parseArgs({ args, options }).values
    return { fix, help, json }
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}

function table(issues: Issue[]): string[] {
  const rows = issues.map(({ id, code, collection, message, repair, title }) => [
    code,
    nameOf(collection, title, id),
    `${message} ${repair}`,
  ])
  return tableLines(['code', 'document', 'problem and repair'], rows)
}

function nameOf(collection: string, title: string, id: Issue['id']): string {
  const name = title === id ? title : `"${title}" ${id}`
  return collection === 'articles' ? name : `${collection}: ${name}`
}

function summary(
  { articles, issues }: { articles: number; issues: Issue[] },
  repaired: number,
): string {
  const checked = articles === 1 ? '1 article checked' : `${articles} articles checked`
  const found = countOf(issues.length)
  return repaired > 0
    ? `${checked}, ${countOf(repaired)} repaired, ${found} left.`
    : `${checked}, ${found} found.`
}

function countOf(problems: number): string {
  return problems === 0 ? 'no problems' : problems === 1 ? '1 problem' : `${problems} problems`
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) {
    await once(process.stdout, 'drain')
  }
}
