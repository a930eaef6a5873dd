// `npm run doctor -- [--fix] [--json]`: checks the data, reports what is wrong, and repairs what can be derived.
import type { Issue } from 'offprint'
import type { Payload } from 'payload'

import { once } from 'node:events'
import { parseArgs } from 'node:util'

import { readSettings } from '../src/app/settings.mjs'
import { CommandError, formatError } from './bootstrap/errors.mjs'
import { openPayload } from './openPayload.ts'
import { tableLines } from './table.ts'

const usage = `Usage: npm run doctor -- [--fix] [--json]

  --fix   repair what can be derived from other data
  --json  print the issues as JSON

Exit codes: 0 no problems, 1 problems found, 2 could not run.`

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(formatError(error))
    process.exit(2)
  },
)

async function main(args: string[]): Promise<number> {
  const { fix, help, json } = readArguments(args)
  if (help) {
    await write(usage)
    return 0
  }
  const payload = await openPayload({ isQuiet: json })
  const { find, repair } = await openChecks(payload)
  const before = await find()
  if (fix) {
    await repair(before.issues)
  }
  const after = fix ? await find() : before
  const repaired = before.issues.length - after.issues.length
  await write(
    json
      ? JSON.stringify({ ...after, repaired }, null, 2)
      : [...table(after.issues), summary(after, repaired)].join('\n'),
  )
  return after.issues.length > 0 ? 1 : 0
}

/** Those of the plugin, and those of the app. */
async function openChecks(payload: Payload) {
  const { findIssues, repairIssues } = await import('offprint')
  const { findTellingPictures, stripPictures } =
    await import('../src/app/pictures/metadata/checkPictures.ts')
  const { openPictures } = await import('../src/app/pictures/openPictures.ts')
  const { pictureFolder } = await import('../src/app/media.ts')
  const store = await openPictures(readSettings(process.env).s3, pictureFolder)
  return {
    find: async () => {
      const { articles, issues } = await findIssues(payload)
      return { articles, issues: [...issues, ...(await findTellingPictures(payload, store))] }
    },
    repair: async (issues: Issue[]) => {
      await repairIssues(payload, issues)
      await stripPictures(payload, store, issues)
    },
  }
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
    collection === 'articles' ? `"${title}" ${id}` : `${collection}: "${title}" ${id}`,
    `${message} ${repair}`,
  ])
  return tableLines(['code', 'document', 'problem and repair'], rows)
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
