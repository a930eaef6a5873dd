// `payload offprint:remove [--export FILE] [--now]`: takes Offprint out of the database of an app.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { getPayload, type SanitizedConfig } from 'payload'

import { exportRows } from './exportRows.ts'
import { readSnapshot, removalStatements } from './statements.ts'
import { runRemoval, say, writeRemoval } from './write.ts'

/** Payload's CLI calls it; what it throws, the CLI only prints. */
export async function script(config: SanitizedConfig): Promise<void> {
  try {
    await remove(config)
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`)
    process.exit(1)
  }
}

/** With the cause, which is what the database says. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error)
  }
  return error.cause ? `${error.message}\n${messageOf(error.cause)}` : error.message
}

async function remove(config: SanitizedConfig): Promise<void> {
  const { export: file, now, snapshot } = readArguments()
  // Otherwise Payload would push the schema when it connects.
  process.env.PAYLOAD_MIGRATING = 'true'
  const payload = await getPayload({ config, disableDBConnect: !file && !now, disableOnInit: true })
  if (snapshot) {
    writeFileSync(snapshot, JSON.stringify(await readSnapshot(payload)))
    return
  }
  const removal = await removalStatements(payload)
  if (file) {
    const count = await exportRows(payload, file)
    say(`${count} rows written to ${file}.`)
  }
  await (now ? runRemoval(payload, removal) : writeRemoval(payload, removal))
  say('Now remove offprint() from plugins.')
  if (file || now) {
    await payload.destroy()
  }
}

/** `--snapshot` is for the process that this one starts. */
function readArguments() {
  const { values } = parseArgs({
    allowPositionals: true,
    args: process.argv.slice(2),
    options: { export: { type: 'string' }, now: { type: 'boolean' }, snapshot: { type: 'string' } },
  })
  return values
}
