// `npm run seed -- [SOURCE …]`: imports the export of a blog, a file, a folder or a page, or the sample; or restores a
// bundle.
import type { CorpusReport, ImportReport } from 'offprint/import'
import type { Payload } from 'payload'

import { once } from 'node:events'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { isBundle } from 'offprint/export'
import { doubtsOf, findImported, importTable, planImport, toReport } from 'offprint/import'
import { getPayload } from 'payload'

import type { BacklogOptions } from './backlog.ts'
import type { SeedFiles } from './readFiles.ts'

import { refuseUnmigrated } from '../scripts/checkMigrations.ts'
import { hasTables } from '../scripts/hasTables.ts'
import { unmigrated } from '../scripts/unmigrated.ts'
import { seedBacklog } from './backlog.ts'
import { isAddress, openExport, readFiles } from './readFiles.ts'
import { restoreFiles } from './restoreFiles.ts'
import { failures, outcomeLabels, picturesLost, seedFiles, summarize } from './seedFiles.ts'

const usage =
  'npm run seed -- [SOURCE …] [--facts FACTS.json] [--dry-run] [--json] [--report FILE.csv] [--addresses old|new] [--author NAME] [--no-pictures] [--yes]'

/** Exit codes: 0 no problems, 1 an article failed or a file of a folder cannot be read, 2 could not run. */
async function main(): Promise<number> {
  const { positionals, values } = readArguments()
  const paths = positionals.map(resolvePath)
  const [bundle] = paths
  if (bundle && paths.length === 1 && !isAddress(bundle) && (await isBundle(bundle))) {
    return restore(bundle, Object.keys(values))
  }
  const backlog = values.facts ? null : await openExport(paths, () => payloadFor(values))
  if (backlog) {
    const names = paths.map((one) => (isAddress(one) ? one : path.basename(one)))
    const name = names.join(', ')
    return seedExport({ name, backlog, payload: await payloadFor(values) }, values)
  }
  if (paths.length > 1) {
    throw new Error(`One source at a time: a file, a folder or an address. ${usage}`)
  }
  const files = await readFiles(paths[0], values.facts && resolvePath(values.facts))
  const code = await run(files, values)
  process.stderr.write(files.unreadable.map((line) => `${line}\n`).join(''))
  return files.unreadable.length > 0 ? 1 : code
}

/** It is checked while it is restored, and nothing of it stays where it fails. */
async function restore(bundle: string, options: string[]): Promise<number> {
  if (options.length > 0) {
    throw new Error(
      `${path.basename(bundle)} is a bundle of npm run export, which is restored without --${options[0]}.`,
    )
  }
  const payload = await openMigrated()
  await refuseUnmigrated(payload)
  const lines = await restoreFiles(payload, bundle)
  await write(`${lines.join('\n')}\n`)
  return 0
}

function run(files: SeedFiles, values: Values): Promise<number> {
  const { 'dry-run': isDry = false, json = false } = values
  if (!isDry) {
    return seed(files, json, !values['no-pictures'])
  }
  return json ? printJSON(files) : printPlan(files)
}

function readArguments() {
  const options = {
    addresses: { type: 'string' },
    author: { type: 'string' },
    'dry-run': { type: 'boolean' },
    facts: { type: 'string' },
    json: { type: 'boolean' },
    'no-pictures': { type: 'boolean' },
    report: { type: 'string' },
    yes: { type: 'boolean' },
  } as const
  return parseArgs({ allowPositionals: true, options })
}

type Values = ReturnType<typeof readArguments>['values']

/** Whose outlets are known to the source; null for a dry run without a database. */
async function payloadFor({ 'dry-run': isDry }: Values): Promise<null | Payload> {
  if (isDry && !process.env.DATABASE_URL) {
    return null
  }
  const payload = await openPayload()
  return (await hasTables(payload)) ? payload : null
}

async function seedExport(
  { name, backlog, payload }: Pick<BacklogOptions, 'backlog' | 'name' | 'payload'>,
  values: Values,
): Promise<number> {
  const { addresses = 'old', 'dry-run': isDry = false, json = false, report, yes = false } = values
  if (addresses !== 'new' && addresses !== 'old') {
    throw new Error(`--addresses is "old" or "new". ${usage}`)
  }
  if (!payload && !isDry) {
    throw new Error('The database has no tables yet: run npm run migrate first.')
  }
  return seedBacklog({
    name,
    addresses,
    author: values.author?.trim() || undefined,
    backlog,
    isDry,
    json,
    payload,
    pictures: !values['no-pictures'],
    report: report && resolvePath(report),
    yes,
  })
}

/** npm changes the working directory: a relative path means the directory in which the command was started. */
function resolvePath(file: string): string {
  return !isAddress(file) ? path.resolve(process.env.INIT_CWD ?? process.cwd(), file) : file
}

async function printJSON(files: SeedFiles): Promise<number> {
  await write(`${JSON.stringify(report(files), null, 2)}\n`)
  return 0
}

/** The report, with outlets under their names in the facts. */
function report({ corpus, facts }: SeedFiles): CorpusReport {
  const { pieces, ...rest } = toReport(corpus)
  const plan = planImport(corpus, facts)
  const named = pieces.map((piece, index) => ({ ...piece, outlet: plan.articles[index]!.outlet }))
  return { pieces: named, ...rest }
}

async function printPlan(files: SeedFiles): Promise<number> {
  const plan = planImport(files.corpus, files.facts)
  const existing = await findExisting(files)
  const today = new Date().toISOString().slice(0, 10)
  const outcomes = plan.articles.map((article) => {
    const isThere = existing.has(article.importKey)
    return { doubts: isThere ? [] : doubtsOf(article, today), isThere }
  })
  const lines = importTable(files.corpus, plan, (index) => {
    const { doubts = [], isThere } = outcomes[index] ?? {}
    return isThere ? 'there already' : doubts.length > 0 ? 'WOULD FAIL' : 'would be new'
  })
  const refused = outcomes.flatMap(({ doubts }, index) =>
    doubts.map(({ message }) => `"${plan.articles[index]?.piece.title}": ${message}`),
  )
  const all = [...lines, ...refused, `Dry run of ${files.name}: nothing was written.`]
  await write(`${all.join('\n')}\n`)
  return refused.length > 0 ? 1 : 0
}

/** Keys of the articles that were imported before; none without a migrated database. */
async function findExisting({ corpus, facts }: SeedFiles): Promise<Set<string>> {
  if (!process.env.DATABASE_URL) {
    return new Set()
  }
  const payload = await openPayload()
  return (await hasTables(payload)) ? findImported(payload, planImport(corpus, facts)) : new Set()
}

async function seed(files: SeedFiles, json: boolean, hasPictures: boolean): Promise<number> {
  const payload = await openMigrated()
  const report = await seedFiles(payload, files, hasPictures)
  await write(
    json
      ? `${JSON.stringify(summary(files, report), null, 2)}\n`
      : `${renderReport(files, report)}\n`,
  )
  return report.rows.some(({ outcome }) => outcome === 'failed') ? 1 : 0
}

async function openMigrated(): Promise<Payload> {
  const payload = await openPayload()
  if (!(await hasTables(payload))) {
    throw new Error('The database has no tables yet: run npm run migrate first.')
  }
  return payload
}

async function openPayload(): Promise<Payload> {
  const { default: config } = await import('../payload.config.ts')
  return getPayload({ config: unmigrated(await config) })
}

function summary(files: SeedFiles, { picturesLost: lost, rows }: ImportReport) {
  const outcomesByPiece = rows.map(({ message, outcome }) => ({ message, outcome }))
  return { ...report(files), outcomes: outcomesByPiece, picturesLost: lost }
}

function renderReport({ name, corpus }: SeedFiles, outcome: ImportReport): string {
  const { plan, rows } = outcome
  const table = importTable(
    corpus,
    plan,
    (index) => outcomeLabels[rows[index]?.outcome ?? 'failed'],
  )
  return [...table, ...picturesLost(outcome), ...failures(rows), summarize(name, rows)].join('\n')
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) {
    await once(process.stdout, 'drain')
  }
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exit(2)
  },
)
