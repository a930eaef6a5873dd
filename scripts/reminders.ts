// `npm run reminders [-- --dry-run] [--as-of DATE] [--to EMAIL]`: sends the digests that are due, or says who would get one.
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { remindersOf } from 'offprint'
import { getPayload } from 'payload'

import config from '../payload.config.ts'
import { CannotRun } from '../postgres/CannotRun.ts'
import { hasTables } from '../seed/seedFiles.ts'
import { explain } from './bare/explain.mjs'
import { quiet } from './quiet.ts'
import { closing, table } from './remindersTable.ts'

const usage = 'npm run reminders -- [--dry-run] [--as-of 2026-03-01] [--to someone@example.org]'

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(explain(error))
    process.exit(2)
  },
)

/** Exit codes: 0 it ran, also with nothing to send; 1 something was not sent; 2 it could not run. */
async function main(args: string[]): Promise<number> {
  const input = readArguments(args)
  const payload = await getPayload({ config: quiet(await config) })
  if (!(await hasTables(payload))) {
    throw new CannotRun('The database has no tables yet: run npm run migrate first.')
  }
  if (input.to !== undefined && !(await hasLogin(payload, input.to))) {
    throw new CannotRun(`Nobody has the address ${input.to}.`)
  }
  const reminders = remindersOf(payload)
  const onWait = () => console.error('Another run is sending: waiting for it to end.')
  const report = await reminders.run({ ...input, onWait })
  const missing = input.dryRun && reminders.missing ? [reminders.missing] : []
  await write([...table(report.rows), ...missing, closing(report, input)].join('\n'))
  return report.unsent > 0 || report.error !== null ? 1 : 0
}

interface Input {
  asOf?: string
  dryRun: boolean
  to?: string
}

function readArguments(args: string[]): Input {
  const options = {
    'as-of': { type: 'string' },
    'dry-run': { type: 'boolean' },
    to: { type: 'string' },
  } as const
  try {
    const { 'as-of': asOf, 'dry-run': dryRun = false, to } = parseArgs({ args, options }).values
    if (asOf !== undefined && !isDay(asOf)) {
      throw new CannotRun(`--as-of is "${asOf}": expected a day such as 2026-03-01, from 1970 on.`)
    }
    return { asOf, dryRun, to }
  } catch (error) {
    throw new CannotRun(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}

/** Days before 1970 are days of nothing here, and the database knows no year 0. */
function isDay(text: string): boolean {
  const day = /^(?:19[7-9]\d|[2-9]\d{3})-\d{2}-\d{2}$/.test(text)
    ? new Date(`${text}T00:00:00.000Z`)
    : null
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

async function hasLogin(
  payload: Awaited<ReturnType<typeof getPayload>>,
  email: string,
): Promise<boolean> {
  const where = { email: { equals: email.toLowerCase() } }
  return (await payload.count({ collection: 'users', overrideAccess: true, where })).totalDocs > 0
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) {
    await once(process.stdout, 'drain')
  }
}
