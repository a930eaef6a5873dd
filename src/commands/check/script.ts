// Run by `npx offprint check` within Payload's CLI: options, import map, tables and SQL step of an app.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { getPayload, type SanitizedConfig } from 'payload'
import { findConfig } from 'payload/node'

import { describeBelow } from '../../domain/floors.ts'
import { findBelowFloors } from '../../integrity/findBelowFloors.ts'
import { optionsOf } from '../../options.ts'
import { databaseProblems } from './databaseProblems.ts'
import { done } from './done.ts'
import { importMapProblems } from './importMapProblems.ts'
import { findWarnings } from './warnings.ts'

try {
  const { problems, warnings } = await check()
  problems.forEach((problem) => console.log(problem))
  warnings.forEach((warning) => console.log(`Warning: ${warning}`))
  console.log(problems.length === 0 ? 'No problems.' : `Problems: ${problems.length}.`)
  process.stdout.write(done, () => process.exit(problems.length === 0 ? 0 : 1))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.stdout.write(done, () => process.exit(2))
}

interface Findings {
  problems: string[]
  /** They are no reason for another exit code. */
  warnings: string[]
}

async function check(): Promise<Findings> {
  const module = (await import(pathToFileURL(findConfig()).href)) as {
    default: Promise<SanitizedConfig>
  }
  const config = await module.default
  if (!optionsOf({ config })) {
    const missing = 'The config does not have the plugin. Add offprint() to `plugins`.'
    return { problems: [missing], warnings: [] }
  }
  const components = importMapProblems(config, readImportMap(config))
  const { problems, warnings } = await startAndCheck(config)
  return { problems: [...components, ...problems], warnings }
}

/** Changes nothing: without `push`, `onInit` and crons. */
async function startAndCheck(config: SanitizedConfig): Promise<Findings> {
  process.env.PAYLOAD_MIGRATING = 'true'
  const payload = await getPayload({ config, disableOnInit: true })
  try {
    const problems = await databaseProblems(payload)
    const outdated = (await findBelowFloors(payload)).map(describeBelow)
    return { problems, warnings: [...(await findWarnings(payload)), ...outdated] }
  } finally {
    await payload.destroy()
  }
}

/** Where Payload writes it. Null if there is none. */
function readImportMap({ admin, routes }: SanitizedConfig): null | string {
  const file = admin.importMap.importMapFile
  const folders = ['app', 'src/app'].map((app) => path.resolve(app, `(payload)${routes.admin}`))
  const found = [...(file ? [file] : []), ...folders.map((one) => path.join(one, 'importMap.js'))]
    .filter((one) => existsSync(one))
    .at(0)
  return found ? readFileSync(found, 'utf8') : null
}
