// Starts the reminders in the server, once it is open: before that the database may not be ready.
import type { Payload } from 'payload'

import config from '@payload-config'
import { startReminders } from 'offprint'
import { getPayload } from 'payload'

import { readSettings } from './settings.mjs'

/** `server/serve.mjs` promises here that it opens; without it the server is open already. */
const opening = Symbol.for('offprint.opening')
/** And waits, when it closes, for what is left here. */
const closing = Symbol.for('offprint.closing')

/** In milliseconds. */
const betweenTries = 1000

export function sendReminders(): void {
  const opened = (globalThis as { [opening]?: Promise<void> })[opening]
  void Promise.resolve(opened).then(begin)
}

/** Payload starts in any case: the metrics ask it what is owed. */
async function begin(): Promise<void> {
  const payload = await untilDatabase()
  if (readSettings(process.env).runReminders === 'server') {
    const runner = startReminders(payload)
    ;(globalThis as { [closing]?: (() => Promise<void>)[] })[closing]?.push(runner.stop)
  }
}

/** A server that is started again may find the database away, which Payload logs: it serves all the same. */
async function untilDatabase(): Promise<Payload> {
  const payload = await getPayload({ config }).catch(() => undefined)
  if (payload) {
    return payload
  }
  await new Promise((resolve) => setTimeout(resolve, betweenTries))
  return untilDatabase()
}
