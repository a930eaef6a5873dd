// Goes on with mails about letters whose process has died or whose next attempt is due. Whoever presses Send sends at once.
import type { Payload } from 'payload'

import { setTimeout as sleep } from 'node:timers/promises'

import { requireOptions } from '../options.ts'
import { runLetters } from './runLetters.ts'

export interface LettersRunner {
  /** Ends after the mail in hand. */
  stop: () => Promise<void>
}

/** In milliseconds. */
const usualInterval = 30_000

/** Any number of processes may run one. */
export function startLetters(payload: Payload, interval = usualInterval): LettersRunner {
  const stopping = new AbortController()
  const { signal } = stopping
  const loop = async () => {
    while (!signal.aborted) {
      await runLetters(payload, signal)
      await sleep(interval, undefined, { ref: false, signal }).catch(() => undefined)
    }
  }
  const current = requireOptions(payload).disabled ? Promise.resolve() : loop()
  return {
    stop: async () => {
      stopping.abort()
      await current
    },
  }
}
