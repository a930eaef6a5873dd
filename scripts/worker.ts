// `npm run worker`: sends reminders and runs schedules in a separate process, for servers with OFFPRINT_REMINDERS=worker.
import { startReminders } from 'offprint'

import { stopIfUnused } from '../postgres/ensureDatabase.ts'
import { consoleToLog } from '../server/consoleToLog.ts'
import { root } from './bootstrap/environment.mjs'
import { formatError } from './bootstrap/errors.mjs'
import { openPayload } from './openPayload.ts'

consoleToLog()
main().catch((error: unknown) => {
  console.error(formatError(error))
  process.exit(2)
})

async function main(): Promise<void> {
  const payload = await openPayload({ isQuiet: false })
  const runner = startReminders(payload)
  // The timer of the runner does not keep the process alive.
  const keepAlive = setInterval(() => undefined, 60_000)
  const stop = () => {
    clearInterval(keepAlive)
    void runner
      .stop()
      .then(stopDatabase)
      .then(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  process.once('disconnect', stop)
  const announce = () =>
    console.log('The worker sends reminders when they are due. Press Ctrl-C to stop it.')
  if (process.send) {
    // Whoever reads the message may count on a restart.
    process.send({ ready: true }, announce)
  } else {
    announce()
  }
}

/** If the supervisor was killed, this process has to stop the embedded database. */
async function stopDatabase(): Promise<void> {
  if (process.send && !process.connected) {
    await stopIfUnused(root)
  }
}
