// What `npx offprint check` finds: what a start refuses, and what an app lacks or can do better.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { getPayload, type SanitizedConfig } from 'payload'

import { requireSQLStep } from '../../database/sqlStep/run.ts'
import { describeBelow } from '../../domain/floors.ts'
import { SettingInvalid, SQLStepMissing } from '../../errors.ts'
import { findBelowFloors } from '../../integrity/findBelowFloors.ts'
import { optionsOf, type ResolvedOptions } from '../../options.ts'
import { hasTransport } from '../../reminders/delivery/transport.ts'
import { refuseLateCollisions } from '../../wiring/collisions/refuse.ts'
import { findWarnings } from '../../wiring/warnings.ts'
import { importMapProblems } from './importMapProblems.ts'

interface Findings {
  problems: string[]
  /** They are no reason for another exit code. */
  warnings: string[]
}

/** @param readConfig the plugins run in it, and may refuse what they are given */
export async function findProblems(readConfig: () => Promise<SanitizedConfig>): Promise<Findings> {
  try {
    const config = await readConfig()
    const options = optionsOf({ config })
    if (!options) {
      const missing = 'The config does not have the plugin. Add offprint() to `plugins`.'
      return { problems: [missing], warnings: [] }
    }
    refuseLateCollisions(config)
    const components = importMapProblems(config, readImportMap(config))
    const { problems, warnings } = await startAndCheck(config, options)
    return { problems: [...components, ...problems], warnings }
  } catch (error) {
    return { problems: messageOf(error), warnings: [] }
  }
}

/** Of what a start refuses. */
function messageOf(error: unknown): string[] {
  if (error instanceof SettingInvalid || error instanceof SQLStepMissing) {
    return [error.message]
  }
  throw error
}

/** Changes nothing: without `push`, `onInit` and crons. */
async function startAndCheck(config: SanitizedConfig, options: ResolvedOptions): Promise<Findings> {
  process.env.PAYLOAD_MIGRATING = 'true'
  const payload = await getPayload({ config, disableOnInit: true })
  try {
    const problems = await requireSQLStep(payload).then(() => [], messageOf)
    const outdated = (await findBelowFloors(payload)).map(describeBelow)
    const mail = options.reminders === 'off' || hasTransport(payload) ? [] : [noMail]
    return { problems, warnings: [...mail, ...(await findWarnings(payload, options)), ...outdated] }
  } finally {
    await payload.destroy()
  }
}

const noMail =
  "The config has no email adapter: reminders are written to the log, and reach nobody. Set `email` of the config, or the option reminders to 'off'."

/** Where Payload writes it. Null if there is none. */
function readImportMap({ admin, routes }: SanitizedConfig): null | string {
  const file = admin.importMap.importMapFile
  const folders = ['app', 'src/app'].map((app) => path.resolve(app, `(payload)${routes.admin}`))
  const found = [...(file ? [file] : []), ...folders.map((one) => path.join(one, 'importMap.js'))]
    .filter((one) => existsSync(one))
    .at(0)
  return found ? readFileSync(found, 'utf8') : null
}
