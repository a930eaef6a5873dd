// Goes on with mails about letters whose process has died or whose next attempt is due. Whoever presses Send sends at once.
import type { Payload } from 'payload'

import { type Runner, startLoop } from '../backgroundLoop.ts'
import { runLetters } from './runLetters.ts'

/** In milliseconds. */
const usualInterval = 30_000

/** Any number of processes may run one. Stopping it ends it after the mail in hand. */
export function startLetters(payload: Payload, interval = usualInterval): Runner {
  return startLoop(payload, interval, async (signal) => {
    await runLetters(payload, signal)
    return false
  })
}
