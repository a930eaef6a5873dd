// Starts the reminders in the server, once it is open: before that the database may not be ready.
import config from '@payload-config'
import { startReminders } from 'offprint'
import { getPayload } from 'payload'

import { readSettings } from './settings.mjs'

/** `scripts/serve.mjs` promises here that it opens; without it the server is open already. */
const opening = Symbol.for('offprint.opening')

export function sendReminders(): void {
  if (readSettings(process.env).runReminders !== 'server') {
    return
  }
  const opened = (globalThis as { [opening]?: Promise<void> })[opening]
  void Promise.resolve(opened).then(begin)
}

async function begin(): Promise<void> {
  const payload = await getPayload({ config })
  startReminders(payload)
}
