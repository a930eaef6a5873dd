// Sends what waits of the newsletter, and makes what is due.
import type { Payload } from 'payload'

import { type Runner, startLoop } from '../database/backgroundLoop.ts'
import { runNewsletter } from './run.ts'

/** In milliseconds. */
const usualInterval = 20_000

/** Any number of processes may run one. Stopping it ends it after the mail in hand. */
export function startNewsletter(payload: Payload, interval = usualInterval): Runner {
  return startLoop(payload, interval, (signal) => runNewsletter(payload, signal))
}
