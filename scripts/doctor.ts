// `npm run doctor [-- --mend] [-- --json]`: finds what breaks the rules of the workflow, and says how to mend it.
import type { Payload } from 'payload'

import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { type Ailment, findAilments, mendAilments } from 'offprint'
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
  const { json, mend } = readArguments(args)
  const settled = await config
  const payload = await getPayload({ config: json ? quiet(settled) : settled })
  if (!(await hasTables(payload))) {
    throw new CannotRun('The database has no tables yet: run npm run migrate first.')
  }
  const options = { timeZone: readSettings(process.env).siteTimeZone }
  const before = await findAilments(payload, options)
  const after = mend ? await mendAndLookAgain(payload, before.ailments, options) : before
  const mended = before.ailments.length - after.ailments.length
  await write(
    json
      ? JSON.stringify({ ...after, mended }, null, 2)
      : [...table(after.ailments), closing(after, mended)].join('\n'),
  )
  return after.ailments.length > 0 ? 1 : 0
}

function readArguments(args: string[]): { json: boolean; mend: boolean } {
  try {
    const options = { json: { type: 'boolean' }, mend: { type: 'boolean' } } as const
    const { json = false, mend = false } = parseArgs({ args, options }).values
    return { json, mend }
  } catch (error) {
    throw new CannotRun(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}

async function mendAndLookAgain(
  payload: Payload,
  ailments: Ailment[],
  options: { timeZone: string },
): ReturnType<typeof findAilments> {
  await mendAilments(payload, ailments, options)
  return findAilments(payload, options)
}

function table(ailments: Ailment[]): string[] {
  const rows = ailments.map(({ id, code, collection, mend, title, what }) => [
    code,
    collection === 'articles' ? `"${title}" ${id}` : `${collection}: "${title}" ${id}`,
    `${what} ${mend}`,
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
  { ailments, articles }: { ailments: Ailment[]; articles: number },
  mended: number,
): string {
  const left = ailments.length > 0 ? `${ailments.length} to mend` : 'nothing to mend'
  const looked = articles === 1 ? '1 article' : `${articles} articles`
  return `${looked} looked at, ${mended > 0 ? `${mended} mended, ` : ''}${left}.`
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) {
    await once(process.stdout, 'drain')
  }
}
