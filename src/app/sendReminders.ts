// Starts the reminders in the server, once it is open: before that the database may not be ready.
import config from '@payload-config'
import { startReminders } from 'offprint'
import { getPayload } from 'payload'

import { readSettings } from './settings.mjs'

/** `server/serve.mjs` promises here that it opens; without it the server is open already. */
const opening = Symbol.for('offprint.opening')
/** And waits, when it closes, for what is left here. */
const closing = Symbol.for('offprint.closing')

export function sendReminders(): void {
  if (readSettings(process.env).runReminders !== 'server') {
    return
  }
  const opened = (globalThis as { [opening]?: Promise<void> })[opening]
  void Promise.resolve(opened).then(begin)
}

async function begin(): Promise<void> {
  const runner = startReminders(await getPayload({ config }))
  ;(globalThis as { [closing]?: (() => Promise<void>)[] })[closing]?.push(runner.stop)
}
