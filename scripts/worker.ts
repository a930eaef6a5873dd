// `npm run worker`: sends the reminders in a process of its own, for servers with OFFPRINT_REMINDERS=worker.
import { startReminders } from 'offprint'
import { getPayload } from 'payload'

import config from '../payload.config.ts'
import { CannotRun } from '../postgres/CannotRun.ts'
import { stopUnused } from '../postgres/ensureDatabase.ts'
import { hasTables } from '../seed/seedFiles.ts'
import { consoleToLog } from '../server/consoleToLog.mjs'
import { root } from './bare/environment.mjs'
import { explain } from './bare/explain.mjs'

consoleToLog()
main().catch((error: unknown) => {
  console.error(explain(error))
  process.exit(2)
})

async function main(): Promise<void> {
  const payload = await getPayload({ config: await config })
  if (!(await hasTables(payload))) {
    throw new CannotRun('The database has no tables yet: run npm run migrate first.')
  }
  const runner = startReminders(payload)
  // The timer of the runner keeps nobody alive.
  const alive = setInterval(() => undefined, 60_000)
  console.log('The worker sends reminders as they come due. Ctrl-C stops it.')
  const stop = () => {
    clearInterval(alive)
    void runner
      .stop()
      .then(stopDatabase)
      .then(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  process.once('disconnect', stop)
  process.send?.({ ready: true })
}

/** Where whoever started us was killed, and could not do it. */
async function stopDatabase(): Promise<void> {
  if (process.send && !process.connected) {
    await stopUnused(root)
  }
}
