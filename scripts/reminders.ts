// `npm run reminders -- [--dry-run] [--as-of DATE] [--to EMAIL]`: sends the reminders that are due.
import type { Payload } from 'payload'

import { once } from 'node:events'
import { parseArgs } from 'node:util'

import { CommandError } from './bootstrap/errors.mjs'
import { openPayload } from './openPayload.ts'
import { summary, table } from './remindersTable.ts'
import { runMain } from './runMain.ts'

const usage = `Usage: npm run reminders -- [--dry-run] [--as-of DATE] [--to EMAIL]

  --dry-run     show who would get a mail; send and write nothing
  --as-of DATE  run as at the end of this day (such as 2026-03-01), in each user's time zone
  --to EMAIL    only to this user

Exit codes: 0 no problems, 1 a mail was not sent, 2 could not run.`

runMain(main, 2)

async function main(args: string[]): Promise<number> {
  const input = readArguments(args)
  if (input.help) {
    await write(usage)
    return 0
  }
  const payload = await openPayload({ isQuiet: true })
  if (input.to !== undefined && !(await hasUser(payload, input.to))) {
    throw new CommandError(`No user has the address ${input.to}.`)
  }
  const { remindersOf } = await import('offprint')
  const reminders = remindersOf(payload)
  const onWait = () => console.error('Waiting for another run to end.')
  const { asOf, dryRun, to } = input
  const report = await reminders.run({ asOf, dryRun, onWait, to })
  const missing = dryRun && reminders.missing ? [reminders.missing] : []
  await write([...table(report.rows), ...missing, summary(report, input)].join('\n'))
  return report.unsent > 0 || report.error !== null ? 1 : 0
}

interface Input {
  asOf?: string
  dryRun: boolean
  help: boolean
  to?: string
}

function readArguments(args: string[]): Input {
  const options = {
    'as-of': { type: 'string' },
    'dry-run': { type: 'boolean' },
    help: { type: 'boolean' },
    to: { type: 'string' },
  } as const
  try {
    const { values } = parseArgs({ args, options })
    const { 'as-of': asOf, 'dry-run': dryRun = false, help = false, to } = values
    if (asOf !== undefined && !isDay(asOf)) {
      throw new CommandError(
        `--as-of is "${asOf}". It must be a day from 1970 on, such as 2026-03-01.`,
      )
    }
    return { asOf, dryRun, help, to }
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}

/** From 1970 on: PostgreSQL has no year 0. */
function isDay(text: string): boolean {
  const day = /^(?:19[7-9]\d|[2-9]\d{3})-\d{2}-\d{2}$/.test(text)
    ? new Date(`${text}T00:00:00.000Z`)
    : null
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

async function hasUser(payload: Payload, email: string): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'users',
    overrideAccess: true,
    where: { email: { equals: email.toLowerCase() } },
  })
  return totalDocs > 0
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) {
    await once(process.stdout, 'drain')
  }
}
