// Starts the reminders in the server once its port is open: before that the database may not be ready.
import type { Payload } from 'payload'

import config from '@payload-config'
import { startReminders } from 'offprint'
import { getPayload } from 'payload'

import { readSettings } from './settings.mjs'

/** A promise of `server/serve.mjs` that resolves when the port is open; absent in other servers. */
const opening = Symbol.for('offprint.opening')
/** Callbacks that `server/serve.mjs` awaits before it exits. */
const closing = Symbol.for('offprint.closing')

/** In milliseconds. */
const retryInterval = 1000

export function sendReminders(): void {
  const opened = (globalThis as { [opening]?: Promise<void> })[opening]
  void Promise.resolve(opened).then(start)
}

/** Payload starts in any case, because the metrics need it. */
async function start(): Promise<void> {
  const payload = await waitForDatabase()
  if (readSettings(process.env).runReminders === 'server') {
    const runner = startReminders(payload)
    ;(globalThis as { [closing]?: (() => Promise<void>)[] })[closing]?.push(runner.stop)
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
