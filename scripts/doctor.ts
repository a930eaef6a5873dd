// `npm run doctor [-- --mend] [-- --json]`: finds what breaks the rules of the workflow, and says how to mend it.
import type { Payload } from 'payload'

import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { findIssues, type Issue, repairIssues } from 'offprint'
import { getPayload } from 'payload'

import config from '../payload.config.ts'
import { CannotRun } from '../postgres/CannotRun.ts'
import { hasTables } from '../seed/seedFiles.ts'
import { readSettings } from '../src/app/settings.mjs'
import { explain } from './bare/explain.mjs'
import { quiet } from './quiet.ts'

const usage = 'npm run doctor -- [--mend] [--json]'

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(explain(error))
    process.exit(2)
  },
)

/** Exit codes: 0 nothing to mend; 1 something is left to mend; 2 it could not be looked at. */
async function main(args: string[]): Promise<number> {
  const { json, repair } = readArguments(args)
  const settled = await config
  const payload = await getPayload({ config: json ? quiet(settled) : settled })
  if (!(await hasTables(payload))) {
    throw new CannotRun('The database has no tables yet: run npm run migrate first.')
  }
  const options = { timeZone: readSettings(process.env).siteTimeZone }
  const before = await findIssues(payload, options)
  const after = repair ? await repairAndCheckAgain(payload, before.issues, options) : before
  const repaired = before.issues.length - after.issues.length
  await write(
    json
      ? JSON.stringify({ ...after, repaired }, null, 2)
      : [...table(after.issues), closing(after, repaired)].join('\n'),
  )
  return after.issues.length > 0 ? 1 : 0
}

function readArguments(args: string[]): { json: boolean; repair: boolean } {
  try {
    const options = { json: { type: 'boolean' }, repair: { type: 'boolean' } } as const
    const { json = false, repair = false } = parseArgs({ args, options }).values
    return { json, repair }
  } catch (error) {
    throw new CannotRun(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}

async function repairAndCheckAgain(
  payload: Payload,
  issues: Issue[],
  options: { timeZone: string },
): ReturnType<typeof findIssues> {
  await repairIssues(payload, issues, options)
  return findIssues(payload, options)
}

function table(issues: Issue[]): string[] {
  const rows = issues.map(({ id, code, collection, repair, title, what }) => [
    code,
    collection === 'articles' ? `"${title}" ${id}` : `${collection}: "${title}" ${id}`,
    `${what} ${repair}`,
  ])
  if (rows.length === 0) {
    return []
  }
  const head = ['what', 'which', 'how to mend it']
  const widths = [0, 1].map((column) =>
    [head, ...rows].reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0),
  )
  return [head, ...rows].map((row) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '),
  )
}

function closing(
  { articles, issues }: { articles: number; issues: Issue[] },
  repaired: number,
): string {
  const left = issues.length > 0 ? `${issues.length} to mend` : 'nothing to mend'
  const looked = articles === 1 ? '1 article' : `${articles} articles`
  return `${looked} looked at, ${repaired > 0 ? `${repaired} repaired, ` : ''}${left}.`
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) {
    await once(process.stdout, 'drain')
  }
}
