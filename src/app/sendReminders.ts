// Starts the reminders in the server once its port is open: before that the database may not be ready.
import type { Payload } from 'payload'

import config from '@payload-config'
import { endEventStreams, startReminders } from 'offprint'
import { getPayload } from 'payload'

import { readSettings } from './settings.mjs'
import { closing, opening, shared } from './shared.ts'

/** In milliseconds. */
const retryInterval = 1000

export function sendReminders(): void {
  void Promise.resolve(shared[opening]).then(start)
}

/** Payload starts in any case, because the metrics need it. */
async function start(): Promise<void> {
  const payload = await waitForDatabase()
  shared[closing]?.push(endEventStreams)
  if (readSettings(process.env).runReminders === 'server') {
    const runner = startReminders(payload)
    shared[closing]?.push(runner.stop)
  }
}

/** The database may be unavailable when a server restarts. Payload logs the error; the server runs nevertheless. */
async function waitForDatabase(): Promise<Payload> {
  const payload = await getPayload({ config }).catch(() => undefined)
  if (payload) {
    return payload
  }
  await new Promise((resolve) => setTimeout(resolve, retryInterval))
  return waitForDatabase()
}
